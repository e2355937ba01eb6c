import { foldText } from '#base/fold-text.ts';
import { kindOfCell } from '#engine/consent/index.ts';
import type { WordKind } from '#engine/consent/index.ts';
import { namesSomebody } from '#engine/headings/index.ts';
import type { NoteKind } from '#engine/notes/index.ts';
import { columnNamed } from '#engine/mapping/index.ts';
import type { ListWords } from '#files/rows/list-words.ts';
import type { Resources } from '#worker/resources.ts';

const known = new WeakMap<Resources, ListWords>();

/** By which the reader of files tells lists below one another, and the headings between rows. */
export function listWordsOf(resources: Resources): ListWords {
  const words = known.get(resources) ?? createListWords(resources);
  known.set(resources, words);
  return words;
}

const REFUSALS: ReadonlySet<WordKind> = new Set([
  'refused',
  'unsubscribed',
  'withdrawn',
  'complained',
]);
const AGAINST: ReadonlySet<NoteKind> = new Set<NoteKind>([
  'withdrew',
  'dnc',
  'dnc_call',
  'erase',
  'deceased',
]);
const YES: ReadonlySet<WordKind> = new Set(['yes', 'default_yes']);
const NO: ReadonlySet<WordKind> = new Set(['no']);

/** Longer memories are given up: what is asked for may be the cells of a million rows. */
const MOST_REMEMBERED = 2000;

function createListWords(resources: Resources): ListWords {
  const columns = new Map<string, string | null>();
  const keyOf = (name: string): string => foldText(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  const isColumnName = (name: string): boolean => resources.vocabulary().exact.has(keyOf(name));
  /** Mark and Grace, where no word list knows them as the name of a column. */
  const isGivenName = (name: string): boolean =>
    resources.names().isGivenName(foldText(name)) && !isColumnName(name);
  return {
    isColumnName,
    columnOf(name) {
      const before = columns.get(name);
      if (before !== undefined) return before;
      if (columns.size >= MOST_REMEMBERED) columns.clear();
      const named = isGivenName(name) ? null : columnNamed(name, resources.vocabulary());
      columns.set(name, named);
      return named;
    },
    refuses(column, cell) {
      const kind = kindOfCell(cell, resources.consentWords());
      if (kind === undefined) return false;
      return REFUSALS.has(kind) || (column.endsWith(' negative') ? YES : NO).has(kind);
    },
    saysNo(text) {
      const kind = kindOfCell(text, resources.consentWords());
      if (kind !== undefined && (REFUSALS.has(kind) || NO.has(kind))) return true;
      return resources
        .notes()(text, 0)
        .some((sign) => AGAINST.has(sign.kind));
    },
    headingOf: (text) => resources.headings()(text),
    namesSomebody: (text) => namesSomebody(foldText(text), resources.names()),
  };
}
