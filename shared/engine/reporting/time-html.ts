import { escapeHtml } from './escape-html.ts';

/** A day or an instant as the reader's language writes it; as it was signed it stays in the page for programs. */
export function timeHtml(iso: string, toText: (iso: string) => string): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(toText(iso))}</time>`;
}
