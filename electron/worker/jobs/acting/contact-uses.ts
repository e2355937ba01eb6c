import { mailboxOf } from '#domain/mailbox.ts';
import type { ContactUse } from '#engine/erasure/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { findPeopleWithKey, sharedKeys } from '#store/people/matching-keys.ts';
import { listDependentRecords } from '#store/records/dependents.ts';
import { walkContactsOfPeople } from '#store/records/records.ts';

/** From here on, one walk over the keys of everybody costs less than a question for each contact. */
const MANY_PEOPLE = 1000;

/**
 * E-mails and phones of these people with everybody who has them, e-mails as the mailboxes by which records are joined. Of
 * many people, only contacts that several records have, and only records that have such: one of a single record is in
 * nobody else's use.
 */
export function listContactUses(store: ReadableStore, people: readonly number[]): ContactUse[] {
  const uses = new Map<string, ContactUse>();
  const shared = people.length > MANY_PEOPLE ? sharedOf(store) : null;
  const add = (kind: ContactUse['kind'], value: string): void => {
    const key = `${kind} ${value}`;
    if (value === '' || uses.has(key) || shared?.[kind].has(value) === false) return;
    uses.set(key, { kind, value, people: findPeopleWithKey(store, { kind, value }) });
  };
  for (const { emails, phones } of walkContactsOfPeople(store, people, shared?.records)) {
    for (const email of emails) add('email', mailboxOf(email));
    for (const phone of phones) add('phone', phone);
  }
  return [...uses.values()];
}

/** A child whom a row names has contacts and no keys. */
function sharedOf(store: ReadableStore) {
  const [email, phone] = [sharedKeys(store, 'email'), sharedKeys(store, 'phone')];
  const records = new Set([...email.records, ...phone.records, ...listDependentRecords(store)]);
  return { email, phone, records };
}
