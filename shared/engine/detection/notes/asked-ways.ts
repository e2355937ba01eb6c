import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import type { Channel } from '#domain/consent.ts';

type Ways = Readonly<Partial<Record<Channel, readonly string[]>>>;

/** As in `resources/vocabulary/asked-ways.json`, whose `note` says what asks for a way. */
export type AskedWaysData = {
  readonly schema: number;
  readonly languages: Readonly<
    Record<
      string,
      Readonly<
        Record<'marks' | 'behind' | 'negations' | 'followers' | 'advertising', readonly string[]>
      > & {
        readonly ways: Ways;
        readonly commands: Ways;
      }
    >
  >;
};

export type AskedWays = {
  readonly advertising: RegExp;
  readonly ways: readonly { readonly channel: Channel; readonly asks: RegExp }[];
};

const LONGEST_NOTE = 160;

export function buildAskedWays(data: AskedWaysData): AskedWays {
  assert(data.schema === 1, 'asked ways of schema 1');
  const languages = Object.values(data.languages);
  return {
    advertising: new RegExp(
      `(?<!\\p{L})(?:${anyOf(languages.flatMap(({ advertising }) => advertising))})(?!\\p{L})`,
      'u',
    ),
    ways: languages.flatMap((words) =>
      channelsOf(words.ways).map((channel) => ({ channel, asks: asking(words, channel) })),
    ),
  };
}

type LanguageOfWays = AskedWaysData['languages'][string];

function channelsOf(ways: Ways): readonly Channel[] {
  return Object.keys(ways) as Channel[];
}

/** Up to the end of its clause nothing follows but a time, or words that narrow nothing. */
function asking(words: LanguageOfWays, channel: Channel): RegExp {
  const way = anyOf(words.ways[channel] ?? []);
  const commands = anyOf(words.commands[channel] ?? []);
  const [marks, behind] = [anyOf(words.marks), anyOf(words.behind)];
  const followers = anyOf(words.followers);
  const negation = `(?<!\\p{L})(?:${anyOf(words.negations)})[\\s']`;
  // "Niet mailen maar bellen": a mark begins anew, unless it is denied itself, "not only calls"
  const anew = `(?<!${negation})(?<!\\p{L})`;
  const unnegated = `(?<!${negation}(?:\\p{L}+[\\s'])?)(?<!\\p{L})`;
  const end = `(?!\\p{L})(?=(?:[\\s]+(?:(?:${followers})(?!\\p{L})|\\d[\\d:.-]*))*\\s*(?:[.,;!()–—]|-\\s|$))`;
  const parts = [
    `${anew}(?:${marks})\\s(?:${way})(?:\\s(?:${behind}))?${end}`,
    `${unnegated}(?:${way})[\\s-]*(?:${behind})${end}`,
    ...(commands === '' ? [] : [`${unnegated}(?:${commands})${end}`]),
  ];
  return new RegExp(parts.join('|'), 'u');
}

/**
 * The ways of contact that a remark asks for while it refuses another: "не писать, только звонить", "mesaj atmayın,
 * arayın". Who refuses offers refuses them on every way, and a way that is asked for with a condition is not left open.
 */
export function askedWays(note: string, { advertising, ways }: AskedWays): ReadonlySet<Channel> {
  if (note.length > LONGEST_NOTE) return NONE;
  const text = foldText(note);
  if (advertising.test(text)) return NONE;
  return new Set(ways.filter(({ asks }) => asks.test(text)).map(({ channel }) => channel));
}

const NONE: ReadonlySet<Channel> = new Set();

function anyOf(words: readonly string[]): string {
  return [...new Set(words.map(sourceOf))]
    .toSorted((one, other) => other.length - one.length)
    .join('|');
}

function sourceOf(word: string): string {
  return foldText(word)
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll('~', String.raw`\p{L}*`)
    .replaceAll(' ', String.raw`\s+`);
}
