import type { NoteFrame, NoteFrames } from './note-frames.ts';
import type { NotePattern } from './note-pattern.ts';
import type { NoteKind } from './note-sign.ts';
import type { NoteToken } from './note-tokens.ts';
import type { PhraseMatch } from './phrase-pattern.ts';

export type FrameHit = {
  readonly kind: NoteKind;
  readonly language: string;
  readonly from: number;
  readonly to: number;
  readonly isRequest: boolean;
  /** A request in frames or in a row. */
  readonly isAsked: boolean;
  /** Raised to be asked about, never settled by itself. */
  readonly isDoubtful: boolean;
  readonly isOfAllChannels: boolean;
};

/** Words of one concept. `negatedFrom`: the first token of the negation that reaches them. */
type ConceptHit = {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
  readonly negatedFrom: number | null;
};

/** Words that say the same in all languages: `sms`, `WhatsApp`. */
const EVERYWHERE = '*';
/** A negation reaches so far over words between: `do not ever again call`. */
const NEGATION_REACH = 2;
/** From one act to the next over an `or`: `write to her or call`. */
const JOINT_REACH = 3;

/** The frames that stand in a note. Each hit looks no farther than the span of its frames: linear in the note. */
export function findFrames(
  matches: readonly PhraseMatch<NotePattern>[],
  tokens: readonly NoteToken[],
  frames: NoteFrames,
): readonly FrameHit[] {
  const byLanguage = conceptsByLanguage(matches);
  if (byLanguage.size === 0) return [];
  const parts = { clauses: clausesOf(matches, tokens), sentences: sentencesOf(tokens) };
  const statements = statementsOf(tokens);
  return [...byLanguage].flatMap(([language, found]) => {
    const hits = withNegation(found, statements, frames);
    return hits.flatMap((hit, at) =>
      (frames.byAnchor.get(hit.concept) ?? []).flatMap((frame) => {
        const range = rangeOf(
          frame,
          at,
          hits,
          frame.isOfSentence ? parts.sentences : parts.clauses,
        );
        if (range === null) return [];
        const { kind, isRequest, isDoubtful, isOfAllChannels } = frame;
        return [
          { ...range, kind, isRequest, isAsked: isRequest, isDoubtful, isOfAllChannels, language },
        ];
      }),
    );
  });
}

type Found = {
  readonly concept: string;
  readonly isNegated: boolean; // by its own form: `aramayın`
  readonly from: number;
  readonly to: number;
};

function conceptsByLanguage(
  matches: readonly PhraseMatch<NotePattern>[],
): ReadonlyMap<string, readonly Found[]> {
  const byLanguage = new Map<string, Found[]>();
  const everywhere: Found[] = [];
  for (const { pattern, from, to } of matches) {
    if (pattern.use !== 'concept') continue;
    const { concept, isNegated } = pattern;
    const found = { concept, isNegated, from, to };
    if (pattern.language === EVERYWHERE) everywhere.push(found);
    else {
      const list = byLanguage.get(pattern.language);
      if (list === undefined) byLanguage.set(pattern.language, [found]);
      else list.push(found);
    }
  }
  if (everywhere.length > 0) {
    for (const list of byLanguage.values()) {
      list.push(...everywhere);
      list.sort((one, other) => one.from - other.from);
    }
  }
  return byLanguage;
}

/** For each token the number of its clause: a comma, the end of a sentence or a `but` begins the next one. */
function clausesOf(
  matches: readonly PhraseMatch<NotePattern>[],
  tokens: readonly NoteToken[],
): readonly number[] {
  const contrasts = new Set<number>();
  for (const { pattern, from } of matches) {
    if (pattern.use === 'concept' && pattern.concept === 'but') contrasts.add(from);
  }
  let clause = 0;
  return tokens.map(({ breakBefore }, at) => {
    if (breakBefore === 'comma' || breakBefore === 'sentence' || contrasts.has(at)) clause += 1;
    return clause;
  });
}

function sentencesOf(tokens: readonly NoteToken[]): readonly number[] {
  let sentence = 0;
  return tokens.map(({ breakBefore }) => (breakBefore === 'sentence' ? ++sentence : sentence));
}

/** As clauses, and a colon or a dash begins the next one too: a negation does not reach over it. */
function statementsOf(tokens: readonly NoteToken[]): readonly number[] {
  let statement = 0;
  return tokens.map(({ breakBefore }) => (breakBefore === 'none' ? statement : ++statement));
}

