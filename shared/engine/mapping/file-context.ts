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

/** What one column means because of the others in the list. */
export function inContext(
  columns: readonly DecidedColumn[],
  profile: ExportProfile | null,
): MappedColumn[] {
  const roles = new Set(columns.map(({ column }) => column.role));
  return columns.map((decided) => {
    if (decided.header.fromProfile) return withMailChannel(decided, roles, profile);
    return withMailChannel({ ...decided, column: withNameSense(decided, roles) }, roles, profile);
  });
}

/** `Name` beside Vorname or prénom is the family name; a given name of two words without a surname is the whole name. */
function withNameSense(decided: DecidedColumn, roles: ReadonlySet<ColumnRole>): MappedColumn {
  const { column, header, content } = decided;
  const bareName = header.concepts.tokens.length === 1 && header.concepts.has('name') && !header.concepts.has('family');
  const whole = content.filled > 1 && content.shape('name_words') > 0.6;
  if (column.role === 'full_name' && bareName && roles.has('first_name') && !roles.has('last_name')) {
    return { ...column, role: 'last_name', confidence: whole ? 0.7 : 0.92 };
  }
  if (column.role === 'last_name' && bareName && !roles.has('first_name') && (whole || content.filled < 2)) {
    return { ...column, role: 'full_name', confidence: 0.85 };
  }
  if (column.role === 'first_name' && bareName && !roles.has('last_name') && !roles.has('full_name') && whole) {
    return { ...column, role: 'full_name', confidence: 0.85 };
  }
  return column;
}

/** Being subscribed speaks of e-mail, where the list has e-mail addresses. */
function withMailChannel(
  { column, header, content }: DecidedColumn,
  roles: ReadonlySet<ColumnRole>,
  profile: ExportProfile | null,
): MappedColumn {
  if (column.channel !== null || !roles.has('email')) return column;
  if (column.role === 'status') {
    const mail = content.says('subscribed', 'unsubscribed', 'bounced', 'pending') > 0.3;
    return mail && (!roles.has('phone') || profile?.emailTool === true) ? { ...column, channel: 'email' } : column;
  }
  const { has } = header.concepts;
  const subscription =
    has('leftlist', 'subscribe') && !has('marketing', 'consent', 'suppress', 'send', 'contact');
  const refers = column.role === 'opt_out' || column.role === 'consent_withdrawn_date' || column.role === 'consent_date';
  if (refers && subscription) return { ...column, channel: 'email' };
  const mailTool = profile?.emailTool === true && refers;
  return mailTool ? { ...column, channel: 'email' } : column;
}
