import type { Output } from '#contract/call.ts';
import { listPlaceOf } from '#domain/list-name.ts';
import { toPersonId } from '#domain/person.ts';
import type { ReadableStore } from '#store/database.ts';
import { findRecord } from '#store/records/records.ts';
import { indexSources } from './record-cells.ts';

type PairRecord = Output<'pair/list'>['pairs'][number]['a'];

/** A record as a pair shows it; null where it is gone. */
export function toPairRecord(store: ReadableStore): (record: number) => PairRecord | null {
  const index = indexSources(store);
  return (number) => {
    const record = findRecord(store, number);
    if (record === null) return null;
    const { name, emails, phones } = record.signals;
    const parts = [name.first, name.middle, name.last].filter((part) => part !== null);
    return {
      record: record.id,
      person: toPersonId(record.person),
      source: index.positionOf(record.source),
      ...listPlaceOf(index.sourceOf(record.source).reading),
      row: record.row,
      name: name.full ?? parts.join(' '),
      emails: [...emails],
      phones: [...phones],
      birth: record.canonical.birthText,
      consent: record.canonical.consent,
    };
  };
}
