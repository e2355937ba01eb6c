import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '#domain/language.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'resources', 'docs', 'help');

/** The first heading of a page of the help, as it stands in its file. */
export function readHelpTitle(language: Language, topic: string): string {
  const text = readFileSync(path.join(folder, language, `${topic}.md`), 'utf8');
  return text.slice(2, text.indexOf('\n'));
}
