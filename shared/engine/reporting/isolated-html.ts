import { codeRuns } from '#base/code-runs.ts';
import { escapeHtml } from './escape-html.ts';

/** A text from outside as markup: it keeps its own direction, and so does a code inside it. */
export function isolatedHtml(text: string): string {
  const runs = codeRuns(text).map((run) =>
    run.isCode ? `<bdi>${escapeHtml(run.text)}</bdi>` : escapeHtml(run.text),
  );
  return `<bdi>${runs.join('')}</bdi>`;
}
