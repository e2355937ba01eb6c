import type { ConsentEvent } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { NoteKind } from '#engine/notes/index.ts';
import type { DetectionContext } from '../detection-context.ts';
import { reasonOfSign } from '../notes/note-reasons.ts';
import { memoise } from '#base/memoise.ts';

/** "They had said yes, in January they asked to be taken off": what no list of answers holds may still be a refusal in words. */
export function spokenRefusals(
  { index, channel: ofColumn }: MappedColumn,
  { notes, today }: DetectionContext,
): (cell: string) => readonly ConsentEvent[] {
  return memoise((cell) => {
    if (!SENTENCE.test(cell)) return [];
    return notes(cell, today).flatMap((sign): ConsentEvent[] => {
      if (!refusals.has(sign.kind) || !sign.certain) return [];
      // What is asked is about one channel, and so is the answer.
      const channel = sign.channel ?? ofColumn;
      const why = reasonOfSign(sign);
      return [{ channel, state: 'denied', day: sign.day, column: index, why }];
    });
  });
}

const SENTENCE = /\S\s+\S+\s+\S/u;
const refusals: ReadonlySet<NoteKind> = new Set(['withdrew', 'dnc', 'dnc_call']);
