import type { Output } from '#contract/call.ts';
import { worstOutcome } from '#domain/anonymity.ts';
import type { AnonymisedBatch, AnonymisedSource } from '../jobs/acting/anonymise-batch.ts';
import type { SourceIndex } from './record-cells.ts';

type Anonymity = NonNullable<Output<'disposition/preview'>['anonymity']>;
type Telling = Anonymity['lists'][number]['tellingBefore'];

/** What anonymising these people would come to: measured on the very cells that a run would write. */
export function previewAnonymity(
  { sources, notes }: AnonymisedBatch,
  { wanted, index: { positionOf } }: { readonly wanted: number; readonly index: SourceIndex },
): Anonymity {
  return {
    outcome: worstOutcome(sources.map(({ measured }) => measured)),
    wanted,
    lists: sources.map((list) => toList(list, positionOf(list.source.id))),
    notes: {
      cleaned: notes.cleaned,
      cuts: [...notes.counts].map(([kind, cuts]) => ({ kind, cuts })),
      samples: notes.samples.map(({ source, cuts, ...sample }) => ({
        ...sample,
        source: positionOf(source),
        cuts: cuts.map(({ kind, text, before, after }) => ({ kind, text, before, after })),
      })),
    },
  };
}

function toList(list: AnonymisedSource, position: number): Anonymity['lists'][number] {
  const { source, measured, suggestions } = list;
  const nameOf = (index: number): string =>
    source.columns.find((column) => column.index === index)?.name ?? `${index + 1}`;
  const telling = ({ unique, columns }: AnonymisedSource['tellingBefore']): Telling => ({
    unique,
    columns: columns.map(nameOf),
  });
  const { diversity: _, notes, ...figures } = measured;
  return {
    ...figures,
    source: position,
    notes: [...notes],
    tellingBefore: telling(list.tellingBefore),
    tellingAfter: telling(list.tellingAfter),
    suggestions: suggestions.map(({ column, ...one }) => ({
      ...one,
      column: column === null ? null : nameOf(column),
    })),
  };
}
