import { assert } from '#base/assert.ts';

/** The part of `resources/vocabulary/note-cleaning.json` that tells births in notes, as its `note` says. */
export type NoteBirthData = {
  readonly schema: number;
  readonly relatives: readonly string[];
  readonly othersInNotes: readonly string[];
  readonly birthCues: { readonly before: readonly string[]; readonly behind: readonly string[] };
  readonly clients: Readonly<Record<'articles' | 'words' | 'copulas', readonly string[]>>;
  readonly dayLinks: readonly string[];
};

export type NoteBirthWords = {
  readonly before: RegExp; // a cue and the day behind it
  readonly behind: RegExp; // the day and a cue behind it
  readonly others: RegExp; // whom else a birth may be of
  readonly own: RegExp; // all that stands before a cue where the person of the card is meant
};

const START = String.raw`(?<![\p{L}\p{N}])`;

export function buildNoteBirthWords(data: NoteBirthData): NoteBirthWords {
  assert(data.schema === 1, 'words of births of schema 1');
  const { articles, words, copulas } = data.clients;
  const [cues, behind] = [anyOf(data.birthCues.before), anyOf(data.birthCues.behind)];
  return {
    before: new RegExp(
      String.raw`${START}(?:${cues})[\s:=-]*(${dayWith(anyOf(data.dayLinks))})(?![\d./-]*\d)`,
      'giu',
    ),
    behind: new RegExp(
      String.raw`(?<![\p{L}\p{N}./-])((?:\d{1,2}[./]\d{1,2}[./])?(?:19|20)\d{2})\s*(?:${behind})(?!\p{L})`,
      'giu',
    ),
    others: new RegExp(
      String.raw`(?<!\p{L})(?:${anyOf([...data.relatives, ...data.othersInNotes])})(?!\p{L})`,
      'iu',
    ),
    own: new RegExp(
      String.raw`^(?:${anyOf(articles)})?\s*(?:${anyOf(words)})?\s*(?:${anyOf(copulas)})?\s*[:,-]?\s*$`,
      'iu',
    ),
  };
}

function dayWith(links: string): string {
  const link = String.raw`(?:(?:${links})\s+)?`;
  return [
    String.raw`\d{4}-\d{1,2}-\d{1,2}`,
    String.raw`\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)\d{2}`,
    String.raw`\d{1,2}(?:st|nd|rd|th|er|º)?\.?\s+${link}\p{L}{3,12}\.?,?\s+${link}(?:19|20)\d{2}`,
    String.raw`\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2}`,
    String.raw`\d{1,2}[./](?:19|20)\d{2}`,
    String.raw`(?:19|20)\d{2}`,
  ].join('|');
}

/** The longest first: of two that begin alike the one that says more. */
function anyOf(words: readonly string[]): string {
  return words
    .map(sourceOf)
    .toSorted((one, other) => other.length - one.length)
    .join('|');
}

/** `word~` is every word that begins so, `(a|b)` may be left out, and so may a full stop. */
function sourceOf(word: string): string {
  return word
    .normalize('NFC')
    .replaceAll(/[*+?^${}[\]\\/]/g, String.raw`\$&`)
    .replaceAll('.', String.raw`\.?\s?`)
    .replaceAll(/\(([^()]*)\)/g, '(?:$1)?')
    .replaceAll('~', String.raw`\p{L}*`)
    .replaceAll(' ', String.raw`\s+`);
}
