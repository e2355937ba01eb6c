import type { CardPart } from '#domain/card-part.ts';
import { isRefusal } from '#domain/consent.ts';
import { reasonsCard } from '#engine/findings/index.ts';
import type { FieldFate } from '#engine/retention/index.ts';
import { mailboxOf } from '#domain/mailbox.ts';
import { sharedContacts, sharedSubjects } from '#engine/suppression/index.ts';
import type { SharedContacts } from '#engine/suppression/index.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import { cellsOf } from '#files/rows/cells-of.ts';
import type { ReadableStore } from '#store/database.ts';
import { listHolds } from '#store/people/field-holds.ts';
import { findSharedKeys } from '#store/people/matching-keys.ts';
import { findPersonFacts } from '#store/people/people.ts';
import { listRecordsOfPeople } from '#store/records/records.ts';
import type { NewRecord, StoredRecord } from '#store/records/stored-record.ts';
import { indexSources, withCells } from '#worker/documents/record-cells.ts';
import type { SourceIndex } from '#worker/documents/record-cells.ts';
import type { ChosenPolicy } from '#worker/policies.ts';
import type { Resources } from '#worker/resources.ts';
import { createRewriter } from './rewrite-record.ts';
import type { RecordRewriter } from './rewrite-record.ts';
import { goneValuesOf } from './rewritten-batch.ts';
import type { CellSample, RewrittenBatch } from './rewritten-batch.ts';

export type SlimOrder = {
  readonly people: readonly number[];
  readonly parts: readonly CardPart[] | null; // null: every part
  readonly chosen: ChosenPolicy;
  readonly resources: Resources;
};

export type SlimmedBatch = RewrittenBatch & { readonly goes: readonly number[] };

const SAMPLES = 20;

/** What should no longer stand on the cards of these people; whoever loses nothing is left out. */
export function slimBatch(store: ReadableStore, order: SlimOrder): SlimmedBatch {
  const index = indexSources(store);
  const rewriters = new Map<number, RecordRewriter>();
  const rewriterOf = (source: number): RecordRewriter => {
    const known = rewriters.get(source);
    if (known !== undefined) return known;
    const { country } = order.chosen.settings;
    const about = { country, resources: order.resources };
    const made = createRewriter(store, index.sourceOf(source), about);
    rewriters.set(source, made);
    return made;
  };
  const goes: number[] = [];
  const records = new Map<number, NewRecord>();
  const gone = new Set<string>();
  const suppress: FingerprintSubject[] = [];
  const samples: CellSample[] = [];
  let cells = 0;
  for (const person of order.people) {
    const own = listRecordsOfPeople(store, [person]);
    const fates = fatesOf(store, person, own, { ...order, index });
    const saidNo = own.some((record) => refusedColumns(record).length > 0);
    let changed = false;
    for (const record of own.filter(({ dependent }) => dependent === 0)) {
      const source = index.sourceOf(record.source);
      const before = cellsOf(source.reading, record.content);
      const changes = emptiedCells(record, before, {
        fates,
        position: index.positionOf(record.source),
      });
      if (changes.size === 0) continue;
      changed = true;
      cells += changes.size;
      const after = rewriterOf(record.source)(record, changes);
      records.set(record.id, after);
      for (const value of goneValuesOf(source, record, { after, cells: changes })) gone.add(value);
      if (losesProtection(record, after, { changes, fates, saidNo }))
        suppress.push(...sharedSubjects(record.signals, contactsOfOthers(store, record)));
      if (samples.length < SAMPLES)
        samples.push(...samplesOf(record, { fates, changes, before, index }));
    }
    if (changed) goes.push(person);
  }
  return {
    goes,
    records,
    goneValues: [...gone].sort(),
    suppress,
    cells,
    samples: samples.slice(0, SAMPLES),
  };
}