/** Of what is negated the negation takes the next act: in `not forget to call` the call is wanted. */
function withNegation(
  found: readonly Found[],
  statements: readonly number[],
  { acts, loose }: NoteFrames,
): readonly ConceptHit[] {
  const forbidding = found.filter(({ concept }) => concept === 'neg');
  const denying = found.filter(({ concept }) => concept === 'neg' || concept === 'not');
  const breakers = new Set(
    found.flatMap(({ concept, from }) => (concept === 'breaker' ? [from] : [])),
  );
  const isBroken = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += 1) if (breakers.has(at)) return true;
    return false;
  };
  const reach = (negations: readonly Found[]): ((hit: Found) => number | null) => {
    let next = 0;
    const before: Found[] = [];
    return ({ from }) => {
      for (let one = negations[next]; one !== undefined && one.from < from; one = negations[next]) {
        before.push(one);
        next += 1;
      }
      for (const one of before.slice(-3).toReversed()) {
        const isNear = one.to <= from && from - one.to <= NEGATION_REACH;
        if (!isNear || statements[one.from] !== statements[from]) continue;
        if (!isBroken(one.to, from)) return one.from;
      }
      return null;
    };
  };
  const forbidden = reach(forbidding);
  const denied = reach(denying);
  const carried = carriedOver(found, statements);
  return found.map((hit) => {
    const { concept, from, to, isNegated } = hit;
    if (!acts.has(concept)) return { concept, from, to, negatedFrom: isNegated ? from : null };
    const [byForbidding, byDenial] = [forbidden(hit), denied(hit)];
    const own = isNegated ? from : loose.has(concept) ? byDenial : byForbidding;
    return { concept, from, to, negatedFrom: carried(hit, own) };
  });
}

/** Over an `or` a negation goes on to the next act: `not to write to or call her`. */
function carriedOver(
  found: readonly Found[],
  statements: readonly number[],
): (hit: Found, own: number | null) => number | null {
  const joints = new Set(found.flatMap(({ concept, from }) => (concept === 'or' ? [from] : [])));
  let last = { to: -1, negatedFrom: -1 };
  const isJoined = (from: number): boolean => {
    if (from - last.to > JOINT_REACH || statements[last.to - 1] !== statements[from]) return false;
    for (let at = last.to; at < from; at += 1) if (joints.has(at)) return true;
    return false;
  };
  return ({ from, to }, own) => {
    const negatedFrom = own ?? (isJoined(from) ? last.negatedFrom : null);
    if (negatedFrom !== null && to > last.to) last = { to, negatedFrom };
    return negatedFrom;
  };
}

type Range = { readonly from: number; readonly to: number };

/** The words that fill the frame around the hit at `anchor`, nearest first; null where one is not there. */
function rangeOf(
  frame: NoteFrame,
  anchor: number,
  hits: readonly ConceptHit[],
  clauses: readonly number[],
): Range | null {
  const first = hits[anchor];
  if (first === undefined || !fills(first, frame, 0)) return null;
  const used: ConceptHit[] = [first];
  for (let slot = 1; slot < frame.slots.length; slot += 1) {
    const next = nearest(frame, slot, { anchor, used, hits, clauses });
    if (next === null) return null;
    used.push(next);
  }
  return {
    from: Math.min(...used.map(({ from, negatedFrom }) => negatedFrom ?? from)),
    to: Math.max(...used.map(({ to }) => to)),
  };
}

type Search = {
  readonly anchor: number;
  readonly used: readonly ConceptHit[];
  readonly hits: readonly ConceptHit[];
  readonly clauses: readonly number[];
};

function nearest(frame: NoteFrame, slot: number, search: Search): ConceptHit | null {
  const { anchor, hits, used, clauses } = search;
  const origin = hits[anchor];
  if (origin === undefined) return null;
  let best: ConceptHit | null = null;
  let bestDistance = frame.span;
  const look = (hit: ConceptHit | undefined): hit is ConceptHit => {
    if (hit === undefined) return false;
    const distance = hit.from >= origin.to ? hit.from - origin.to : origin.from - hit.to;
    if (distance >= frame.span || clauses[hit.from] !== clauses[origin.from]) return false;
    const isFree = used.every(({ from, to }) => hit.to <= from || hit.from >= to);
    if (isFree && distance < bestDistance && fills(hit, frame, slot)) {
      best = hit;
      bestDistance = distance;
    }
    return true;
  };
  for (let at = anchor + 1; look(hits[at]); at += 1);
  if (!frame.isOrdered) for (let at = anchor - 1; look(hits[at]); at -= 1);
  return best;
}

function fills(hit: ConceptHit, frame: NoteFrame, slot: number): boolean {
  const wanted = frame.slots[slot];
  if (wanted === undefined || !wanted.concepts.has(hit.concept)) return false;
  return wanted.isNegated === (hit.negatedFrom !== null);
}
