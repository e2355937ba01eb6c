import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';

/** As in `resources/vocabulary/note-holds.json`, where its `note` says what each list is. */
export type NoteHoldsData = {
  readonly schema: number;
  readonly languages: Readonly<Record<string, LanguageData>>;
};

type LanguageData = {
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly never: readonly string[];
  readonly kept: readonly string[];
  readonly hold: readonly string[];
  readonly beside: readonly string[];
  readonly none: readonly string[];
  readonly forget: readonly string[];
  readonly ended: readonly string[];
  readonly until: readonly string[]; // before a day
  readonly untilBehind?: readonly string[]; // behind a day
  readonly open: readonly string[]; // the day is not the last word
  readonly others: readonly string[];
};

/** One language; every pattern reads folded text. */
export type HoldLanguage = {
  readonly never: RegExp;
  readonly kept: RegExp;
  readonly hold: RegExp;
  readonly dispute: RegExp;
  readonly ended: RegExp;
  readonly forget: RegExp; // `do not forget to delete`
  readonly noneBefore: RegExp; // `no` before the words that would say it
  readonly others: RegExp; // `court order against her husband`: whose dispute it is
  readonly beside: RegExp; // words that may stand in a clause of a hold besides its own
};

export type NoteHoldWords = {
  readonly languages: readonly HoldLanguage[];
  readonly telling: ReadonlySet<string>; // a text without one of these words says nothing of a hold
  readonly untils: readonly RegExp[]; // before the day, by language: the Polish `do` is an English word too
  readonly untilBehind: RegExp; // behind it: `2027-03-01'e kadar`
  readonly open: RegExp;
  readonly dayLinks: string;
};

export function buildNoteHoldWords(
  { schema, languages }: NoteHoldsData,
  dayLinks: readonly string[],
): NoteHoldWords {
  assert(schema === 1, 'words of holds of schema 1');
  const all = Object.values(languages);
  const every = (list: (one: LanguageData) => readonly string[]): string =>
    anyOf(all.flatMap(list).map(wordsOf));
  const behind = every(({ untilBehind }) => untilBehind ?? []);
  return {
    languages: all.map(toLanguage),
    telling: new Set(all.flatMap(tellingWords)),
    untils: all
      .filter(({ until }) => until.length > 0)
      .map(({ until }) => new RegExp(`${START}(?:${anyOf(until.map(wordsOf))})[\\s:]+`, 'gu')),
    untilBehind: new RegExp(`(?<=\\d)'?\\p{L}{0,4}\\s+(?:${behind})${END}`, 'u'),
    open: whole(every(({ open }) => open)),
    dayLinks: anyOf(dayLinks.map(wordsOf)),
  };
}

function toLanguage(data: LanguageData): HoldLanguage {
  const of = (lines: readonly string[]): string =>
    anyOf(lines.map((line) => patternOf(line, data.classes)));
  return {
    never: whole(of(data.never)),
    kept: whole(of(data.kept)),
    hold: whole(of(data.hold)),
    dispute: whole(of(['{dispute}'])),
    ended: whole(of(data.ended)),
    forget: whole(of(data.forget)),
    noneBefore: new RegExp(`${START}(?:${of(data.none)})(?:\\s+\\p{L}+)?\\s+$`, 'u'),
    others: whole(of(data.others), 'gu'),
    beside: whole(of([...data.beside, ...data.until]), 'gu'),
  };
}

/** Of each line that names no class of words of keeping or erasing its longest word, and all words of those classes. */
function tellingWords({ classes, never, kept, hold }: LanguageData): readonly string[] {
  const acts = ['erase', 'erasing', 'keep'];
  const lines = [...never, ...kept, ...hold].filter(
    (line) => !acts.some((act) => line.includes(`{${act}}`)),
  );
  return [...acts.flatMap((act) => classes[act] ?? []), ...lines].map((line) => {
    const words = foldText(line.replaceAll(/\{\w+\}|~|\.\./g, ' ')).split(/[^\p{L}\p{N}'-]+/u);
    return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  });
}

const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
/** `..`: up to three words or days between. */
const BETWEEN = String.raw`(?:\s+[\p{L}\p{N}'./-]{1,30}){0,3}?\s+`;

function whole(source: string, flags = 'u'): RegExp {
  return new RegExp(`${START}(?:${source})${END}`, flags);
}

/** The longest first: of two that begin alike the one that says more. */
function anyOf(sources: readonly string[]): string {
  return sources.toSorted((one, other) => other.length - one.length).join('|');
}

/** A class stays one alternative of the line, so that nothing is multiplied out. */
function patternOf(line: string, classes: LanguageData['classes']): string {
  const partOf = (part: string): string => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return wordsOf(part);
    const words = classes[name];
    assert(words !== undefined, `a class of words: ${name}`);
    return `(?:${anyOf(words.map(wordsOf))})`;
  };
  return line
    .split(' .. ')
    .map((near) => near.split(' ').map(partOf).join(SPACE))
    .join(BETWEEN);
}

const SPACE = String.raw`\s+`;

function wordsOf(text: string): string {
  return foldText(text)
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll('~', String.raw`\p{L}*`)
    .replaceAll(' ', SPACE);
}
