import type { SourceWarning } from '#domain/source.ts';
import type { Words } from '#screens/common/words.tsx';

const PART = /(?:^|(?<=[,:] ))(e-mails|phones|values of the list): (\d+)(?=, |$)/g;
const HIDDEN_ROWS = /^(.*): (\d+) rows$/s;

/**
 * What a warning counts, in the reader's words: the document, which programs read, has the counts in one fixed wording
 * (`Лист2: 40 rows`, `0, e-mails: 2`). A text that is not of that wording is shown as it stands.
 */
export function warningDetail(words: Words, { code, detail }: SourceWarning): string {
  const { t, plural, fill } = words;
  if (code === 'sheet.hidden') {
    const [, sheet, rows] = HIDDEN_ROWS.exec(detail) ?? [];
    if (sheet === undefined || rows === undefined) return detail;
    return `${sheet}: ${plural(t.common.rows, Number(rows))}`;
  }
  if (code !== 'sheet.hidden_people' && !code.startsWith('found.')) return detail;
  const { parts } = t.sources;
  const names = {
    'e-mails': parts.emails,
    phones: parts.phones,
    'values of the list': parts.values,
  };
  const said = detail.replaceAll(PART, (_, name: keyof typeof names, count: string) =>
    fill(names[name], { n: Number(count) }),
  );
  return code.startsWith('found.') ? said.replace(/^0(?:, |$)/, '') : said; // nothing but what it speaks of
}
