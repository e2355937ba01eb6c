import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { Receipt } from '#domain/receipt.ts';
import type { TrailExport } from '#domain/trail.ts';
import type { Broken, CheckOutcome, Hash, Verify } from './check-outcome.ts';
import { checkReceipt } from './receipt.ts';
import { receiptShape, trailExportShape } from './shapes.ts';
import { checkTrail } from './trail.ts';

/** How a receipt or a trail is written to a file: indented JSON with a final line end. */
export function documentText(document: Receipt | TrailExport): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * Checks the text of a file that may be a receipt or a trail. It must be, to the character, as it was written; only a
 * mark at its beginning, Windows' line ends throughout, and the same JSON without any white space may come of its way
 * through other programs. A member written twice, or a number written another way, shows one thing to a reader and
 * another to a program. Problem: `receipt/unreadable` for anything that is neither.
 */
export function checkDocument(
  text: string,
  sha256: Hash,
  verify: Verify,
): Result<CheckOutcome, Problem> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const value = parseJson(body);
  const what = kindOf(value) ?? likelyKind(body);
  if (what === null) return failed(problem('receipt/unreadable'));
  const outcome =
    what === 'receipt' ? checkReceipt(value, sha256, verify) : checkTrail(value, sha256, verify);
  return ok(withForm(outcome, body, value));
}

/** A document whose content holds must also have the form in which it was written. */
function withForm(outcome: CheckOutcome, body: string, value: unknown): CheckOutcome {
  const whole = value === undefined ? null : JSON.stringify(value, null, 2);
  if (outcome.broken !== null && outcome.broken.where !== 'shape') {
    return body.includes('\n') ? outcome : { ...outcome, broken: withoutLine(outcome.broken) };
  }
  if (outcome.intact && whole !== null && isAsWritten(body, whole)) return outcome;
  const line = whole === null ? firstOddLine(body) : oddLine(body, whole, outcome.what);
  return { ...outcome, intact: false, broken: { where: 'shape', entry: null, line } };
}

/** A document without white space is one line. */
function withoutLine({ where, entry }: Broken): Broken {
  return { where, entry };
}

/** The first line that is written otherwise, else the first whose member is not one of ours. */
function oddLine(body: string, whole: string, what: CheckOutcome['what']): number {
  if (!isAsWritten(body, whole)) return firstDifference(body, whole);
  const shape = what === 'receipt' ? receiptShape : trailExportShape;
  const issues = shape.safeParse(JSON.parse(whole)).error?.issues ?? [];
  const lines = issues.slice(0, LOOKED_AT).map((issue) => {
    const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const path = key === undefined ? issue.path : [...issue.path, key];
    return firstDifference(whole, markedAt(whole, path));
  });
  return Math.min(...lines, whole.split('\n').length);
}

const LOOKED_AT = 20;

/** The same text with another value at a place, which shows on which line the place is. */
function markedAt(whole: string, path: readonly PropertyKey[]): string {
  const root: unknown = { root: JSON.parse(whole) };
  let place = root as Record<PropertyKey, unknown>;
  let key: PropertyKey = 'root';
  for (const next of path) {
    const inner = place[key];
    if (typeof inner !== 'object' || inner === null) break;
    place = inner as Record<PropertyKey, unknown>;
    key = next;
  }
  place[key] = '\u0000';
  return JSON.stringify((root as { root: unknown }).root, null, 2);
}

/** The document itself, for a comparison after its check. */
export function readDocument(text: string): Receipt | TrailExport | null {
  const value = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  return kindOf(value) === null ? null : (value as Receipt | TrailExport);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function kindOf(value: unknown): 'receipt' | 'trail' | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'lethe')) return null;
  const { lethe } = value as { lethe: unknown };
  return lethe === 'receipt' || lethe === 'trail' ? lethe : null;
}

/** What a damaged file was before: by members that only our documents have together. */
function likelyKind(body: string): 'receipt' | 'trail' | null {
  const has = (...names: readonly string[]): number =>
    names.filter((name) => body.includes(`"${name}"`)).length;
  if (has('lethe', 'workspace', 'entries', 'seq', 'previous', 'head') >= 4) {
    return 'trail';
  }
  return has(...TELLING) >= 3 ? 'receipt' : null;
}

/** Of a receipt, and of no list of people; the first of them stand at its beginning, which is what a cut leaves. */
const TELLING = [
  'batch',
  'workspace',
  'disposition',
  'rowsBefore',
  'suppression',
  'searchedValues',
  'notReached',
  'publicKey',
  'signature',
] as const;

function isAsWritten(body: string, whole: string): boolean {
  const written = `${whole}\n`;
  return (
    body === written ||
    body === written.replaceAll('\n', '\r\n') ||
    body === JSON.stringify(JSON.parse(whole))
  );
}

/** One member, or the beginning or end of one that holds others, as `documentText` puts them on a line. */
const STRING = String.raw`"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"`;
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const LINE = new RegExp(
  `^ *(?:${STRING}: )?(?:${STRING}|${NUMBER}|true|false|null|[[{]|[\\]}]|\\[\\]|\\{\\}),?\\r?$`,
);

/** Where text that is no JSON goes wrong, as near as a look at single lines can tell. */
function firstOddLine(body: string): number {
  const lines = body.split('\n');
  const odd = lines.findIndex((line, index) =>
    line !== '' || index < lines.length - 1 ? !LINE.test(line) : false,
  );
  return odd === -1 ? Math.max(1, lines.filter((line) => line !== '').length) : odd + 1;
}

function firstDifference(body: string, whole: string): number {
  const lines = body.split('\n');
  const expected = `${whole}\n`.split('\n');
  const odd = lines.findIndex((line, index) => line !== expected[index]);
  return odd === -1 ? lines.length : odd + 1;
}
