import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import { buildChannelWords, type ChannelWords, type ChannelWordsData } from './channel-words.ts';
import { buildRegisters, type Registers, type RegistersData } from './registers.ts';
import { buildPhrases, kindOfPhrase, type PhraseData, type Phrases } from './phrase-words.ts';

/**
 * What a whole cell can say. The first ones turn with the header (a yes under "unsubscribed" is a refusal), the
 * others carry their meaning with them.
 */
const wordKinds = [
  'yes', // a person's yes: да, evet
  'default_yes', // a tick or a machine's yes: x, 1, true
  'no', // a person's no: нет, hayır
  'default_no', // a machine's no: false, 0
  'agreed', // consent given, in the words of the person; under a negative header: agreed to be left alone
  'subscribed', // is on the list, whatever the header says
  'refused', // asked, said no
  'unsubscribed', // left the list or must not be contacted, whatever the header says
  'withdrawn', // said stop: revoked, cancelled
  'blocked', // kept away, perhaps for another reason
  'complained', // reported our mail as spam
  'never_asked',
  'pending',
  'unknown', // no news, in words
  'bounced', // a fact about delivery
  'deceased',
  'active', // means something only in a column about a subscription
  'inactive',
  'tacit', // concluded from something else (a purchase, silence) and said by nobody: "implied", "soft opt-in"
] as const;
export type WordKind = (typeof wordKinds)[number];

/** As in `resources/vocabulary/values.json`. Lists of words by kind and language. */
export type ConsentWordsData = {
  readonly schema: 1;
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** What cells of several words begin with, by kind and language. */
  readonly phrases: PhraseData;
  /** Single words that turn no answer beside which they stand: `courtesies` (please), `emphasis` (certainly), `remarks` (in writing), `guardians` (mother), `ways` (by phone). */
  readonly asides: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Stems in a header or a name, by subject and language; `~` at an end: the word may go on there. */
  readonly subjects: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly listNames: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Of lists with a row for each channel: headers of the column that names it, and its words by channel. */
  readonly rowChannels: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Of answers that name channels ("phone only"): the channels, and the words between them. */
  readonly channelAnswers: ChannelWordsData;
  /** Words that part what an answer was from what it is (`now`), words before what it was (`was`), and what signs in brackets are called (`bracketed`). */
  readonly changes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly registers: RegistersData;
};

export type ConsentWords = {
  /** Kind by folded cell. Where languages disagree the more restrictive kind stands. */
  readonly kindOf: ReadonlyMap<string, WordKind>;
  readonly phrases: Phrases;
  readonly courtesies: ReadonlySet<string>; // with the words of emphasis, and who speaks for a child
  readonly remarks: ReadonlySet<string>;
  readonly ways: readonly string[]; // in which somebody may have answered
  readonly subjects: ReadonlyMap<string, readonly string[]>;
  readonly listNames: ReadonlyMap<string, readonly string[]>;
  /** Short words of names of lists that are somebody's name without their marks (chặn, Chan): as they are written, by their fold. */
  readonly markedNames: ReadonlyMap<string, string>;
  readonly rowChannels: ReadonlyMap<string, readonly string[]>;
  readonly channelWords: ChannelWords;
  /** "Was yes, now no": the two answers. */
  readonly changes: RegExp;
  /** "Y now N": only behind a yes, because "not now" is one answer. */
  readonly yesNow: RegExp;
  /** "In brackets = no longer wanted": what a legend says of signs in brackets. */
  readonly bracketed: RegExp;
  readonly registers: Registers;
};

const SEVERITY: readonly WordKind[] = [
  'deceased',
  'unsubscribed',
  'withdrawn',
  'complained',
  'blocked',
  'refused',
  'no',
  'default_no',
  'bounced',
  'pending',
  'never_asked',
  'unknown',
  'inactive',
  'tacit',
  'active',
  'default_yes',
  'yes',
  'agreed',
  'subscribed',
];

/** Checks and folds the word lists. Throws where our own file is wrong. */
export function buildConsentWords(data: ConsentWordsData): ConsentWords {
  assert(data.schema === 1, 'values of schema 1');
  const kindOf = new Map<string, WordKind>();
  for (const kind of SEVERITY) {
    for (const word of flat(data.words[kind], kind)) {
      const folded = foldCell(word);
      if (!kindOf.has(folded)) kindOf.set(folded, kind);
    }
  }
  return {
    kindOf,
    phrases: buildPhrases(data.phrases),
    courtesies: foldedSet(data.asides, ['courtesies', 'emphasis', 'guardians']),
    remarks: foldedSet(data.asides, ['remarks']),
    ways: [...foldedSet(data.asides, ['ways'])],
    subjects: byName(data.subjects),
    listNames: byName(data.listNames),
    markedNames: markedNames(flat(data.listNames['withdrawn'], 'withdrawn')),
    rowChannels: byName(data.rowChannels),
    channelWords: buildChannelWords(data.channelAnswers),
    changes: changePattern(data.changes),
    yesNow: yesNowPattern(data.changes),
    bracketed: bracketPattern(data.changes),
    registers: buildRegisters(data.registers),
  };
}

