/**
 * What every column of the workspace holds. `personal`: says something about a person, or may; `pseudonymous`: stands
 * for a person to whoever has the key of the workspace; `neutral`: neither. A test fails while a column is missing.
 */
export type FieldClass = 'personal' | 'pseudonymous' | 'neutral';

/**
 * How the erase routine reaches the column. `record`, `person`: goes with the rows of the erased records or person;
 * `if_found`: emptied where an erased value stands in it; `blank_if_found`: the value alone is crossed out there, because
 * the rest is needed; `row_if_found`: the row goes where an erased value stands in it; `kept`: stays, because it is what an erasure leaves behind
 * on purpose (fingerprints, counts); `search`: goes when the search is done; `sealed`: stands encrypted under a key of
 * its batch and goes with that key, when the days for undoing are over; `none`: neutral.
 */
export type FieldErasure =
  | 'record'
  | 'person'
  | 'if_found'
  | 'blank_if_found'
  | 'row_if_found'
  | 'search'
  | 'sealed'
  | 'kept'
  | 'none';

export type FieldEntry = { readonly class: FieldClass; readonly erasure: FieldErasure };

type TableInventory = Readonly<Record<string, FieldEntry>>;

const byRecord = { class: 'personal', erasure: 'record' } as const;
const byPerson = { class: 'personal', erasure: 'person' } as const;
const ifFound = { class: 'personal', erasure: 'if_found' } as const;
const blankIfFound = { class: 'personal', erasure: 'blank_if_found' } as const;
const rowIfFound = { class: 'personal', erasure: 'row_if_found' } as const;
const recordLink = { class: 'pseudonymous', erasure: 'record' } as const;
const personLink = { class: 'pseudonymous', erasure: 'person' } as const;
const bySearch = { class: 'pseudonymous', erasure: 'search' } as const;
const sealed = { class: 'pseudonymous', erasure: 'sealed' } as const;
const fingerprint = { class: 'pseudonymous', erasure: 'kept' } as const;
const neutral = { class: 'neutral', erasure: 'none' } as const;

