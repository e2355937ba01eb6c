import type { EvidenceReason } from '#domain/consent.ts';
import type { NoteKind, NoteSign } from '#engine/notes/index.ts';

/** Why a sign of a note counts: by its words, or because labelled notes of such words say so. */
export function reasonOfSign({ by, kind }: NoteSign): EvidenceReason {
  return by === 'likeness' ? 'note.alike' : reasons[kind];
}

const reasons: Readonly<Record<NoteKind, EvidenceReason>> = {
  withdrew: 'note.withdrew',
  dnc: 'note.do_not_contact',
  dnc_call: 'note.do_not_call',
  erase: 'note.erase',
  wrong_number: 'note.wrong_contact',
  deceased: 'note.deceased',
  minor: 'note.minor',
  guardian: 'note.guardian',
  special: 'note.special_category',
  secret: 'note.password',
};
