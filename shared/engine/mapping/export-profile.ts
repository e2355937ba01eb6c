import { assert } from '#base/assert.ts';
import { isColumnRole, type ColumnRole } from '#domain/column-role.ts';
import { consentStates, type Channel, type ConsentState, type Polarity } from '#domain/consent.ts';
import { foldCell, type ListNameWords, type ProfileWords } from '#engine/consent/index.ts';
import { compactKey } from './header-words.ts';

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
  return data.map((profile) => buildProfile(profile, spread));
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
  header: readonly string[],
  profiles: readonly ExportProfile[],
): ExportProfile | null {
  const keys = new Set(header.map(compactKey));
  let best: { readonly profile: ExportProfile; readonly score: number } | null = null;
  for (const profile of profiles) {
    const shared = [...keys].filter((key) => profile.weights.has(key));
    const proof = shared.reduce((sum, key) => sum + (profile.weights.get(key) ?? 0), 0);
    const share = Math.max(shared.length / keys.size, shared.length / profile.weights.size);
    const score = proof * share;
    const proven = shared.length >= 3 && proof >= MIN_PROOF && share >= MIN_SHARE;
    if (!proven && !isWhole(keys, shared.length, profile)) continue;
    if (best === null || score > best.score) best = { profile, score };
  }
  return best?.profile ?? null;
}

/** Natural logarithm units: two headers that no other format has, or many that few have. */
const MIN_PROOF = 6;
const MIN_SHARE = 0.5;
/** Headers that more formats than this have prove none of them. */
const COMMON = 4;

/** A small format with everyday headers is known by having all of them and no other. */
function isWhole(keys: ReadonlySet<string>, shared: number, profile: ExportProfile): boolean {
  return shared >= 4 && shared === keys.size && profile.usual.every((key) => keys.has(key));
}

function allHeaders(data: ExportProfileData): string[] {
  return [...data.headers, ...data.alsoSeen].map((name) => compactKey(name));
}

function buildProfile(data: ExportProfileData, spread: ReadonlyMap<string, number>): ExportProfile {
  assert(data.schema === 1, `schema of ${data.id}`);
  const weights = new Map<string, number>();
  for (const key of allHeaders(data)) {
    const formats = spread.get(key) ?? 1;
    weights.set(key, formats > COMMON ? 0 : Math.log(1 + 40 / formats ** 1.5));
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
