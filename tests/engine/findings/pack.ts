import { readFileSync } from 'node:fs';
import type { Policy } from '#domain/policy.ts';
import { parsePolicy } from '#engine/policy/index.ts';

export function readPack(id: string): Policy {
  const path = new URL(`../../../resources/policies/${id}.yaml`, import.meta.url);
  const read = parsePolicy(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}
