import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { ColumnContent } from './column-content.ts';
import type { ReadHeader } from './header-reading.ts';
import type { ExportProfile } from './export-profile.ts';

export type DecidedColumn = {
  readonly column: MappedColumn;
  readonly header: ReadHeader;
  readonly content: ColumnContent;
};

type Roles = ReadonlySet<ColumnRole>;

/** Fewer filled cells say nothing about what the names in them are. */
const ENOUGH_NAMES = 2;

/** What one column means because of the others in the list. */
export function inContext(
  columns: readonly DecidedColumn[],
  profile: ExportProfile | null,
): MappedColumn[] {
  const roles = new Set(columns.map(({ column }) => column.role));
  return columns.map((decided) => {
    const column = decided.header.fromProfile
      ? decided.column
      : withPlaceSense({ ...decided, column: withNameSense(decided, roles) }, roles);
    return withMailChannel({ ...decided, column }, roles, profile);
  });
}

/** `Name` beside Vorname or prénom is the family name; a given name of two words without a surname is the whole name. */
function withNameSense({ column, header, content }: DecidedColumn, roles: Roles): MappedColumn {
  const { tokens, has } = header.concepts;
  if (tokens.length !== 1 || !has('name') || has('family')) return column;
  const few = content.filled < ENOUGH_NAMES;
  const whole = !few && content.shape('name_words') > 0.6;
  if (column.role === 'full_name') return besideGivenName(column, roles, whole);
  if (column.role === 'last_name') return withoutGivenName(column, roles, whole || few);
  const alone = !roles.has('last_name') && !roles.has('full_name');
  return column.role === 'first_name' && alone && whole ? asFullName(column) : column;
}

function withoutGivenName(column: MappedColumn, roles: Roles, whole: boolean): MappedColumn {
  return whole && !roles.has('first_name') ? asFullName(column) : column;
}

function besideGivenName(column: MappedColumn, roles: Roles, whole: boolean): MappedColumn {
  if (!roles.has('first_name') || roles.has('last_name')) return column;
  return { ...column, role: 'last_name', confidence: whole ? 0.7 : 0.92 };
}

function asFullName(column: MappedColumn): MappedColumn {
  return { ...column, role: 'full_name', confidence: 0.85 };
}

/** An empty or unclear "State" among cities and postcodes is a place. */
function withPlaceSense({ column, header, content }: DecidedColumn, roles: Roles): MappedColumn {
  const open = column.role === 'status' && header.rivals.includes('region') && content.filled < 2;
  const places = roles.has('city') || roles.has('postcode');
  return open && places ? { ...column, role: 'region', confidence: 0.8 } : column;
}

const mailRoles: Roles = new Set(['opt_out', 'consent_withdrawn_date', 'consent_date']);

/** Being subscribed speaks of e-mail, where the list has e-mail addresses. */
function withMailChannel(
  { column, header, content }: DecidedColumn,
  roles: Roles,
  profile: ExportProfile | null,
): MappedColumn {
  if (column.channel !== null || !roles.has('email')) return column;
  const mailTool = profile?.emailTool === true;
  if (column.role === 'status') {
    const mail = content.says('subscribed', 'unsubscribed', 'bounced', 'pending') > 0.3;
    return mail && (mailTool || !roles.has('phone')) ? { ...column, channel: 'email' } : column;
  }
  // Where consent is one for all channels, so is leaving.
  if (!mailRoles.has(column.role) || roles.has('consent_general')) return column;
  return mailTool || isLeaving(header) ? { ...column, channel: 'email' } : column;
}

function isLeaving({ concepts: { has } }: ReadHeader): boolean {
  return (
    has('leftlist', 'subscribe') && !has('marketing', 'consent', 'suppress', 'send', 'contact')
  );
}
