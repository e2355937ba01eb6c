import type { Language } from '#domain/language.ts';
import { parseMarkdown } from '#kit/markdown.ts';
import type { Block } from '#kit/markdown.ts';

/** The pages that come with the program, in the order in which they are listed. */
export const helpTopics = [
  'getting-started',
  'columns',
  'who-said-no',
  'minors',
  'retention',
  'erasing',
  'anonymising',
  'suppression',
  'receipts',
  'protection',
] as const;
export type HelpTopic = (typeof helpTopics)[number];

export type HelpPage = { readonly title: string; readonly blocks: readonly Block[] };

/** Put into the program when it is built, by `../../../resources/docs/help/en/minors.md`. */
const sources = import.meta.glob<string>('../../../resources/docs/help/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const known = new Map<string, HelpPage>();

/** The title is the first heading of the page; what follows is its text. */
export function readHelpPage(language: Language, topic: HelpTopic): HelpPage {
  const key = `${language}/${topic}`;
  const page = known.get(key) ?? toPage(sources[`../../../resources/docs/help/${key}.md`] ?? '');
  known.set(key, page);
  return page;
}

export function isHelpTopic(text: string): text is HelpTopic {
  return helpTopics.some((topic) => topic === text);
}

function toPage(source: string): HelpPage {
  const [first, ...blocks] = parseMarkdown(source);
  return first?.kind === 'heading'
    ? { title: first.text, blocks }
    : { title: '', blocks: first === undefined ? [] : [first, ...blocks] };
}
