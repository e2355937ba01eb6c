import type { z } from 'zod';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { sortedBy } from '#base/sorted-by.ts';
import { isTradePack } from '#domain/policy.ts';
import type { Policy, PolicyPack } from '#domain/policy.ts';
import { findContradictions, findTradeContradictions } from './find-contradictions.ts';
import type { FaultPath } from './find-contradictions.ts';
import type { PolicyFault, PolicyFaultCode } from './policy-fault.ts';
import { policySchema, tradeSchema } from './policy-schema.ts';
import { readYaml } from './read-yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * A policy pack from its YAML text, checked as far as a program can: its shape, every word of a closed list, and what
 * contradicts itself. All faults of the first stage that has any, in the order of lines. Pure and total.
 */
export function parsePack(yamlText: string): Result<PolicyPack, readonly PolicyFault[]> {
  const read = readYaml(yamlText);
  if (!read.ok) return read;
  const { value, lineOf } = read.value;
  const toFault = ({ code, path }: { code: PolicyFaultCode; path: FaultPath }): PolicyFault => ({
    line: lineOf(path),
    code,
    path: path.join('.'),
  });
  const shape = saysTrade(value) ? tradeSchema.safeParse(value) : policySchema.safeParse(value);
  if (!shape.success) return failed(inOrder(shape.error.issues.flatMap(toFaults).map(toFault)));
  const pack: PolicyPack = shape.data;
  const contradictions = isTradePack(pack)
    ? findTradeContradictions(pack)
    : findContradictions(pack);
  return contradictions.length > 0 ? failed(inOrder(contradictions.map(toFault))) : ok(pack);
}

/** A pack that can stand by itself: the law of a country. A trade alone says too little. */
export function parsePolicy(yamlText: string): Result<Policy, readonly PolicyFault[]> {
  const pack = parsePack(yamlText);
  if (!pack.ok) return pack;
  return isTradePack(pack.value)
    ? failed([{ line: 1, code: 'policy.trade_alone', path: 'kind' }])
    : ok(pack.value);
}

function saysTrade(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'trade';
}

function inOrder(faults: readonly PolicyFault[]): PolicyFault[] {
  return sortedBy(faults, ({ line }) => line ?? 0);
}

/** One fault for each unknown key, one for anything else. */
function toFaults(issue: Issue): { code: PolicyFaultCode; path: FaultPath }[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'policy.unknown_key', path: [...path, key] }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return meantShape(issue.errors).flatMap((inner) =>
      toFaults({ ...inner, path: [...issue.path, ...inner.path] }),
    );
  }
  return [{ code: codeOf(issue), path }];
}

/** What is wrong with the shape that was meant: the one of the kind that was written, a text or a map; else the first. */
function meantShape(shapes: readonly (readonly Issue[])[]): readonly Issue[] {
  const meant = shapes.find((issues) =>
    issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  );
  return meant ?? shapes[0] ?? [];
}

function codeOf(issue: Issue): PolicyFaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'policy.missing' : 'policy.wrong_type';
    case 'too_big':
      return issue.origin === 'array' ? 'policy.too_many' : 'policy.out_of_range';
    case 'too_small':
      return issue.origin === 'string' ? 'policy.empty_text' : 'policy.out_of_range';
    case 'invalid_format':
      return 'policy.malformed';
    case 'invalid_value':
    case 'invalid_key':
      return 'policy.unknown_word';
    default:
      return 'policy.wrong_type';
  }
}
