import type { Channel } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { Around, DecidedColumn, Roles } from '../columns/decided-column.ts';
import { channelsNamed } from '../headers/header-consent.ts';
import type { ReadHeader } from '../headers/header-reading.ts';

/** "Subscribed on" beside "unsubscribed on" dates the permission; alone it may be the day of the record. */
export function withDateSense(
  { column, header: { concepts, fromProfile } }: DecidedColumn,
  { columns }: Around,
): MappedColumn {
  const isEntry = column.role === 'created_date' && concepts.has('subscribe');
  if (!isEntry || fromProfile) return column;
  const leaving = columns.find(
    ({ column: { role }, header }) =>
      role === 'consent_withdrawn_date' && header.concepts.has('leftlist', 'subscribe'),
  );
  // The day alone grants nothing: a state beside it does.
  if (leaving === undefined || !columns.some(isMailState)) return column;
  const { channel } = leaving.column;
  return { ...column, role: 'consent_date', channel, confidence: 0.88, needsAnswer: false };
}

/**
 * "Mother's date of birth" over days is neither her name nor the birth of the row's own person. "Niver do tutor" beside
 * a pet is: the guardian of an animal is the person of the row.
 */
export function withGuardiansBirth(
  { column, header, content }: DecidedColumn,
  { columns, roles }: Around,
): MappedColumn {
  const { has } = header.concepts;
  const isOpen = column.role === 'guardian_name' && !header.fromProfile;
  if (!isOpen || !has('guardian') || !has('birth')) return column;
  if (content.shape('birth_day', 'yearless_day', 'other_day', 'year') <= MOST) return column;
  const isOfPets = columns.some((other) => other.header.concepts.has('pet'));
  const isOwn = isOfPets && !roles.has('birth_date') && !roles.has('child_name');
  return isOwn
    ? { ...column, role: 'birth_date', confidence: 0.85 }
    : { ...column, role: 'ignore', confidence: 0.85 };
}

const MOST = 0.6;

/** Beside a column of visits the last of something that no list knows is another event. */
export function withOtherEvent(
  { column, header }: DecidedColumn,
  { columns }: Around,
): MappedColumn {
  if (column.role !== 'last_visit_date' || header.fromProfile || header.concepts.has('visit'))
    return column;
  const visits = columns.some(
    (other) => other.column.role === 'last_visit_date' && other.header.concepts.has('visit'),
  );
  return visits && header.concepts.has('dated')
    ? { ...column, role: 'last_activity_date' }
    : column;
}

/** "By which way?" beside "do you agree?" or "agreed on": the other column permits, and this one only says how. */
export function withOpenWays({ column, header }: DecidedColumn, { columns }: Around): MappedColumn {
  const isOpen = column.role === 'consent_general' && column.needsAnswer && column.confidence < 0.7;
  if (!isOpen || header.fromProfile) return column;
  const isAsked = columns.some(
    ({ column: other }) =>
      other.index !== column.index &&
      other.channel === null &&
      !other.needsAnswer &&
      (other.role === 'consent_date' ||
        (other.role === 'consent_general' && other.polarity === 'positive')),
  );
  return isAsked ? { ...column, confidence: 0.8, needsAnswer: false } : column;
}

/** The state of something paid for: with a plan, a price or a renewal beside it, and no mailing in sight. */
export function withPaidSense(
  { column, header, content }: DecidedColumn,
  around: Around,
): MappedColumn {
  const isState =
    column.role === 'consent_general' && header.concepts.has('subscribe', 'status', 'optin');
  if (!isState || header.fromProfile || content.flags > 0.2) return column;
  if (header.concepts.has('newsletter', 'email', 'sms', ...wider)) return column;
  const ofMail = content.says('subscribed', 'unsubscribed', 'bounced', 'complained') > 0;
  if (ofMail || !isPaid(column, around)) return column;
  return { ...column, role: 'status', polarity: null, confidence: 0.85 };
}

function isPaid(column: MappedColumn, { roles, columns }: Around): boolean {
  const others = columns.filter((other) => other.column.index !== column.index);
  return (
    roles.has('total_spend') ||
    others.some(
      ({ column: { role }, header }) => STATED.has(role) || header.concepts.has('next', 'money'),
    )
  );
}

/** Where another column holds the permission, the state is that of something else. */
const STATED: Roles = new Set(['consent_email', 'consent_general', 'opt_out']);

const mailRoles: Roles = new Set(['opt_out', 'consent_withdrawn_date', 'consent_date']);

/** "DNC" beside "OK to contact?": what the letters are short for is not to contact, and not only not to call. */
export function withWholeRefusal(
  { column, header: { concepts, fromProfile } }: DecidedColumn,
  { columns }: Around,
): MappedColumn {
  const isShort = column.role === 'opt_out' && concepts.tokens.join(' ') === 'dnc';
  if (!isShort || fromProfile || column.channel !== 'phone') return column;
  const asked = columns.some(
    ({ column: { role, channel, polarity }, header }) =>
      role === 'consent_general' &&
      channel === null &&
      polarity === 'positive' &&
      header.concepts.has('contact'),
  );
  return asked ? { ...column, channel: null } : column;
}

/** Being subscribed speaks of e-mail, where the list has e-mail addresses. */
export function withMailChannel(decided: DecidedColumn, around: Around): MappedColumn {
  const { column } = decided;
  if (column.channel !== null) return column;
  const named = column.role === 'status' ? stateOfChannel(decided) : null;
  if (named !== null) return { ...column, channel: named };
  if (!around.roles.has('email')) return column;
  return isOfMail(decided, around) ? { ...column, channel: 'email' } : column;
}

