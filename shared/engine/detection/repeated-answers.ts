import { foldText } from '#base/fold-text.ts';
import { consentFlagRoles } from '#domain/column-role.ts';
import type { ConsentEvent, ConsentState } from '#domain/consent.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { RowSignals } from './detector.ts';
import type { IdentifierRules } from './numbers/identifier-rules.ts';

type Repeating = (cells: readonly string[], row: RowSignals) => RowSignals;

const MOST_KNOWN = 1000;
const LONGEST = 30;

/**
 * A mark that repeats the answer above it: `-do-`, `″`, `то же`. To be asked row by row, in the order of the list. A no
 * is repeated, and so is what says neither yes nor no. A yes is not: a list that was sorted since, or a row that was
 * put in between, would make a yes of somebody's no. Null where the list has no column of answers.
 */
export function repeatedAnswers(
  columns: readonly MappedColumn[],
  { repeatWords }: IdentifierRules,
): Repeating | null {
  const answers = columns.filter(({ role }) => consentFlagRoles.has(role));
  if (answers.length === 0) return null;
  const known = new Map<string, boolean>();
  const repeats = (cell: string): boolean => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const isMark = repeatWords.has(foldText(cell));
    if (known.size < MOST_KNOWN) known.set(cell, isMark);
    return isMark;
  };
  let above: readonly ConsentEvent[] = [];
  return (cells, { own, dependents }) => {
    let consent = own.consent;
    for (const { index } of answers) {
      const cell = cells[index] ?? '';
      if (cell === '' || cell.length > LONGEST || !repeats(cell)) continue;
      const said = above.filter(({ column }) => column === index);
      if (said.length > 0) consent = repeatAnswer(consent, index, said);
    }
    above = consent;
    return { own: consent === own.consent ? own : { ...own, consent }, dependents };
  };
}

const refusals: ReadonlySet<ConsentState> = new Set(['withdrawn', 'denied']);

/** What the mark itself was read as stands where an answer to a question settled it, and the row above says no no. */
function repeatAnswer(
  consent: readonly ConsentEvent[],
  column: number,
  said: readonly ConsentEvent[],
): readonly ConsentEvent[] {
  const saysNo = said.some(({ state }) => refusals.has(state));
  const isSettled = consent.some((event) => event.column === column && event.state !== 'unclear');
  if (isSettled && !saysNo) return consent;
  const repeated = said.map((event): ConsentEvent => ({
    ...event,
    state: event.state === 'granted' ? 'unclear' : event.state,
    why: 'consent.ditto',
  }));
  return [...consent.filter((event) => event.column !== column), ...repeated];
}

/**
 * Of a row that is read again: a no that it once repeated stays, although the row above may be gone, unless the cell
 * says something else now.
 */
export function withRepeatedRefusals(
  now: RecordSignals['consent'],
  before: RecordSignals['consent'],
): RecordSignals['consent'] {
  const kept = before.filter(({ why, state }) => why === 'consent.ditto' && refusals.has(state));
  const columns = new Set(
    kept.flatMap(({ column }) =>
      now.some((event) => event.column === column && !isOpen(event)) ? [] : [column],
    ),
  );
  if (columns.size === 0) return now;
  return [
    ...now.filter(({ column }) => !columns.has(column)),
    ...kept.filter(({ column }) => columns.has(column)),
  ];
}

function isOpen({ state, why }: ConsentEvent): boolean {
  return why === 'consent.ditto' || state === 'unclear';
}
