import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { Receipt } from '#domain/receipt.ts';
import type { TrailExport } from '#domain/trail.ts';
import type { CheckOutcome, Hash, Verify } from './check-outcome.ts';
import { checkReceipt } from './receipt.ts';
import { checkTrail } from './trail.ts';

/** How a receipt or a trail is written to a file: indented JSON with a final line end. */
export function documentText(document: Receipt | TrailExport): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * Checks the text of a file that may be a receipt or a trail. White space between members may change on the way; nothing
 * else may: a member written twice, or a number written another way, shows one thing to a reader and another to a
 * program. Problem: `receipt/unreadable` for anything that is neither.
 */
export function checkDocument(
  text: string,
  sha256: Hash,
  verify: Verify,
): Result<CheckOutcome, Problem> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const value = parseJson(body);
  const what = kindOf(value);
  if (what === null) return failed(problem('receipt/unreadable'));
  const outcome =
    what === 'receipt' ? checkReceipt(value, verify) : checkTrail(value, sha256, verify);
  if (!outcome.intact || JSON.stringify(value) === withoutWhiteSpace(body)) return ok(outcome);
  return ok({ ...outcome, intact: false, broken: { where: 'shape', entry: null } });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function kindOf(value: unknown): 'receipt' | 'trail' | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'lethe')) return null;
  const { lethe } = value as { lethe: unknown };
  return lethe === 'receipt' || lethe === 'trail' ? lethe : null;
}

/** JSON text without what stands between its tokens; strings stay as they are. */
function withoutWhiteSpace(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string: string | undefined) => string ?? '');
}
