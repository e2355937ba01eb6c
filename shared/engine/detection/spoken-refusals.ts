import type { ConsentEvent, EvidenceReason } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { NoteKind } from '#engine/notes/index.ts';
import type { DetectionContext } from './detection-context.ts';
import { memoise } from './memo.ts';

/** "They had said yes, in January they asked to be taken off": what no list of answers holds may still be a refusal in words. */
export function spokenRefusals(
  { index, channel: ofColumn }: MappedColumn,
  { notes, today }: DetectionContext,
): (cell: string) => readonly ConsentEvent[] {
  return memoise((cell) => {
    if (!SENTENCE.test(cell)) return [];
    return notes(cell, today).flatMap(({ kind, certain, channel, day }): ConsentEvent[] => {
      const why = refusals[kind];
      if (why === undefined || !certain) return [];
      // What is asked is about one channel, and so is the answer.
      const about = channel ?? ofColumn;
      return [{ channel: about, state: 'denied', day, column: index, why }];
    });
  });
}

const SENTENCE = /\S\s+\S+\s+\S/u;
const refusals: Partial<Record<NoteKind, EvidenceReason>> = {
  withdrew: 'note.withdrew',
  dnc: 'note.do_not_contact',
  dnc_call: 'note.do_not_call',
};
