import { readFileSync } from 'node:fs';
import type { Policy } from '#domain/policy.ts';
import { combinePacks, parsePack, parsePolicy } from '#engine/policy/index.ts';

export function readPack(id: string): Policy {
  const path = new URL(`../../../resources/policies/${id}.yaml`, import.meta.url);
  const read = parsePolicy(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

/** A law and a trade together. */
export function readCombined(law: string, trade: string): Policy {
  const path = new URL(`../../../resources/policies/${trade}.yaml`, import.meta.url);
  const read = parsePack(readFileSync(path, 'utf8'));
  const both = read.ok ? combinePacks(readPack(law), read.value) : null;
  if (both === null) throw new Error(trade);
  return both;
}
