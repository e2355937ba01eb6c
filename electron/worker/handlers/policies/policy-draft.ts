import path from 'node:path';
import { failed } from '#base/result.ts';
import { toIsoDay } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import { draftFromNotice, draftPack } from '#engine/policy/index.ts';
import { readPlainText } from '#files/text/read-plain-text.ts';
import { readSettings } from '#store/settings.ts';
import type { Handler } from '#worker/handler.ts';
import { pathOf } from '#worker/outputs/file-path.ts';

export const policyDraftHandler: Handler<'policy/draft'> = async (deps, input) => {
  const file = pathOf(input.file);
  if (!file.ok) return file;
  const words = deps.resources.noticeWords();
  if (input.language !== null && !words.has(input.language))
    return failed(problem('policy/unknown-language'));
  const text = await readPlainText(file.value);
  if (!text.ok) return text;
  const draft = draftFromNotice(text.value, words, input.language);
  const name = path.basename(file.value);
  if (draft.periods.length === 0) return failed(problem('policy/no-periods', { file: name }));
  const store = deps.reader();
  const today = deps.clock.today(store === null ? null : readSettings(store).today);
  return {
    ok: true,
    value: {
      language: draft.language,
      yaml: draftPack(draft, { file: name, today: toIsoDay(today) }),
      periods: draft.periods.map(({ part, months, line, text: said }) => ({
        part,
        months,
        line,
        text: said,
      })),
      unused: draft.unused.map((one) => ({ ...one })),
    },
  };
};
