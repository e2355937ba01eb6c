import type { MappedColumn } from '#domain/source.ts';
import type { Around, DecidedColumn, Roles } from '../columns/decided-column.ts';
import type { ExportProfile } from '../profiles/export-profile.ts';
import type { ReadHeader } from '../headers/header-reading.ts';
import {
  withDateSense,
  withMailChannel,
  withOpenWays,
  withOtherEvent,
  withGuardiansBirth,
  withPaidSense,
  withWholeRefusal,
} from './list-senses.ts';

/** Fewer filled cells say nothing about what the names in them are. */
const ENOUGH_NAMES = 2;

/** What one column means because of the others in the list. */
export function inContext(
  columns: readonly DecidedColumn[],
  profile: ExportProfile | null,
): MappedColumn[] {
  const roles = new Set(columns.map(({ column }) => column.role));
  const onlyNames = onlyNamesIn(columns, roles);
  return columns.map((decided) => {
    return [
      withOnlyNames,
      withNameSense,
      withoutSecondName,
      withPlaceSense,
      withDateSense,
      withOtherEvent,
      withGuardiansBirth,
      withPaidSense,
      withWholeRefusal,
      withMailChannel,
      withOpenWays,
    ].reduce(
      (column, sense) => sense({ ...decided, column }, { roles, profile, columns, onlyNames }),
      decided.column,
    );
  });
}

/** A list of people holds their names somewhere: where no header says so, the first column that can be nothing else. */
function withOnlyNames({ column }: DecidedColumn, { onlyNames, roles }: Around): MappedColumn {
  if (onlyNames === null) return column;
  if (onlyNames === column.index) return { ...column, role: 'full_name', confidence: 0.75 };
  const isTheirs = column.role === 'guardian_phone' && !roles.has('phone');
  return isTheirs && roles.has('guardian_name') ? { ...column, role: 'phone' } : column;
}

function onlyNamesIn(columns: readonly DecidedColumn[], roles: Roles): number | null {
  if (NAMES.some((role) => roles.has(role))) return null;
  const most = Math.max(...columns.map(({ content }) => content.filled));
  const found =
    columns.find(isOfNames) ??
    columns.find((column) => isGuardian(column) && column.content.filled > most / 2) ??
    columns.find(isOfOwners);
  return found?.column.index ?? null;
}

/** "Tutor" of a pet, where the list names no child: the person of the row. */
function isGuardian({ column, header }: DecidedColumn): boolean {
  return column.role === 'guardian_name' && !header.fromProfile;
}

/** "Owner" of a dog, not of a deal: hardly any name comes twice. */
function isOfOwners({ column, header, content }: DecidedColumn): boolean {
  const { has } = header.concepts;
  if (column.role !== 'ignore' || header.fromProfile || !has('staff')) return false;
  if (has('notes', 'date', 'count', 'email', 'phone', 'id', 'status')) return false;
  const named = content.shape('name_words', 'name_word') > 0.6 && content.words < 4;
  return named && content.filled >= FEW_NAMES && content.distinct > 0.9;
}

const NAMES = ['full_name', 'first_name', 'last_name', 'child_name'] as const;

function isOfNames({ column, header, content }: DecidedColumn): boolean {
  if (column.role !== 'ignore' || header.reading !== null || content.filled < FEW_NAMES)
    return false;
  const named = content.shape('name_words') > 0.6 && content.givenNames > 0.15;
  return named && content.distinct > 0.8 && content.words < 4;
}

const FEW_NAMES = 4;

/** `Name` beside Vorname or prénom is the family name; a given name of two words without a surname is the whole name. */
function withNameSense(
  { column, header, content }: DecidedColumn,
  { roles }: Around,
): MappedColumn {
  if (header.fromProfile || !isBareName(header)) return column;
  const few = content.filled < ENOUGH_NAMES;
  const whole = !few && content.shape('name_words') > 0.6;
  if (column.role === 'full_name') return besideGivenName(column, roles, whole);
  if (column.role === 'last_name') return withoutGivenName(column, roles, whole || few);
  const alone = !roles.has('last_name') && !roles.has('full_name');
  return column.role === 'first_name' && alone && whole ? asFullName(column) : column;
}

/** "Name", "Pupil name": nothing says which. */
function isBareName({ concepts: { tokens, has } }: ReadHeader): boolean {
  const bare = tokens.length === 1 || (tokens.length === 2 && has('customer', 'child'));
  return bare && has('name') && !has('family');
}

function withoutGivenName(column: MappedColumn, roles: Roles, whole: boolean): MappedColumn {
  return whole && !roles.has('first_name') ? asFullName(column) : column;
}

function besideGivenName(column: MappedColumn, roles: Roles, whole: boolean): MappedColumn {
  // "Pupil name" beside "Pupil surname".
  if (roles.has('last_name') && !roles.has('first_name') && !whole) {
    return { ...column, role: 'first_name', confidence: 0.85 };
  }
  if (!roles.has('first_name') || roles.has('last_name')) return column;
  return { ...column, role: 'last_name', confidence: whole ? 0.7 : 0.92 };
}

function asFullName(column: MappedColumn): MappedColumn {
  return { ...column, role: 'full_name', confidence: 0.85 };
}

/** An empty or unclear "State" among cities and postcodes is a place. */
function withPlaceSense(
  { column, header, content }: DecidedColumn,
  { roles }: Around,
): MappedColumn {
  if (header.fromProfile) return column;
  const open = column.role === 'status' && header.rivals.includes('region') && content.filled < 2;
  const places = roles.has('city') || roles.has('postcode');
  return open && places ? { ...column, role: 'region', confidence: 0.8 } : column;
}

/** Beside whole names a column of single words under no header is no given name: a town, a master. */
function withoutSecondName({ column, header }: DecidedColumn, { roles }: Around): MappedColumn {
  const guessed = column.role === 'first_name' && header.reading === null;
  return guessed && roles.has('full_name') && !roles.has('last_name')
    ? { ...column, role: 'ignore', confidence: 0.6 }
    : column;
}
