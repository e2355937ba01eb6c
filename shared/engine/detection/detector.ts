import { foldText } from '#base/fold-text.ts';
import {
  consentFromHeading,
  consentFromListName,
  consentFromTitles,
  createRowChannels,
  isToldByRows,
  withinAnswers,
  withinRefusals,
  speaksOf,
} from '#engine/consent/index.ts';
import type { ConsentColumns, RowChannels } from '#engine/consent/index.ts';
import { rangeOf } from '#domain/partial-date.ts';
import { consentFlagRoles } from '#domain/column-role.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, ConsentEvent } from '#domain/consent.ts';
import { dayOf, type Day } from '#domain/day.ts';
import type { BirthSignal, Mark, MarkKind, RecordSignals } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';
import { answersOverTime } from './answers-over-time.ts';
import { cellReadersOf } from './readers/cell-readers.ts';
import type { CellReader } from './readers/cell-reader.ts';
import { earliestDay } from './readers/date-readers.ts';
import { createRowCountries } from './row-country.ts';
import { datedAge } from './readers/age-readers.ts';
import { dependentsReader } from './readers/dependents-reader.ts';
import { addMark, eachOnce, marksOnce, newDraft, type RecordDraft } from './record-draft.ts';
import type { DetectionContext } from './detection-context.ts';

/** UTF-16 units; what stands further back in a cell is not looked at. */
const LONGEST_CELL = 65_536;

/** A row: what it says of its own person, and of the children whom the card of an adult names. */
export type RowSignals = {
  readonly own: RecordSignals;
  readonly dependents: readonly RecordSignals[];
};

/**
 * Compiles the columns of a list into a reader of records. The same cells give the same signals, in the order of the
 * columns; nothing that stands in a cell makes the reader throw. Each signal keeps the index of its column.
 */
export function createDetector(
  context: DetectionContext,
): (cells: readonly string[]) => RecordSignals {
  const read = createRowDetector(context);
  return (cells) => read(cells).own;
}

/** The same with the children of the row. */
export function createRowDetector(
  context: DetectionContext,
): (cells: readonly string[]) => RowSignals {
  const dependentsOf = dependentsReader(context);
  const perChannel = createRowChannels(context.columns, context.samples, context.consentWords);
  const dayColumn = perChannel === null ? null : dayOfRows(context);
  // Beside a column of answers a state is one of the customer.
  const statesByChannel = perChannel !== null && isOnlyState(context, perChannel.column);
  const columns = context.columns.flatMap((column) => {
    if (column.index === perChannel?.column) return [];
    if (column === dayColumn && perChannel?.asked === false) return [];
    const readers = cellReadersOf(column, context, statesByChannel);
    return readers.length === 0 ? [] : [{ index: column.index, readers }];
  });
  const dayIn = dayColumn === null ? () => null : earliestDay(dayColumn, context);
  const countriesOf = createRowCountries(context);
  const fromName = consentOfName(context);
  const fromHeading = consentFromHeading(context.heading ?? null, context.consentWords);
  const headed = MARK_OF_HEADING[context.heading?.of ?? 'nothing'];
  const consentColumns = consentColumnsOf(context);
  const withoutRelation = relationOfParents(context);
  const overTime = answersOverTime(context.columns, context.identifiers);
  return (cells) => {
    const draft = newDraft();
    for (const { index, readers } of columns) readColumn(cells[index], readers, draft);
    if (draft.numbers.length > 0) readNumbers(draft, countriesOf(cells, draft.phones));
    if (fromName !== null) draft.consent.push(fromName);
    if (fromHeading !== null) draft.consent.push(fromHeading);
    if (headed !== undefined) addMark(draft, headed, { column: -1, why: 'list.heading' });
    const answered = withinAnswers(draft.consent, consentColumns);
    const refused = withinRefusals(answered, consentColumns);
    draft.consent.splice(0, Infinity, ...(overTime?.(refused, cells) ?? refused));
    doubtPermissions(draft);
    doubtWrongContacts(draft);
    doubtDisagreeing(draft);
    const day = dayColumn === null ? null : dayIn(cells[dayColumn.index] ?? '');
    const stated =
      perChannel === null ? draft.consent : statedFor(draft, perChannel, { cells, day });
    const own = finish({ ...draft, consent: withoutDaysToCome(stated, context.today) });
    const dependents = dependentsOf(cells, draft, own);
    return { own: withoutSignsOf(dependents, withoutRelation(dependents, own, cells)), dependents };
  };
}

/** What everybody is who stands below a line. */
const MARK_OF_HEADING: Readonly<Record<string, MarkKind>> = {
  minors: 'minor_hint',
  deceased: 'deceased',
};