/** The kind of a cell: of the whole of it, or of the phrase that it is. */
export function kindOfCell(cell: string, words: ConsentWords): WordKind | undefined {
  return words.kindOf.get(foldCell(cell)) ?? kindOfPhrase(cell, words.phrases);
}

// oxlint-disable-next-line no-control-regex -- ASCII is the fast path of a million cells
const ASCII = /^[\u0020-\u007E]*$/;

/** The form in which a whole cell is compared: folded, dashes, underscores and commas as spaces, no full stop at the end. */
export function foldCell(cell: string): string {
  const folded = ASCII.test(cell) ? cell.toLowerCase().replaceAll('`', "'").trim() : foldText(cell);
  if (folded.length < 3) return folded;
  return folded
    .replace(/[_\-‐‑–—,،\s]+/g, ' ')
    .replace(/[.!;,]+$/, '')
    .trim();
}

/**
 * The two are parted by a stop or a bracket, so that "not now" and "ahora no" stay whole, or the first is said to be over
 * ("dulu ya skrg tdk"), or one word stands before another that only tells an order ("V puis R"). Groups: was, was, was,
 * became; then, where it stands the other way round ("N (was E)"), became and was.
 */
function changePattern(data: ConsentWordsData['changes']): RegExp {
  const [was, now, then] = ['was', 'now', 'then'].map((name) =>
    flat(data[name], name)
      .toSorted((one, other) => other.length - one.length)
      .map((word) => word.replaceAll(' ', String.raw`\s+`))
      .join('|'),
  );
  const parted = String.raw`(?:(?:${was})[\s:]+)?([^,;()]{1,40}?)\s*[,;–—(]`;
  const over = String.raw`(?:${was})[\s:]+([^,;]{1,40}?)`;
  const became = String.raw`(?<![\p{L}\p{M}])(?:${now}|${then})[\s:]+`;
  const before = String.raw`(\S{1,12})\s+(?:${then})\s+`;
  const turned = String.raw`([^()]{1,60}?)\s*\(\s*(?:${was})[\s:]+([^()]{1,40})\)`;
  return new RegExp(
    String.raw`^(?:(?:(?:${parted}|${over})\s*${became}|${before})(.{1,60}?)\)?|${turned})$`,
    'iu',
  );
}

function yesNowPattern(data: ConsentWordsData['changes']): RegExp {
  const now = flat(data['now'], 'now')
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(' ', String.raw`\s+`))
    .join('|');
  return new RegExp(String.raw`^(\S{1,12})\s+(?:${now})\s+(.{1,60})$`, 'iu');
}

function bracketPattern(data: ConsentWordsData['changes']): RegExp {
  const names = flat(data['bracketed'], 'bracketed')
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(' ', String.raw`\s+`))
    .join('|');
  return new RegExp(
    String.raw`(?<![\p{L}\p{M}])(?:${names}|[([（]\s*(?:\.{2,3}|…|x)?\s*[)\]）])\s*(?:[=:]|\s[–—-]\s)\s*([^=;|/\n]{2,60}?)\s*(?=$|[;|/\n]|,\s*[^\s=]{1,12}\s*=)`,
    'iu',
  );
}

function markedNames(words: readonly string[]): ReadonlyMap<string, string> {
  const marked = words.filter(
    (word) => word.length <= LONGEST_MARKED && /^\p{Script=Latin}+$/u.test(word.normalize('NFC')),
  );
  return new Map(
    marked
      .map((word): [string, string] => [foldText(word), word.normalize('NFC').toLowerCase()])
      .filter(([folded, written]) => folded !== written),
  );
}

const LONGEST_MARKED = 5;

function foldedSet(
  lists: ConsentWordsData['asides'],
  names: readonly string[],
): ReadonlySet<string> {
  return new Set(names.flatMap((name) => flat(lists[name], name)).map((word) => foldText(word)));
}

function byName(
  lists: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.keys(lists).map((name) => [name, flat(lists[name], name).map((word) => foldText(word))]),
  );
}

function flat(
  byLanguage: Readonly<Record<string, readonly string[]>> | undefined,
  name: string,
): readonly string[] {
  assert(byLanguage !== undefined, `words of ${name}`);
  const words = Object.values(byLanguage).flat();
  assert(
    words.every((word) => typeof word === 'string' && word.trim() !== ''),
    `words of ${name} are texts`,
  );
  return words;
}