function samplesOf(
  record: StoredRecord,
  about: {
    readonly fates: readonly FieldFate[];
    readonly changes: ReadonlyMap<number, string>;
    readonly before: readonly string[];
    readonly index: SourceIndex;
  },
): CellSample[] {
  const { fates, changes, before, index } = about;
  const position = index.positionOf(record.source);
  return fates
    .filter((fate) => fate.source === position && changes.has(fate.index))
    .map((fate) => ({
      person: record.person,
      source: record.source,
      row: record.row,
      column: fate.name,
      part: fate.part,
      before: before[fate.index] ?? '',
      after: '',
    }));
}

/** What somebody who stays is reached by too is listed with the name only, so that a family is not silenced. */
function contactsOfOthers(
  store: ReadableStore,
  { person, signals: { emails, phones } }: StoredRecord,
): SharedContacts {
  const self = new Set([person]);
  const isShared = (kind: 'email' | 'phone', value: string): boolean =>
    findSharedKeys(store, [{ kind, value }], self).length > 0;
  return sharedContacts({
    emails: new Set(emails.filter((email) => isShared('email', mailboxOf(email)))),
    phones: new Set(phones.filter((phone) => isShared('phone', phone))),
  });
}

function fatesOf(
  store: ReadableStore,
  person: number,
  records: readonly StoredRecord[],
  { chosen, parts, index }: SlimOrder & { readonly index: SourceIndex },
): readonly FieldFate[] {
  const facts = findPersonFacts(store, person);
  if (facts === null) return [];
  const { fields } = reasonsCard({
    facts,
    records: records.map((record) => withCells(record, index)),
    policy: chosen.known.policy,
    params: chosen.params,
    holds: listHolds(store, person),
    restrictions: [], // what they keep follows from the facts
  });
  // The cells of a child belong to the child's own card.
  return fields.filter(
    ({ stays, part, role }) =>
      !stays && !role.startsWith('child_') && (parts === null || parts.includes(part)),
  );
}

/**
 * The filled cells that go. A refusal stays with the contact that it protects: without it the person would read as
 * somebody who never said no.
 */
function emptiedCells(
  record: StoredRecord,
  cells: readonly string[],
  about: { readonly fates: readonly FieldFate[]; readonly position: number },
): ReadonlyMap<number, string> {
  const going = about.fates.filter(
    ({ source, index }) => source === about.position && (cells[index] ?? '').trim() !== '',
  );
  const gone = new Set(going.map(({ index }) => index));
  if (!losesContacts(going, record))
    for (const column of refusedColumns(record)) gone.delete(column);
  return new Map([...gone].map((index) => [index, '']));
}

function refusedColumns({ signals }: StoredRecord): readonly number[] {
  return signals.consent.filter(({ state }) => isRefusal(state)).map(({ column }) => column);
}

/** Whether no way to write to the person stays in the row. */
function losesContacts(going: readonly FieldFate[], { signals }: StoredRecord): boolean {
  const roles = new Set(going.map(({ role }) => role));
  return (
    (signals.emails.length === 0 || roles.has('email')) &&
    (signals.phones.length === 0 || roles.has('phone'))
  );
}

/**
 * The refusal goes, or the contact by which the next list would be known as that of the person who refused: either way the
 * no would be forgotten, and a later list could say yes in its place.
 */
function losesProtection(
  record: StoredRecord,
  after: Pick<NewRecord, 'signals'>,
  about: {
    readonly changes: ReadonlyMap<number, string>;
    readonly fates: readonly FieldFate[];
    readonly saidNo: boolean;
  },
): boolean {
  const { changes, fates, saidNo } = about;
  return (
    losesRefusal(record, changes) ||
    fates.some(wasAsked) ||
    (saidNo && losesAnyContact(record, after))
  );
}

function losesAnyContact({ signals }: StoredRecord, after: Pick<NewRecord, 'signals'>): boolean {
  const left = new Set([...after.signals.emails, ...after.signals.phones]);
  return [...signals.emails, ...signals.phones].some((contact) => !left.has(contact));
}

/** The person asked to be erased, or had been erased before: a later list must not bring them back. */
function wasAsked({ why }: FieldFate): boolean {
  return why === 'asked' || why === 'returned';
}

function losesRefusal(record: StoredRecord, changes: ReadonlyMap<number, string>): boolean {
  return refusedColumns(record).some((column) => changes.has(column));
}
