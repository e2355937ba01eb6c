import { canonicalJson } from '#base/canonical-json.ts';
import type { TrailEntry, TrailExport } from '#domain/trail.ts';
import type { Broken, CheckOutcome, Hash, Sign, Verify } from './check-outcome.ts';
import { countLines, firstChangedLine, lineMarks } from './line-marks.ts';
import { trailEntryShape, trailExportShape } from './shapes.ts';

const NO_ENTRY = '0'.repeat(64);

/** The next line of the trail, chained to the one before by its hash. `previous` null: the first line. */
export function sealTrailEntry(
  previous: Pick<TrailEntry, 'seq' | 'hash'> | null,
  entry: Pick<TrailEntry, 'at' | 'kind' | 'detail'>,
  sha256: Hash,
): TrailEntry {
  const content = {
    seq: (previous?.seq ?? 0) + 1,
    at: entry.at,
    kind: entry.kind,
    detail: entry.detail,
    previous: previous?.hash ?? NO_ENTRY,
  };
  return { ...content, hash: sha256(canonicalJson(content)) };
}

/** The trail as it leaves the workspace: the signature covers the number of lines and the last hash, so no end can be cut off. */
export function sealTrailExport(
  trail: Pick<TrailExport, 'workspace' | 'entries' | 'publicKey'>,
  { sign, sha256 }: { readonly sign: Sign; readonly sha256: Hash },
): TrailExport {
  const said = {
    lethe: 'trail',
    schema: 1,
    workspace: trail.workspace,
    entries: trail.entries,
    head: trail.entries.at(-1)?.hash ?? NO_ENTRY,
    count: trail.entries.length,
    publicKey: trail.publicKey,
  } as const;
  const content = { ...said, lines: lineMarks(frameOf(said), sha256) };
  return { ...content, signature: sign(canonicalJson(content)) };
}

/**
 * Whether a trail is as it was when it was signed, and else where it breaks first: `entry` with its number (a changed
 * line), `order` with the number of the first line that does not follow the one before (dropped, swapped, added),
 * `count` and `head` (an end cut off), `signature`, `shape`. Total: takes any value.
 */
export function checkTrail(value: unknown, sha256: Hash, verify: Verify): CheckOutcome {
  if (!trailExportShape.safeParse(value).success) {
    return outcome({ where: 'shape', entry: null }, [], null);
  }
  // The value itself, not the parser's copy: what the copy leaves out would be left out of the check.
  const trail = value as TrailExport;
  const entries: TrailEntry[] = [];
  let previous: TrailEntry | null = null;
  for (const [index, line] of trail.entries.entries()) {
    const checked = checkEntry(line, previous, sha256);
    if ('where' in checked) {
      return outcome({ where: checked.where, entry: index + 1 }, trail.entries, previous);
    }
    entries.push(checked);
    previous = checked;
  }
  return outcome(checkWhole(trail, sha256, verify), trail.entries, previous);
}

function checkEntry(
  line: unknown,
  previous: TrailEntry | null,
  sha256: Hash,
): TrailEntry | Pick<Broken, 'where'> {
  if (!trailEntryShape.safeParse(line).success) return { where: 'entry' };
  const entry = line as TrailEntry;
  const { hash, ...content } = entry;
  if (sha256(canonicalJson(content)) !== hash) return { where: 'entry' };
  const follows =
    entry.seq === (previous?.seq ?? 0) + 1 && entry.previous === (previous?.hash ?? NO_ENTRY);
  return follows ? entry : { where: 'order' };
}

/** The entries follow from one another by now. */
function checkWhole(trail: TrailExport, sha256: Hash, verify: Verify): Broken | null {
  if (trail.count !== trail.entries.length) return { where: 'count', entry: null };
  if (trail.head !== (trail.entries.at(-1)?.hash ?? NO_ENTRY))
    return { where: 'head', entry: null };
  const { signature, ...content } = trail;
  return verify(canonicalJson(content), signature, trail.publicKey)
    ? null
    : brokenLine(trail, sha256, verify);
}

type Said = Omit<TrailExport, 'lines' | 'signature'>;

/** What is around the entries, each of which proves the one before. */
function frameOf(said: Said): Said {
  return { ...said, entries: [] };
}

function brokenLine(trail: TrailExport, sha256: Hash, verify: Verify): Broken {
  const { signature, lines, ...said } = trail;
  const broken = { where: 'signature', entry: null } as const;
  if (lines === undefined) return broken;
  const below = countLines(said) + 1; // the line of the marks; that of the signature comes after it
  const changed = firstChangedLine(frameOf(said), lines, sha256);
  if (changed === null) return { ...broken, line: below + 1 };
  const remarked = { ...said, lines: lineMarks(frameOf(said), sha256) };
  if (verify(canonicalJson(remarked), signature, said.publicKey)) return { ...broken, line: below };
  const beforeEntries = linesBefore(said);
  const ofEntries = countLines(said) - countLines(frameOf(said));
  return { ...broken, line: changed <= beforeEntries ? changed : changed + ofEntries };
}

function linesBefore(said: Said): number {
  return 1 + Object.keys(said).indexOf('entries');
}

function outcome(
  broken: Broken | null,
  lines: readonly TrailEntry[],
  last: TrailEntry | null,
): CheckOutcome {
  return {
    what: 'trail',
    intact: broken === null,
    broken,
    at: last?.at ?? null,
    people: null,
    entries: broken?.where === 'shape' ? null : lines.length,
  };
}