/** A remark that names a child of the person does not make a child of the person. */
function withoutSignsOf(dependents: readonly RecordSignals[], own: RecordSignals): RecordSignals {
  const isOfChild = ({ kind, column, why }: Mark): boolean =>
    kind === 'minor_hint' &&
    why.startsWith('note.') &&
    dependents.some(({ marks }) => marks.some((mark) => mark.column === column));
  return own.marks.some(isOfChild)
    ? { ...own, marks: own.marks.filter((mark) => !isOfChild(mark)) }
    : own;
}

/** Of several numbers the first that holds a birth date. */
function readNumbers(draft: RecordDraft, countries: readonly string[]): void {
  for (const { column, birthIn } of draft.numbers) {
    const day = birthIn(countries);
    if (day === null) continue;
    draft.birthInNumber = { date: { kind: 'day', day }, column, why: 'birth.identity_number' };
    return;
  }
}

/**
 * "Кем приходится: мама" beside the columns of a child says what the one on the card is to the child, and not that
 * somebody answers for them. A sister may be a child too.
 */
function relationOfParents({ columns, ageWords }: DetectionContext) {
  const ofChildren = new Set(
    columns.filter(({ role }) => CHILDREN.has(role)).map(({ index }) => index),
  );
  const relations = columns
    .filter(({ role }) => role === 'guardian_relationship')
    .map(({ index }) => index);
  return (
    dependents: readonly RecordSignals[],
    own: RecordSignals,
    cells: readonly string[],
  ): RecordSignals => {
    const isBesideChild = dependents.some(({ marks }) =>
      marks.some(({ column }) => ofChildren.has(column)),
    );
    if (!isBesideChild || own.birth !== null) return own;
    const ofParent = new Set(
      relations.filter((column) => !ageWords.mayBeYoung.test(foldText(cells[column] ?? ''))),
    );
    const marks = own.marks.filter(
      ({ kind, column }) => kind !== 'guardian' || !ofParent.has(column),
    );
    return marks.length === own.marks.length ? own : { ...own, marks };
  };
}

const CHILDREN: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'child_name',
  'child_birth_date',
  'child_age',
]);

function isOnlyState({ columns }: DetectionContext, ways: number): boolean {
  return !columns.some(({ index, role }) => index !== ways && consentFlagRoles.has(role));
}

function consentColumnsOf({ columns, consentWords }: DetectionContext): ConsentColumns {
  const of = (holds: (column: MappedColumn) => boolean): ReadonlySet<number> =>
    new Set(columns.filter(holds).map(({ index }) => index));
  const isReason = ({ role, name }: MappedColumn): boolean =>
    role === 'opt_out' && speaksOf(name, 'reason', consentWords);
  return {
    dates: of(({ role }) => role === 'consent_date'),
    reasons: of(isReason),
    optOuts: of((column) => column.role === 'opt_out' && !isReason(column)),
    flags: of(({ role }) => consentFlagRoles.has(role) || role === 'status'),
    general: of(({ role, channel }) => role === 'consent_general' && channel === null),
  };
}

/**
 * Beside a yes in the same row every way is in doubt where somebody wants to be forgotten, who wants no message either;
 * and what was permitted, where somebody is dead.
 */
function doubtPermissions({ marks, consent }: RecordDraft): void {
  const granted = consent.filter(({ state }) => state === 'granted');
  const erasure = marks.find(({ kind }) => kind === 'erasure_requested');
  const death = marks.find(({ kind }) => kind === 'deceased');
  const ways = erasure === undefined ? granted.map(({ channel }) => channel) : [null];
  const ended = erasure ?? death;
  if (ended === undefined || granted.length === 0) return;
  const { column, why } = ended;
  for (const channel of new Set(ways)) {
    consent.push({ channel, state: 'unclear', day: null, column, why });
  }
}

/** Who is reached there is somebody else, by a note, and that one said no yes. */
function doubtWrongContacts({ marks, consent }: RecordDraft): void {
  for (const { kind, column, why } of marks) {
    const reached = why.startsWith('note.') ? (REACHED[kind] ?? []) : [];
    for (const channel of reached) {
      const isGranted = consent.some(
        (event) => event.state === 'granted' && (event.channel ?? channel) === channel,
      );
      if (isGranted) consent.push({ channel, state: 'unclear', day: null, column, why });
    }
  }
}

const REACHED: Readonly<Partial<Record<MarkKind, readonly Channel[]>>> = {
  invalid_email: ['email'],
  invalid_phone: ['phone', 'sms', 'whatsapp'],
};

/** Of two columns that ask the same, one says yes and the other that nobody said so: which of them is right, no row tells. */
function doubtDisagreeing({ consent }: RecordDraft): void {
  const never = consent.filter(
    ({ state, channel, column }) =>
      state === 'never_asked' &&
      consent.some(
        (other) =>
          other.state === 'granted' && other.channel === channel && other.column !== column,
      ),
  );
  for (const event of never) consent.push({ ...event, state: 'unclear' });
}

