import type { RegisterSign } from '#engine/consent/index.ts';
import type { NoteKind, NoteSign } from '#engine/notes/index.ts';
import type { Channel } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { RecordDraft } from '../record-draft.ts';

export type SignsOfNote = {
  readonly signs: readonly NoteSign[];
  readonly registers: readonly DatedRegister[];
};

type DatedRegister = RegisterSign & { readonly day: Day | null };

/** In a longer note likeness may speak of what stands beside the register. */
const SHORT_NOTE = 60;

/**
 * A register reaches some ways of contact and no others: where a note names one, what the words around the name would
 * refuse by themselves is what the register refuses. What is said elsewhere in the note stays.
 */
export function besideRegisters(
  signs: readonly NoteSign[],
  registers: readonly RegisterSign[],
  note: string,
): SignsOfNote {
  if (registers.length === 0) return { signs, registers: [] };
  const nearest = (sign: NoteSign): RegisterSign | undefined => {
    if (!narrowed.has(sign.kind)) return undefined;
    if (sign.by === 'likeness') return note.length < SHORT_NOTE ? registers[0] : undefined;
    return registers.find((one) => overlaps(one, sign));
  };
  return {
    signs: signs.flatMap((sign) => {
      const register = nearest(sign);
      if (register === undefined) return [sign];
      return register.says === 'both' ? narrowedTo(register, sign) : [];
    }),
    registers: registers.flatMap((register): DatedRegister[] => {
      if (register.says === 'both' || register.says === 'not_listed') return [];
      const beside = signs.filter((sign) => nearest(sign) === register);
      const isDoubted = beside.length > 0 && beside.every(isTakenBack);
      const day = beside.find((sign) => sign.day !== null)?.day ?? null;
      return [{ ...register, says: isDoubted ? 'doubt' : register.says, day }];
    }),
  };
}

function isTakenBack({ guard }: NoteSign): boolean {
  return guard === 'reversal' || guard === 'until';
}

const narrowed: ReadonlySet<NoteKind> = new Set(['withdrew', 'dnc', 'dnc_call']);

function overlaps({ at, end }: RegisterSign, sign: NoteSign): boolean {
  return sign.at < end && sign.at + sign.length > at;
}

function narrowedTo({ refused }: RegisterSign, sign: NoteSign): NoteSign[] {
  return sign.channel === null ? refused.map((channel) => ({ ...sign, channel })) : [sign];
}

export function addRegister(
  { says, refused, doubted, day }: DatedRegister,
  column: number,
  draft: RecordDraft,
): void {
  const doubt = (channel: Channel): void => {
    draft.consent.push({
      channel,
      state: 'unclear',
      day: null,
      column,
      why: 'consent.unclear_word',
    });
  };
  for (const channel of refused) {
    const why = channel === 'phone' ? 'note.do_not_call' : 'note.do_not_contact';
    if (says === 'doubt') doubt(channel);
    else draft.consent.push({ channel, state: 'withdrawn', day, column, why });
  }
  for (const channel of doubted) doubt(channel);
}
