import { assert } from '#base/assert.ts';
import { isColumnRole, type ColumnRole } from '#domain/column-role.ts';
import { consentStates, type Channel, type ConsentState, type Polarity } from '#domain/consent.ts';
import { foldCell, type ListNameWords, type ProfileWords } from '#engine/consent/index.ts';
import { compactKey } from '../words/header-words.ts';
import { profileSpeech } from './profile-words.ts';

type ProfileState = ConsentState | 'bounced';

/** One file of `resources/crm/`: a known export format. */
export type ExportProfileData = {
  readonly schema: 1;
  readonly id: string;
  readonly title: string;
  readonly source: readonly string[];
  readonly confidence: string;
  /** The tool sends e-mail, so its statuses speak of that channel. */
  readonly emailTool: boolean;
  /** Headers of the usual export, in any order; files may have fewer and more. */
  readonly headers: readonly string[];
  /** Headers of its other versions, languages and settings. */
  readonly alsoSeen: readonly string[];
  readonly columns: Readonly<
    Record<
      string,
      {
        readonly role: string;
        readonly channel?: Channel | null;
        readonly polarity?: Polarity | null;
      }
    >
  >;
  /** Words of consent columns that mean something of their own here, by header. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly listNames: Readonly<
    Record<string, { readonly state: string; readonly channel: Channel | null }>
  >;
};

export type ProfileColumn = {
  readonly role: ColumnRole;
  readonly channel: Channel | null;
  readonly polarity: Polarity | null;
};

export type ExportProfile = {
  readonly id: string;
  readonly emailTool: boolean;
  /** Weight by compact header: the fewer formats have it, the more it proves. */
  readonly weights: ReadonlyMap<string, number>;
  /** Compact headers of the usual export. */
  readonly usual: readonly string[];
  readonly columns: ReadonlyMap<string, ProfileColumn>;
  readonly values: ReadonlyMap<string, ProfileWords>;
  /** Words of refusals and of addresses that failed, as no other format has them. */
  readonly ownWords: ReadonlySet<string>;
  readonly listNames: ListNameWords;
};

