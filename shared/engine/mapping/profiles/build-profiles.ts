import { assert } from '#base/assert.ts';
import { isColumnRole } from '#domain/column-role.ts';
import { consentStates } from '#domain/consent.ts';
import { foldCell } from '#engine/consent/index.ts';
import { compactKey } from '../words/header-words.ts';
import type {
  ExportProfile,
  ExportProfileData,
  ProfileColumn,
  ProfileState,
} from './export-profile.ts';
import { weightOf } from './header-weight.ts';

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
