import { foldText } from '#base/fold-text.ts';
import {
  kindOfCell,
  withoutOwnLegend,
  writtenOutBy,
  type ConsentWords,
  type Legend,
} from '#engine/consent/index.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { ColumnContent } from '../cells/column-content.ts';
import type { Decision } from './decision.ts';
import { channelsNamed } from '../headers/header-consent.ts';
import type { ReadHeader } from '../headers/header-reading.ts';

/** A column as the legend of its list writes it out. */
export type ExplainedColumn = {
  readonly name: string;
  readonly cells: readonly string[];
  /** Most of what its signs mean are answers. */
  readonly answers: boolean;
  readonly headerAlone: boolean;
  /** Its signs are ways of contact, and none of them says yes or no. */
  readonly onlyWays: boolean;
};

/** Null where no legend speaks of the column or of the signs in it. */
export function explainColumn(
  name: string,
  cells: readonly string[],
  { legend, consent }: Surroundings,
): ExplainedColumn | null {
  const writtenOut = writtenOutBy(name, cells, legend, consent);
  const asked = askedOf(name, cells, { legend, consent });
  const called = asked ?? inFull(name, legend);
  if (writtenOut === null) {
    if (called === name) return null;
    // Words that are spelled out make a better header, and say nothing of its cells.
    const headerAlone = asked === null;
    return { name: called, cells, answers: false, headerAlone, onlyWays: false };
  }
  return {
    name: asked ?? withoutOwnLegend(called),
    cells: cells.map(writtenOut.write),
    answers: writtenOut.spoken && writtenOut.answers >= MOST_MEANINGS,
    headerAlone: false,
    onlyWays: !writtenOut.spoken,
  };
}

/** What the legend says that the column asks; null where it says so of none that has such cells. */
function askedOf(name: string, cells: readonly string[], around: Surroundings): string | null {
  const meaning = around.legend?.columns.get(foldText(name));
  return meaning !== undefined && asksItsCells(name, cells, around) ? meaning : null;
}

type Surroundings = { readonly legend: Legend | null; readonly consent: ConsentWords };

/** "م = agreed" above a column of numbers that is called so explains a sign of other columns, and not this one. */
function asksItsCells(
  name: string,
  cells: readonly string[],
  { legend, consent }: Surroundings,
): boolean {
  const folded = foldText(name);
  const isSignToo = (legend?.lines ?? []).some(({ meanings }) =>
    [...meanings.keys()].some((sign) => foldText(sign) === folded),
  );
  if (!isSignToo) return true;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const known = filled.filter((cell) => kindOfCell(cell, consent) !== undefined);
  return known.length > filled.length / 2;
}

/** Shorter ones stand in cells, and are letters of any word. */
const SHORTEST = 2;
const ABBREVIATION = /[\p{L}\p{M}\p{N}]+/gu;

/** "Nhận tin KM" below "KM = khuyến mãi": the same with its abbreviations spelled out. */
function inFull(name: string, legend: Legend | null): string {
  const lines = (legend?.lines ?? []).filter(({ about }) => about === '');
  if (lines.length === 0) return name;
  return name.replace(ABBREVIATION, (word) => {
    if (word.length < SHORTEST || word !== word.toUpperCase() || word === name.trim()) return word;
    return lines.map(({ meanings }) => meanings.get(word)).find((one) => one !== undefined) ?? word;
  });
}

const MOST_MEANINGS = 0.5;

/** Headers that say less than the legend does. */
const OPEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'ignore',
  'notes',
  'tags',
  'status',
  'record_id',
  'full_name',
]);
const MOST = 0.6;

/**
 * Answers that a legend spells out, under a header that says little by itself: "Key", "Zg.3 – telephone with offers".
 * A header that is about something else keeps its own role.
 */
export function explainedRole(
  { reading, concepts }: ReadHeader,
  content: ColumnContent,
  { answers, onlyWays, headerAlone }: ExplainedColumn,
): Decision | null {
  if (content.filled === 0 || onlyWays || headerAlone || !(answers || areAnswers(content)))
    return null;
  const named = channelsNamed(concepts);
  if (reading !== null && !isOpen(reading.role, named.length > 0)) return null;
  const only = named.length === 1 ? (named[0] ?? null) : null;
  if (concepts.has('photo')) return answer('consent_photo', null);
  return answer(only === null ? 'consent_general' : `consent_${only}`, only);
}

function areAnswers(content: ColumnContent): boolean {
  const answered = content.flags + content.answers + content.says('blocked');
  return Math.max(answered, content.namedChannels) >= MOST;
}

/** The header is no consent by itself, and about nothing else but a way of contact. */
function isOpen(role: ColumnRole, namesWays: boolean): boolean {
  return !/^(?:consent_|opt_out)/.test(role) && (OPEN.has(role) || namesWays);
}

function answer(role: ColumnRole, channel: Decision['channel']): Decision {
  return { role, channel, polarity: 'positive', confidence: 0.85, needsAnswer: false };
}