/** Compiles the formats together, because the weight of a header depends on how many of them have it. */
export function buildExportProfiles(data: readonly ExportProfileData[]): ExportProfile[] {
  const spread = new Map<string, number>();
  for (const profile of data) {
    for (const key of new Set(allHeaders(profile))) {
      spread.set(key, (spread.get(key) ?? 0) + 1);
    }
  }
  const words = new Map<string, number>();
  for (const profile of data) {
    for (const word of refusingWords(profile)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return data.map((profile) => buildProfile(profile, { headers: spread, words }));
}

type Spread = {
  readonly headers: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
};

function refusingWords({ values }: ExportProfileData): Set<string> {
  const words = Object.values(values).flatMap((column) => Object.entries(column));
  const refusing = words.filter(([, state]) => state === 'withdrawn' || state === 'bounced');
  return new Set(refusing.map(([word]) => foldCell(word)));
}

/** What the words of the column mean in this export; null where it says nothing of them. */
export function consentValuesOf(
  profile: ExportProfile | null,
  column: string,
): ProfileWords | null {
  return profile?.values.get(compactKey(column)) ?? null;
}

/** What the names of this export's files say; null without a profile. */
export function listNamesOf(profile: ExportProfile | null): ListNameWords | null {
  return profile?.listNames ?? null;
}

/**
 * The format whose headers the list has, in any order: enough proof in sum, and most of either the
 * list's columns or the format's. Null where no format has enough of them.
 */
export function recogniseProfile(
  { header, samples, isEveryday }: HeaderToKnow,
  profiles: readonly ExportProfile[],
): ExportProfile | null {
  const named = new Map(header.map((name) => [compactKey(name), name]));
  const everyday = new Set([...named].filter(([, name]) => isEveryday(name)).map(([key]) => key));
  let best: { readonly profile: ExportProfile; readonly score: number } | null = null;
  for (const profile of profiles) {
    const shared = [...named.keys()].filter((key) => profile.weights.has(key));
    const share = Math.max(shared.length / named.size, shared.length / profile.weights.size);
    const found = { profile, shared, others: named.size - shared.length };
    const proof = proofOf(profile, found, everyday);
    const proven = shared.length >= 3 && proof >= MIN_PROOF && share >= MIN_SHARE;
    if (!proven && !isSmallFormat(found, header, samples)) continue;
    const score = proof * share;
    if (best === null || score > best.score) best = { profile, score };
  }
  return best?.profile ?? null;
}

type HeaderToKnow = {
  readonly header: readonly string[];
  readonly samples: readonly (readonly string[])[];
  /** What anybody may call a column, whoever else does. */
  readonly isEveryday: (name: string) => boolean;
};

/** Natural logarithm units: two headers that no other format has, or many that few have. */
const MIN_PROOF = 6;
const MIN_SHARE = 0.5;
/** Headers that more formats than this have prove none of them. */
const COMMON = 4;
const OWN = weightOf(1);
/** A word of a language proves little, even if no other format has it: a large format has most of them. */
const EVERYDAY = 0.5;

function weightOf(formats: number): number {
  return formats > COMMON ? 0 : Math.log(1 + 40 / formats ** 1.5);
}

/** Of columns, to be nearly all of a list. */
const NEARLY_ALL = 0.8;

/** Everyday words are full proof only beside others, or alone, where most of what the format has is there. */
function proofOf(
  { weights, usual }: ExportProfile,
  { shared, others }: { readonly shared: readonly string[]; readonly others: number },
  everyday: ReadonlySet<string>,
): number {
  const present = usual.filter((key) => shared.includes(key)).length;
  const isAlone = shared.length >= (shared.length + others) * NEARLY_ALL;
  const isMost =
    present >= usual.length / 2 && (isAlone || shared.some((key) => !everyday.has(key)));
  return shared.reduce((sum, key) => {
    const weight = weights.get(key) ?? 0;
    return sum + (isMost || !everyday.has(key) ? weight : Math.min(weight, EVERYDAY));
  }, 0);
}

/** Columns of one's own beside a small format: at most as many as half of its own. */
const MOST_OTHERS = 0.5;
/** Nobody has all of so many by accident. */
const MANY = 10;

/**
 * A format with everyday headers is known by having all of them. Beside others, by one that it alone has, by their number,
 * or by the words below them; and by none of these where the words are of somebody else.
 */
function isSmallFormat(
  found: {
    readonly profile: ExportProfile;
    readonly shared: readonly string[];
    readonly others: number;
  },
  header: readonly string[],
  samples: readonly (readonly string[])[],
): boolean {
  const { profile, shared, others } = found;
  if (shared.length < 4 || others > shared.length * MOST_OTHERS) return false;
  if (!profile.usual.every((key) => shared.includes(key))) return false;
  const speech = profileSpeech(profile, header, samples);
  if (speech === 'foreign') return false;
  if (others === 0 || speech === 'own' || shared.length >= MANY) return true;
  return shared.some((key) => profile.weights.get(key) === OWN);
}

function allHeaders(data: ExportProfileData): string[] {
  return [...data.headers, ...data.alsoSeen].map((name) => compactKey(name));
}

function buildProfile(data: ExportProfileData, spread: Spread): ExportProfile {
  assert(data.schema === 1, `schema of ${data.id}`);
  const weights = new Map<string, number>();
  for (const key of allHeaders(data)) {
    weights.set(key, weightOf(spread.headers.get(key) ?? 1));
  }
  return {
    id: data.id,
    emailTool: data.emailTool,
    weights,
    usual: data.headers.map((name) => compactKey(name)),
    columns: new Map(
      Object.entries(data.columns).map(([name, column]) => [
        compactKey(name),
        toColumn(column, data.id),
      ]),
    ),
    values: new Map(
      Object.entries(data.values).map(([name, words]) => [
        compactKey(name),
        new Map(
          Object.entries(words).map(([word, state]) => [foldCell(word), toState(state, data.id)]),
        ),
      ]),
    ),
    ownWords: new Set([...refusingWords(data)].filter((word) => spread.words.get(word) === 1)),
    listNames: new Map(
      Object.entries(data.listNames).map(([name, meaning]) => [
        name,
        { state: toState(meaning.state, data.id), channel: meaning.channel },
      ]),
    ),
  };
}

function toColumn(column: ExportProfileData['columns'][string], id: string): ProfileColumn {
  assert(isColumnRole(column.role), `a known role in ${id}`);
  return { role: column.role, channel: column.channel ?? null, polarity: column.polarity ?? null };
}

function toState(state: string, id: string): ProfileState {
  const known: readonly string[] = consentStates;
  assert(state === 'bounced' || known.includes(state), `a known state in ${id}`);
  return state as ProfileState;
}
