import type { Policy, PolicyPack } from '#domain/policy.ts';
import { combinePacks, parsePack, parsePolicy } from '#engine/policy/index.ts';
import { listShipped, readShippedText } from './read-shipped.ts';

/** The ids of the packs that ship with the program. */
export const packIds: readonly string[] = listShipped('policies').map((name) =>
  name.replace('.yaml', ''),
);

export function packText(id: string): string {
  return readShippedText(`policies/${id}.yaml`);
}

/** A pack that may be a trade's. */
export function readPack(id: string): PolicyPack {
  const read = parsePack(packText(id));
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.problem)}`);
  return read.value;
}

/** The law of a country. */
export function readLaw(id: string): Policy {
  const read = parsePolicy(packText(id));
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.problem)}`);
  return read.value;
}

/** A law and a trade together. */
export function readCombined(law: string, trade: string): Policy {
  const both = combinePacks(readLaw(law), readPack(trade));
  if (both === null) throw new Error(trade);
  return both;
}