function consentOfName(context: DetectionContext): ConsentEvent | null {
  const { fileName, sheet, titles = [], columns, samples, consentWords, listNames } = context;
  if (listNames === null && isToldByRows(columns, samples, consentWords)) return null;
  return (
    consentFromListName(fileName, sheet, consentWords, listNames) ??
    consentFromTitles(titles, columns, consentWords)
  );
}

/** Of a list with a row for each channel the one column that tells when each was said. */
function dayOfRows({ columns, dateOrders }: DetectionContext): MappedColumn | null {
  const states = columns.some(({ role }) => STATING.has(role));
  const dated = columns.filter(({ role }) => DATING.has(role));
  const [only, other] = dated;
  if (!states || only === undefined || other !== undefined) return null;
  return (dateOrders.get(only.index) ?? null) === null ? null : only;
}

const DATING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'created_date',
  'last_activity_date',
  'last_contact_date',
  'consent_date',
]);
const STATING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'consent_general',
  'opt_out',
  'status',
]);

function statedFor(
  { consent }: RecordDraft,
  { column, apply }: RowChannels,
  row: { readonly cells: readonly string[]; readonly day: Day | null },
): ConsentEvent[] {
  return apply(consent, row.cells[column] ?? '', row.cells).map((event) => ({
    ...event,
    day: event.day ?? row.day,
  }));
}

/** A permission outweighs an older no; one of a day that is yet to come is mistyped, and older or younger than nothing. */
function withoutDaysToCome(consent: ConsentEvent[], today: Day): ConsentEvent[] {
  const isToCome = ({ state, day }: ConsentEvent): boolean =>
    state === 'granted' && day !== null && day > today;
  if (!consent.some(isToCome)) return consent;
  return consent.map((event) => (isToCome(event) ? { ...event, day: null } : event));
}

function readColumn(
  cell: string | undefined,
  readers: readonly CellReader[],
  draft: RecordDraft,
): void {
  if (cell === undefined || cell === '') return;
  const clipped = cell.length > LONGEST_CELL ? cell.slice(0, LONGEST_CELL) : cell;
  for (const read of readers) read(clipped, draft);
}

/** A guardian's phone is not the person's, and nothing happened to anybody before the birth. */
function finish(draft: RecordDraft): RecordSignals {
  const { recordKey, first, middle, last, full, consent } = draft;
  const dated = bestBirth(draft);
  const isDoubted = dated !== null && isAfterCreation(dated, draft);
  if (isDoubted) addMark(draft, 'minor_hint', { column: dated.column, why: 'birth.after_created' });
  const birth = isDoubted ? null : dated;
  const born = birth === null ? null : rangeOf(birth.date);
  const ofGuardians = new Set(draft.guardianPhones);
  const phones = eachOnce(draft.phones);
  return {
    recordKey,
    name: { first, middle, last, full },
    emails: eachOnce(draft.emails),
    phones: ofGuardians.size === 0 ? phones : phones.filter((phone) => !ofGuardians.has(phone)),
    birth,
    age: datedAge(draft),
    consent,
    activity: born === null ? draft.activity : draft.activity.filter(({ day }) => day >= born.from),
    marks: marksOnce(draft.marks),
  };
}

/** A birth date goes before a number that holds one; a birthday without its year proves no age, so the number does. */
function bestBirth(draft: RecordDraft): BirthSignal | null {
  const { birth, birthInNumber } = draft;
  if (birth === null && birthInNumber === null) return birthOfNote(draft);
  if (birth === null || birthInNumber === null) return birth ?? birthInNumber;
  return rangeOf(birth.date) === null ? birthInNumber : birth;
}

/** What a note says of the birth is less sure than a column: an age goes before it, and so does a sign of a child. */
function birthOfNote({ birthInNote, age, marks }: RecordDraft): BirthSignal | null {
  if (birthInNote === null || age !== null) return null;
  const ofChild = marks.some(
    ({ kind, why }) => (kind === 'minor_hint' || kind === 'guardian') && why !== 'note.minor',
  );
  return ofChild ? null : birthInNote;
}

/** Programs that keep cards are younger than this; an older day of creation is a program's way to write "none". */
const FIRST_CREATION = dayOf(1995, 1, 1) ?? 0;

/** Nobody's card is older than they are: which of the two days is wrong, nobody can tell. */
function isAfterCreation({ date }: BirthSignal, { activity }: RecordDraft): boolean {
  const born = rangeOf(date);
  if (born === null) return false;
  return activity.some(
    ({ trigger, day }) => trigger === 'created' && day >= FIRST_CREATION && day < born.from,
  );
}
