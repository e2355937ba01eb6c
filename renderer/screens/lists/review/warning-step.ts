import type { SourceWarningCode } from '#domain/source.ts';
import type { Words } from '#screens/common/words.tsx';

/** Before a list comes in its reading can be changed and its questions answered; afterwards neither stands on the page. */
export type When = 'before' | 'after';

const asksReading: ReadonlySet<SourceWarningCode> = new Set([
  'encoding.guessed',
  'encoding.invalid_bytes',
  'encoding.mixed',
  'encoding.mojibake',
  'sheet.hidden_people',
  'header.missing',
]);

const asksAnswer: ReadonlySet<SourceWarningCode> = new Set([
  'dates.order_assumed',
  'dates.order_unknown',
  'column.doubtful',
]);

/** What to do about a warning, in words that fit the page; nothing where there is nothing to do. */
export function warningStep(t: Words['t'], code: SourceWarningCode, when: When): string {
  const steps: Partial<Record<SourceWarningCode, string>> = t.warningSteps;
  if (when === 'after' && asksReading.has(code)) return t.lists.readAgain;
  if (when === 'after' && asksAnswer.has(code)) return t.lists.askedIfNeeded;
  return steps[code] ?? '';
}
