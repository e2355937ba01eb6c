import { parsePack } from '#engine/policy/index.ts';
import type { Handler } from '#worker/handler.ts';

export const policyCheckHandler: Handler<'policy/check'> = (_deps, { yaml }) => {
  const parsed = parsePack(yaml);
  const faults = parsed.ok ? [] : parsed.problem.map((fault) => ({ ...fault }));
  return { ok: true, value: { valid: parsed.ok, faults } };
};
