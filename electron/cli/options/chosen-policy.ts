import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Output } from '#contract/call.ts';
import { problem } from '#domain/problem.ts';
import { refuse, stopWith } from '../cli-failure.ts';
import type { Service } from '../service.ts';
import { faultLines } from '../printing/fault-lines.ts';

/** Nobody said where the people live: no national rule is applied, no phone is read as a national one. */
const NO_COUNTRY = 'ZZ';
export const DEFAULT_POLICY = 'eu-gdpr';

export type PolicyChoice = { readonly id: string | null; readonly yaml: string | null };
type Pack = Output<'policy/list'>['policies'][number];

/** `--policy` is the id of a pack, or the path of a file. */
export async function readPolicyOption(text: string | null): Promise<PolicyChoice> {
  if (text === null) return { id: null, yaml: null };
  if (!/\.ya?ml$/i.test(text) && !text.includes(path.sep)) return { id: text, yaml: null };
  const yaml = await readFile(text, 'utf8').catch(() => null);
  if (yaml === null) return stopWith(problem('source/missing', { file: path.basename(text) }));
  return { id: null, yaml };
}

/** Puts a pack from a file into the open workspace and gives its id. */
export async function keepPolicy(service: Service, yaml: string): Promise<string> {
  const { id, faults } = await service.ask('policy/write', { yaml });
  return faults.length === 0 ? id : refuse(faultLines(faults).join('\n'));
}

/** A trade named alone stands beside the law of the country. */
export function withLaw(packs: readonly Pack[], id: string, country: string | null): string {
  const kinds = id.split('+').map((one) => packs.find((pack) => pack.id === one)?.kind);
  const tradesOnly = kinds.every((kind) => kind === 'trade');
  return tradesOnly ? `${packFor(packs, country)}+${id}` : id;
}

/** The first pack of a combination that is the law of a country. */
export function lawOf(packs: readonly Pack[], id: string): Pack | undefined {
  const ids = id.split('+');
  return packs.find((pack) => pack.kind === 'law' && ids.includes(pack.id));
}

/** The country: as given; else that of a pack for one country; else none. */
export function countryFor(pack: Pack | undefined, given: string | null): string {
  if (given !== null) return given;
  const [only, ...others] = pack?.countries ?? [];
  return only !== undefined && others.length === 0 ? only : NO_COUNTRY;
}

/** The pack for a country: the one for that country alone before one that lists it among others. */
export function packFor(packs: readonly Pack[], country: string | null): string {
  if (country === null) return DEFAULT_POLICY;
  const listing = packs.filter(({ countries }) => countries.includes(country));
  const [narrowest] = listing.toSorted((a, b) => a.countries.length - b.countries.length);
  return narrowest?.id ?? DEFAULT_POLICY;
}
