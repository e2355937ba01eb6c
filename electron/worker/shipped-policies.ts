import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { present } from '#base/assert.ts';
import type { PolicyPack } from '#domain/policy.ts';
import { parsePack } from '#engine/policy/index.ts';

export type PackOrigin = 'shipped' | 'own';
export type KnownPack = {
  readonly pack: PolicyPack;
  readonly yaml: string;
  readonly origin: PackOrigin;
};

/** The packs of the program, by id. Throws where one of them is wrong: they are ours. */
export function readShippedPolicies(folder: string): ReadonlyMap<string, KnownPack> {
  const known = new Map<string, KnownPack>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const yaml = readFileSync(path.join(folder, name), 'utf8');
    const parsed = parsePack(yaml);
    const pack = present(parsed.ok ? parsed.value : null, `the pack ${name} is valid`);
    known.set(pack.id, { pack, yaml, origin: 'shipped' });
  }
  return known;
}