export const fieldInventory: Readonly<Record<string, TableInventory>> = {
  migration: all(neutral, ['id', 'hash']),
  setting: all(neutral, ['key', 'value']),
  secret: all(neutral, ['kind', 'value']), // random keys
  source: {
    ...all(neutral, ['id', 'profile', 'sha256', 'bytes']),
    ...all(neutral, [
      'imported_on',
      'rows_read',
      'records',
      'empty',
      'set_aside',
      'suppressed',
      'erased',
    ]),
    // What stands above the header, the header of a list without one, the name of a file or sheet may name somebody.
    ...all(blankIfFound, ['reading', 'columns', 'dates', 'path', 'prelude']),
  },
  set_aside: { ...all(neutral, ['id', 'source', 'row', 'reason']), content: ifFound },
  record: {
    ...all(recordLink, ['id', 'source', 'row', 'person', 'joined_by', 'anonymised', 'dependent']),
    ...all(byRecord, [
      'content',
      'first_name',
      'middle_name',
      'last_name',
      'full_name',
      'emails',
      'phones',
    ]),
    ...all(byRecord, ['birth_from', 'birth_to', 'birth_text', 'last_visit', 'last_purchase']),
    ...all(byRecord, ['last_contact', 'last_activity', 'created', 'consent_email', 'consent_sms']),
    ...all(byRecord, ['consent_phone', 'consent_whatsapp', 'consent_post', 'said_no_on', 'marks']),
    ...all(byRecord, ['erasure_on', 'held_until', 'suppressed', 'signals']),
  },
  matching_key: all(recordLink, ['kind', 'hash', 'record']),
  person: {
    ...all(personLink, ['id', 'records', 'same_row_twice', 'household']),
    ...all(byPerson, ['reachable', 'consent_email', 'consent_sms']),
    ...all(byPerson, [
      'consent_phone',
      'consent_whatsapp',
      'consent_post',
      'said_no_on',
      'birth_from',
    ]),
    ...all(byPerson, ['birth_to', 'last_visit', 'last_purchase', 'last_contact', 'last_activity']),
    ...all(byPerson, ['created', 'activity', 'marks', 'erasure_on', 'held_until', 'suppressed']),
  },
  person_text: {
    ...all(personLink, ['id']),
    ...all(byPerson, ['label', 'contact', 'search']),
  },
  hold: {
    ...all(personLink, ['person', 'record']),
    ...all(byPerson, ['until', 'placed_on']),
    reason: blankIfFound, // goes with the hold, and may name somebody else
  },
  field_hold: {
    ...all(personLink, ['id', 'person', 'record']),
    ...all(byPerson, ['roles', 'until', 'placed_on']),
    reason: blankIfFound,
  },
  restriction: {
    ...all(personLink, ['person', 'record']),
    ...all(byPerson, ['placed_on']),
    reason: blankIfFound,
  },
  suppression: {
    ...all(fingerprint, ['fingerprint']),
    ...all(neutral, ['id', 'kind', 'reason', 'added_on', 'normaliser']),
  },
  // A name given by the user may be somebody's; it is emptied where an erased value stands in it.
  people_view: { ...all(neutral, ['id', 'content']), name: ifFound },
  erased_row: { ...all(fingerprint, ['fingerprint']), ...all(neutral, ['batch']) },
  backup: all(neutral, ['id', 'path', 'made_at', 'due_on', 'bytes', 'removed_at']),
  policy_copy: all(neutral, ['id', 'version', 'yaml']),
  mapping_memory: all(rowIfFound, ['header_set', 'answers']),
  // A receipt may name who confirmed it: the operator, who typed the name for that purpose.
  batch: all(neutral, [
    'id',
    'at',
    'disposition',
    'people',
    'records',
    'state',
    'outputs',
    'receipt',
  ]),
  sealed_batch: all(neutral, [
    'batch',
    'until',
    'latest',
    'parts',
    'last_record',
    'trail_seq',
    'closing',
  ]),
  sealed_part: all(sealed, ['batch', 'part', 'content']),
  sealed_key: all(sealed, ['batch', 'key']),
  sealed_suppression: all(sealed, ['entry', 'batch']),
  erasure: {
    ...all(neutral, ['id', 'batch', 'disposition', 'state', 'people', 'records']),
    ...all(neutral, ['searched_values', 'planned_at', 'finished_at']),
  },
  erasure_needle: all(bySearch, ['id', 'erasure', 'content']),
  // A word that somebody typed into a column of consent may be about a person.
  word_answer: {
    ...all(neutral, ['id', 'answer', 'state']),
    ...all(blankIfFound, ['header_set', 'header']),
    ...all(ifFound, ['word']),
  },
  // Headers, as `source` has them.
  question_answer: {
    ...all(neutral, ['id', 'answered_on', 'kind', 'answer']),
    ...all(blankIfFound, ['header', 'header_set', 'before']),
  },
  shared_refusal: {
    ...all(personLink, ['person', 'record']),
    ...all(byPerson, ['consent_email', 'consent_sms', 'consent_phone', 'consent_whatsapp']),
  },
  pair_asked: {
    ...all(recordLink, ['a', 'b', 'weight', 'evidence']),
  },
  pair_decision: all(neutral, ['id', 'verdict', 'decided_on']),
  pair_mark: all(recordLink, ['decision', 'side', 'record', 'kind', 'hash', 'name', 'birth']),
  trail: all(neutral, ['seq', 'at', 'kind', 'detail', 'previous', 'hash']),
};

/** Tables whose rows go as a whole, and the column that says whose they are. */
export const tablesByRecord: readonly { readonly table: string; readonly owner: string }[] = [
  { table: 'matching_key', owner: 'record' },
  { table: 'shared_refusal', owner: 'record' },
  { table: 'pair_asked', owner: 'a' },
  { table: 'pair_asked', owner: 'b' },
  { table: 'pair_mark', owner: 'record' },
  { table: 'record', owner: 'id' },
];
export const tablesByPerson: readonly { readonly table: string; readonly owner: string }[] = [
  { table: 'shared_refusal', owner: 'person' },
  { table: 'person_text', owner: 'id' },
  { table: 'hold', owner: 'person' },
  { table: 'field_hold', owner: 'person' },
  { table: 'restriction', owner: 'person' },
  { table: 'person', owner: 'id' },
];

/** Columns in which an erased value may stand among others: emptied, crossed out, or the whole row taken out. */
export function columnsToSearch(
  erasure: 'if_found' | 'blank_if_found' | 'row_if_found',
): readonly { readonly table: string; readonly column: string }[] {
  return Object.entries(fieldInventory).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([, entry]) => entry.erasure === erasure)
      .map(([column]) => ({ table, column })),
  );
}

/** Columns of words that are the user's own and stay: names of files that were written, receipts, policies, settings. */
export const ownWords: readonly { readonly table: string; readonly columns: readonly string[] }[] =
  [
    { table: 'setting', columns: ['value'] },
    { table: 'policy_copy', columns: ['id', 'yaml'] },
    { table: 'backup', columns: ['path'] },
    { table: 'batch', columns: ['outputs', 'receipt'] },
    { table: 'sealed_batch', columns: ['closing'] },
  ];

function all(entry: FieldEntry, columns: readonly string[]): TableInventory {
  return Object.fromEntries(columns.map((column) => [column, entry]));
}
