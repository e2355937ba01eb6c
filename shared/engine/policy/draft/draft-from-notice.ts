import { foldText } from '#base/fold-text.ts';
import { cardParts } from '#domain/card-part.ts';
import type { CardPart, ClockTrigger } from '#domain/card-part.ts';
import type { NoticeWords, Period } from './notice-words.ts';
import { readStatements } from './read-statements.ts';
import type { Statement } from './read-statements.ts';

/** A period that a notice states for a part of the card (`whole`: for the card). */
export type StatedPeriod = {
  readonly part: CardPart | 'whole';
  readonly months: number;
  readonly triggers: readonly ClockTrigger[]; // empty: it does not say from when
  readonly ends: 'purge' | 'anonymise';
  readonly line: number;
  readonly text: string;
};

/** Why a sentence with a period was not used: it is for a person to read. */
export type UnusedReason = 'no_part' | 'not_kept' | 'shorter' | 'endless';
export type UnusedStatement = {
  readonly line: number;
  readonly text: string;
  readonly why: UnusedReason;
};

export type NoticeDraft = {
  readonly language: string;
  readonly periods: readonly StatedPeriod[]; // one for each part, in the order of the card
  readonly unused: readonly UnusedStatement[];
};

/**
 * What a privacy notice says of how long data is kept. Where it states two periods for one part the longer one is taken and
 * the other named: deleting early loses what deleting late does not. Nothing is guessed that no sentence says.
 */
export function draftFromNotice(
  text: string,
  words: ReadonlyMap<string, NoticeWords>,
  wanted: string | null,
): NoticeDraft {
  const language = wanted ?? likeliestLanguage(text, words);
  const speech = words.get(language);
  const stated: StatedPeriod[] = [];
  const unused: UnusedStatement[] = [];
  if (speech === undefined) return { language, periods: [], unused };
  const hasPeriod = (line: string): boolean => speech.periods(foldText(line)).length > 0;
  for (const statement of readStatements(text, hasPeriod)) {
    const read = readStatement(statement, speech);
    stated.push(...read.periods);
    if (read.why !== null)
      unused.push({ line: statement.line, text: statement.text, why: read.why });
  }
  const periods = longestOfEach(stated);
  for (const { line, text: sentence, part, months } of stated) {
    const kept = periods.find((one) => one.part === part);
    if (kept !== undefined && months < kept.months)
      unused.push({ line, text: sentence, why: 'shorter' });
  }
  return { language, periods, unused: unused.toSorted((one, other) => one.line - other.line) };
}

/** In whose words most is said of keeping. */
function likeliestLanguage(text: string, words: ReadonlyMap<string, NoticeWords>): string {
  let best = { language: 'en', hits: 0 };
  const folded = foldText(text);
  for (const [language, speech] of words) {
    const hits = [speech.keeps, speech.whole, speech.parts, speech.periods].reduce(
      (sum, find) => sum + find(folded).length,
      0,
    );
    if (hits > best.hits) best = { language, hits };
  }
  return best.language;
}

type ReadStatement = {
  readonly periods: readonly StatedPeriod[];
  readonly why: UnusedReason | null;
};

function readStatement(statement: Statement, speech: NoticeWords): ReadStatement {
  const folded = foldText(statement.text);
  const heading = foldText(statement.heading);
  const periods = speech.periods(folded);
  const isAboutKeeping = speech.keeps(folded).length > 0 || speech.keeps(heading).length > 0;
  if (!isAboutKeeping) return { periods: [], why: null };
  if (periods.length === 0)
    return { periods: [], why: speech.endless(folded).length > 0 ? 'endless' : null };
  if (speech.notKept(folded).length > 0) return { periods: [], why: 'not_kept' };
  const named = speech.triggers(folded);
  const subjects = withoutEvents(folded, named);
  // A pack has no clock that runs from the day of a withdrawal; the day of the consent would be another.
  const isWithdrawn = speech.withdrawals(folded).length > 0;
  const events = isWithdrawn
    ? named.filter(({ value }) => value.trigger !== 'consent_given')
    : named;
  const ends = speech.anonymises(folded).length > 0 ? ('anonymise' as const) : ('purge' as const);
  const stated = periods.flatMap((period, at) => {
    const around = { before: periods[at - 1]?.value.end ?? 0, next: periods[at + 1]?.at ?? null };
    const triggers = triggersOf(events, { period, next: around.next, first: periods[0]?.at ?? 0 });
    return partsOf({ subjects, heading, speech }, period, around).map((part) => {
      const { line, text } = statement;
      return { part, months: period.value.months, triggers, ends, line, text };
    });
  });
  return { periods: stated, why: stated.length === 0 ? 'no_part' : null };
}

type Found<Value> = { readonly at: number; readonly value: Value };
type Event = { readonly trigger: ClockTrigger; readonly end: number };

/** "After the last appointment" says when a period begins, not that it is one of appointments. */
function withoutEvents(folded: string, events: readonly Found<Event>[]): string {
  let text = folded;
  for (const { at, value } of events)
    text = text.slice(0, at) + ' '.repeat(value.end - at) + text.slice(value.end);
  return text;
}

/** What is named between a period and the next one; else what stands before the first, which holds for all. */
function triggersOf(
  events: readonly Found<Event>[],
  of: { readonly period: Found<Period>; readonly next: number | null; readonly first: number },
): readonly ClockTrigger[] {
  const after = events.filter(({ at }) => at > of.period.at && (of.next === null || at < of.next));
  const found = after.length > 0 ? after : events.filter(({ at }) => at < of.first);
  return [...new Set(found.map(({ value }) => value.trigger))];
}

/** Of what a period speaks: of what is named since the period before it, else up to the next, else of the heading. */
function partsOf(
  {
    subjects,
    heading,
    speech,
  }: { readonly subjects: string; readonly heading: string; readonly speech: NoticeWords },
  period: Found<Period>,
  around: { readonly before: number; readonly next: number | null },
): readonly StatedPeriod['part'][] {
  const named = [
    subjects.slice(around.before, period.at),
    subjects.slice(period.value.end, around.next ?? subjects.length),
    heading,
  ];
  for (const piece of named) {
    const parts = [...new Set(speech.parts(piece).map(({ value }) => value))];
    if (parts.length > 0) return parts;
  }
  return named.some((piece) => speech.whole(piece).length > 0) ? ['whole'] : [];
}

function longestOfEach(stated: readonly StatedPeriod[]): readonly StatedPeriod[] {
  return (['whole', ...cardParts] as const).flatMap((part) => {
    const of = stated.filter((one) => one.part === part);
    const [longest] = of.toSorted((one, other) => other.months - one.months);
    return longest === undefined ? [] : [longest];
  });
}