/** "E-mail status", "Estado SMS": a state of that way of contact, and of no other. */
function stateOfChannel({ header }: DecidedColumn): Channel | null {
  const named = channelsNamed(header.concepts);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Another column answers for another channel: text messages have a state of their own. */
function isBesideOthers({ column }: DecidedColumn, columns: readonly DecidedColumn[]): boolean {
  return columns.some(
    (other) =>
      other.column.index !== column.index &&
      STATING.has(other.column.role) &&
      (other.column.channel ?? stateOfChannel(other) ?? 'email') !== 'email',
  );
}

/** "E-mail status" beside "SMS status": the day of leaving is that of the mailing list. */
function haveStates(columns: readonly DecidedColumn[]): boolean {
  const states = columns
    .filter(({ column }) => column.role === 'status')
    .map((column) => stateOfChannel(column));
  return states.includes('email') && states.some((state) => state !== null && state !== 'email');
}

const beyondMail = ['phone', 'consent_sms', 'consent_phone', 'consent_whatsapp'] as const;
const STATING: Roles = new Set(['consent_sms', 'consent_phone', 'consent_whatsapp', 'status']);

function isOfMail(decided: DecidedColumn, around: Around): boolean {
  return OF_MAIL_TOOLS.has(decided.column.role) && isExportOfMailTool(around.columns)
    ? !decided.header.concepts.has(...wider)
    : isOfMailByItself(decided, around);
}

function isOfMailByItself(decided: DecidedColumn, { profile, roles, columns }: Around): boolean {
  const { column } = decided;
  const mailTool = profile?.emailTool === true;
  const mailOnly = !beyondMail.some((role) => roles.has(role));
  const ofMailTool = mailOnly || isBesideOthers(decided, columns) || tellsOfDelivery(decided);
  if (column.role === 'status') return tellsOfMail(decided) && (mailTool || ofMailTool);
  if (column.role === 'consent_general') return ofMailTool && isMailState(decided);
  if (column.role === 'consent_withdrawn_date' && isDayOfMail(decided, columns)) return true;
  return isLeavingOfMail(decided, columns, { mailTool, mailOnly });
}

const OF_MAIL_TOOLS: Roles = new Set(['status', 'consent_date', 'consent_withdrawn_date']);

/** Columns that only tools for mailings have. */
const MAIL_TOOL = /^(?:(?:hard |soft )?bounce[ds]?|double opt ?in|doi)$/;

function isExportOfMailTool(columns: readonly DecidedColumn[]): boolean {
  return columns.some(({ header }) => MAIL_TOOL.test(header.concepts.tokens.join(' ')));
}

function isLeavingOfMail(
  { column, header, content }: DecidedColumn,
  columns: readonly DecidedColumn[],
  { mailTool, mailOnly }: { readonly mailTool: boolean; readonly mailOnly: boolean },
): boolean {
  // Where consent is one for all channels, so is leaving.
  if (!mailRoles.has(column.role) || isConsentOfAll(columns, mailOnly)) return false;
  // A reason for leaving may be one for leaving anything.
  if (column.role === 'opt_out' && header.concepts.has('reason')) return false;
  // "From SMS" among its answers: what some leave is no mailing list.
  if (column.role === 'opt_out' && content.namesBesideMail) return false;
  // Beside an agreement to be called, "unsubscribed" by itself may be meant of calls too.
  if (columns.some((other) => other.column.role === 'consent_phone') && isBare(header))
    return false;
  return mailTool || isLeaving(header) || (mailOnly && isOfMailingList(header, columns));
}

function isOfMailingList(header: ReadHeader, columns: readonly DecidedColumn[]): boolean {
  return columns.some(isMailState) && !header.concepts.has(...wider);
}

function isConsentOfAll(columns: readonly DecidedColumn[], mailOnly: boolean): boolean {
  return columns.some(
    (other) => other.column.role === 'consent_general' && !(mailOnly && isMailState(other)),
  );
}

/** A state of subscription, by header and cells. */
function isMailState(decided: DecidedColumn): boolean {
  const { column, header } = decided;
  if (column.channel === 'email' && column.role === 'consent_email') return true;
  if (column.role === 'status' && stateOfChannel(decided) !== null) {
    return stateOfChannel(decided) === 'email';
  }
  const isState = column.role === 'status' || column.role === 'consent_general';
  const entering = column.role === 'status' || header.concepts.has('subscribe', 'newsletter');
  return isState && entering && !header.concepts.has(...wider) && tellsOfMail(decided);
}

function tellsOfMail({ content }: DecidedColumn): boolean {
  return content.says('subscribed', 'unsubscribed', 'bounced', 'pending') > 0.3;
}

/** Mails that came back or were reported are e-mails: what a mail tool says of its list. */
function tellsOfDelivery({ content }: DecidedColumn): boolean {
  return (
    content.says('bounced', 'complained') > 0 &&
    content.says('subscribed', 'unsubscribed', 'active') > 0
  );
}

function isDayOfMail({ header }: DecidedColumn, columns: readonly DecidedColumn[]): boolean {
  const ofMailTool = columns.some(isStateOfMailTool) && !header.concepts.has(...wider);
  return ofMailTool || haveStates(columns);
}

function isStateOfMailTool(decided: DecidedColumn): boolean {
  return decided.column.role === 'status' && tellsOfMail(decided) && tellsOfDelivery(decided);
}

/** No newsletter, no list, no mail in it: one word for leaving. */
function isBare({ concepts: { tokens } }: ReadHeader): boolean {
  return tokens.length === 1;
}

function isLeaving({ concepts: { has } }: ReadHeader): boolean {
  return has('leftlist', 'subscribe') && !has(...wider);
}

/** Words beside which a header is about more than a mailing list. */
const wider = ['marketing', 'consent', 'suppress', 'send', 'contact'] as const;
