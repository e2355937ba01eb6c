import { assert } from '#base/assert.ts';
import { channels, type Channel } from '#domain/consent.ts';
import { noteGuards, noteKinds, type NoteGuard, type NoteKind } from './note-sign.ts';

/**
 * As in `resources/vocabulary/notes/frames.json`. A concept is a list of words that do the same work in a sentence; a
 * frame is a set of concepts which, close together in one clause and in any order, state a kind: `-send` with `message`.
 * `-` a negated concept, `a|b` either, the name of a group any of its concepts. The frames are the same for all
 * languages; a language brings the words (`NoteLanguageData`).
 */
export type NoteFramesData = {
  readonly schema: number;
  /** Words that begin a statement of its own behind a comma: `do not write, only call`. */
  readonly turns: readonly string[];
  /** Concepts that a negation can negate; a thing (`newsletter`) is none. */
  readonly acts: readonly string[];
  /** Acts that any negation reaches; the others only a forbidding one (`don't call`, not `didn't call`). */
  readonly loose: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** The channel that a concept names. */
  readonly channels: Readonly<Record<string, string>>;
  readonly frames: readonly FrameData[];
  readonly shades: readonly ShadeData[];
};

/** Words which, in the same sentence or clause, take the certainty of some kinds: a joke, another firm. */
type ShadeData = {
  readonly concept: string;
  readonly kinds: readonly string[];
  readonly guard: string;
  readonly within: string;
  /** Only of what is asked for (`no texts until May`), not of what was done (`unsubscribed until May`). */
  readonly requests?: boolean;
};

type FrameData = {
  readonly kind: string;
  readonly of: readonly string[];
  /** The most words from the first to the last, 8 where nothing is said. */
  readonly span?: number;
  /** In the order of `of`. */
  readonly ordered?: boolean;
  /** Over commas too: `a garage answers, they know no Mrs Smith`. */
  readonly acrossCommas?: boolean;
  /** Of every channel, though its words name one: `neither write nor call`. */
  readonly allChannels?: boolean;
  /** Probable and not certain: raised to be asked about. */
  readonly doubt?: boolean;
};

type Slot = { readonly concepts: ReadonlySet<string>; readonly isNegated: boolean };

export type NoteFrame = {
  readonly kind: NoteKind;
  readonly slots: readonly Slot[];
  readonly span: number;
  readonly isOrdered: boolean;
  readonly isOfSentence: boolean;
  readonly isDoubtful: boolean;
  readonly isOfAllChannels: boolean;
  /** Asks for something, and does not tell what was done. */
  readonly isRequest: boolean;
};

export type NoteShade = {
  readonly kinds: ReadonlySet<NoteKind>;
  readonly guard: NoteGuard;
  readonly isOfClause: boolean;
  readonly isOfRequests: boolean;
};

export type NoteFrames = {
  /** By the concepts of the first slot. */
  readonly byAnchor: ReadonlyMap<string, readonly NoteFrame[]>;
  readonly acts: ReadonlySet<string>;
  readonly loose: ReadonlySet<string>;
  readonly channelOf: ReadonlyMap<string, Channel>;
  /** By concept. */
  readonly shades: ReadonlyMap<string, NoteShade>;
};

const USUAL_SPAN = 8;

export function buildNoteFrames(data: NoteFramesData): NoteFrames {
  assert(data.schema === 1, 'note frames of schema 1');
  const byAnchor = new Map<string, NoteFrame[]>();
  for (const frame of data.frames.map((one) => toFrame(one, data.groups))) {
    for (const concept of frame.slots[0]?.concepts ?? []) {
      byAnchor.set(concept, [...(byAnchor.get(concept) ?? []), frame]);
    }
  }
  return {
    byAnchor,
    acts: new Set(data.acts),
    loose: new Set(data.loose),
    channelOf: channelsOf(data.channels),
    shades: new Map(data.shades.map((shade) => [shade.concept, toShade(shade)])),
  };
}

function toShade({ concept, kinds, guard, within, requests }: ShadeData): NoteShade {
  const known = noteGuards.find((one) => one === guard);
  assert(known !== undefined, `a guard: ${guard} of ${concept}`);
  assert(within === 'clause' || within === 'sentence', `clause or sentence: ${concept}`);
  return {
    kinds: new Set(kinds.map(toKind)),
    guard: known,
    isOfClause: within === 'clause',
    isOfRequests: requests ?? false,
  };
}

function toKind(text: string): NoteKind {
  const kind = noteKinds.find((known) => known === text);
  assert(kind !== undefined, `a kind of note: ${text}`);
  return kind;
}

function toFrame(data: FrameData, groups: NoteFramesData['groups']): NoteFrame {
  assert(data.of.length > 0, `a frame of concepts: ${data.kind}`);
  return {
    kind: toKind(data.kind),
    isRequest: data.of.some((slot) => slot.startsWith('-') || slot === 'stop'),
    slots: data.of.map((slot) => ({
      isNegated: slot.startsWith('-'),
      concepts: new Set(
        slot
          .replace(/^-/, '')
          .split('|')
          .flatMap((name) => groups[name] ?? [name]),
      ),
    })),
    span: data.span ?? USUAL_SPAN,
    isOrdered: data.ordered ?? false,
    isOfSentence: data.acrossCommas ?? false,
    isDoubtful: data.doubt ?? false,
    isOfAllChannels: data.allChannels ?? false,
  };
}

function channelsOf(names: Readonly<Record<string, string>>): ReadonlyMap<string, Channel> {
  return new Map(
    Object.entries(names).map(([concept, name]) => {
      const channel = channels.find((known) => known === name);
      assert(channel !== undefined, `a channel: ${name}`);
      return [concept, channel];
    }),
  );
}

/** The words of one line of a concept, with their endings: `gonder<neg>` as `gondermeyin/gondermesin`. */
export function withEndings(
  line: string,
  endings: Readonly<Record<string, readonly string[]>>,
): string {
  return line
    .split(' ')
    .map((word) =>
      word
        .split('/')
        .flatMap((choice) => expand(choice, endings))
        .join('/'),
    )
    .join(' ');
}

function expand(
  choice: string,
  endings: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const found = /<([a-z_]+)>/.exec(choice);
  if (found === null) return [choice];
  const [whole, name = ''] = found;
  const forms = endings[name];
  assert(forms !== undefined, `endings of a name: ${name} in ${choice}`);
  assert(!forms.some((form) => form.includes(' ')), `endings within one word: ${name}`);
  return forms.flatMap((form) => expand(choice.replace(whole, form), endings));
}
