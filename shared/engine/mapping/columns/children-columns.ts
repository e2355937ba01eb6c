import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import { areChildren, areNamed } from '#engine/dependents/index.ts';
import { conceptsOf } from '../headers/header-concepts.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** `language`: of most headers, null where none stands out. */
type Words = { readonly vocabulary: Vocabulary; readonly language: string | null };

const NAME_ROLES: readonly ColumnRole[] = ['full_name', 'first_name', 'last_name', 'middle_name'];

/** What a column about the person of the row says, where it is about a child instead. */
const ofChild: Readonly<Partial<Record<ColumnRole, ColumnRole>>> = {
  full_name: 'child_name',
  first_name: 'child_name',
  last_name: 'child_name',
  middle_name: 'child_name',
  birth_date: 'child_birth_date',
  birth_year: 'child_birth_date',
  age: 'child_age',
  gender: 'ignore',
  phone: 'ignore',
  email: 'ignore',
  national_id: 'ignore',
};

/** With two children in a row the card is their parent's, whom the header calls the guardian. */
const ofParent: Readonly<Partial<Record<ColumnRole, ColumnRole>>> = {
  guardian_name: 'full_name',
  guardian_phone: 'phone',
};

/**
 * In a list of adults the columns about a child are not about the person of the row: a child's birthday makes no
 * mother a minor. Where the only name is the child's, or a guardian is named and the child has no name of its own
 * beside the row's, the row is the child's card.
 */
export function childrenColumns(
  given: readonly MappedColumn[],
  words: Words,
  cellsOf: (index: number) => readonly string[],
): MappedColumn[] {
  const inParts = given.some(({ name, role }) => role === 'last_name' && isAboutChild(name, words));
  const columns = given.map((column) =>
    !inParts && isListOfChildren(column, words) && areChildren(cellsOf(column.index))
      ? { ...column, role: 'full_name' as const, confidence: Math.max(column.confidence, SURE) }
      : column,
  );
  const aboutChild = new Set(
    columns
      .filter(({ name, role }) => role in ofChild && isAboutChild(name, words))
      .map(({ index }) => index),
  );
  const severalChildren = hasSeveralChildren(columns, aboutChild);
  const ofChildOrParent = isChildsCard(columns, aboutChild);
  const isParentsCard = ofChildOrParent && (severalChildren || isMothersCard(columns, aboutChild));
  if (aboutChild.size === 0 || (ofChildOrParent && !isParentsCard)) return [...columns];
  return columns.map((column) => {
    const role = aboutChild.has(column.index)
      ? namesWithBirths(column, words, cellsOf)
        ? 'child_name'
        : ofChild[column.role]
      : isParentsCard
        ? ofParent[column.role]
        : undefined;
    return role === undefined ? column : { ...column, role, needsAnswer: false };
  });
}

const SURE = 0.9;
const UNREAD: readonly ColumnRole[] = ['ignore', 'notes', 'tags', 'full_name', 'first_name'];
/** What a header about children may name besides, so that its cells are no names. */
const others = [
  ['count', 'total', 'gender', 'guardian', 'relation', 'phone', 'email', 'date', 'birth', 'id'],
  ['notes', 'status', 'tags', 'money', 'health', 'photo', 'consent', 'source', 'visit', 'purchase'],
].flat();

/** "Дети", "Kind 1": nothing but a child in the header; its cells may hold several names, ages and days. */
function isListOfChildren({ name, role }: MappedColumn, words: Words): boolean {
  if (!UNREAD.includes(role)) return false;
  const { vocabulary, language } = words;
  const header = name.replace(/[\d.#№_-]+/g, ' ');
  const { has, understood } = conceptsOf(header, { vocabulary, language, mendTypos: false });
  return understood === 1 && has('child') && !has(...others);
}

/** "Børn (navn, født)", "children and ages": names and years in one cell. */
function namesWithBirths(
  { index, name, role }: MappedColumn,
  { vocabulary, language }: Words,
  cellsOf: (index: number) => readonly string[],
): boolean {
  if (!BIRTHS.includes(role)) return false;
  const { has } = conceptsOf(name, { vocabulary, language, mendTypos: false });
  const cells = cellsOf(index);
  return areChildren(cells) && (has('name', 'given', 'full') || areNamed(cells));
}

const BIRTHS: readonly ColumnRole[] = ['birth_date', 'birth_year', 'age'];

function isAboutChild(name: string, { vocabulary, language }: Words): boolean {
  const conceptsIn = (text: string) => conceptsOf(text, { vocabulary, language, mendTypos: false });
  const { has } = conceptsIn(name);
  if (!has('child') || has('guardian', 'count', 'relation')) return false;
  // "Date of birth (children only)" says for whom the row's own is asked; how to fill it in says nothing of whom.
  const asked = conceptsIn(name.replaceAll(/\([^()]*\)/gu, ' '));
  return asked.has('child') ? !asked.has('only') : !has('only');
}

/** "Child 1 name", "Child 2 name": the same thing is said of two children. */
function hasSeveralChildren(
  columns: readonly MappedColumn[],
  aboutChild: ReadonlySet<number>,
): boolean {
  const said = columns
    .filter(({ index, role }) => aboutChild.has(index) && COUNTED.includes(role))
    .map(({ role }) => role);
  return new Set(said).size < said.length;
}

const COUNTED: readonly ColumnRole[] = ['full_name', 'first_name', 'birth_date', 'age'];

function isChildsCard(columns: readonly MappedColumn[], aboutChild: ReadonlySet<number>): boolean {
  const names = columns.filter(({ role }) => NAME_ROLES.includes(role));
  const ownNames = names.filter(({ index }) => !aboutChild.has(index));
  if (ownNames.length === 0) return true;
  const namesChild = names.some(({ index }) => aboutChild.has(index));
  const hasGuardian = columns.some(
    ({ role }) => role === 'guardian_name' || role === 'guardian_phone',
  );
  return hasGuardian && !namesChild;
}

/** "Mother, phone, e-mail, child, born": the card is of the person whom it names first and can be reached by. */
function isMothersCard(columns: readonly MappedColumn[], aboutChild: ReadonlySet<number>): boolean {
  const [first, second, ...others] = columns.filter(
    ({ index, role }) =>
      role === 'guardian_name' || role === 'phone' || role === 'email' || aboutChild.has(index),
  );
  if (first?.role !== 'guardian_name' || second === undefined) return false;
  const reached = (column: MappedColumn): boolean =>
    (column.role === 'phone' || column.role === 'email') && !aboutChild.has(column.index);
  const guardians = [second, ...others].some(({ role }) => role === 'guardian_name');
  return reached(second) && !guardians && !columns.some(({ role }) => role === 'guardian_phone');
}
