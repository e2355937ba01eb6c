import type { EvidenceReason } from '#domain/consent.ts';

/** Why a cell counts, as a short sentence beside the cell. */
export const evidence = {
  'consent.positive_flag': 'A column that says whether the person agreed.',
  'consent.opt_out_flag': 'A column in which “yes” means “no, do not contact me”.',
  'consent.word': 'A word that says yes or no to being contacted.',
  'consent.date_given': 'The day on which consent was given.',
  'consent.date_withdrawn': 'The day on which consent was withdrawn.',
  'consent.status_word': 'The status says so.',
  'consent.list_name': 'The name of the file or sheet says so.',
  'consent.heading': 'A line above these rows says so.',
  'list.heading': 'A line above these rows says so.',
  'consent.column_name':
    'An address in a column whose title says that these people want no messages.',
  'consent.kept_refusal':
    'Another entry of this contact said no. It was taken out or changed since; the no stays.',
  'consent.unclear_word': 'This word cannot be read as a yes or a no with certainty.',
  'consent.cut_off':
    'The file breaks off in this row. What stood behind this yes is missing, and may have taken it back.',
  'consent.merged':
    'This yes stands in a cell that is merged over several rows. Whether this person said it too cannot be seen.',
  'consent.tacit':
    'Consent that nobody stated: it was concluded from something else. Whether it still counts depends on the law and on the time that has passed.',
  'consent.no_answer': 'Nobody ever answered here.',
  'note.withdrew': 'The note says that consent was withdrawn.',
  'note.do_not_contact': 'The note says not to contact this person.',
  'note.do_not_call': 'The note says not to call this person.',
  'note.erase': 'The note asks for the data to be erased.',
  'note.alike':
    'The note reads like notes that say this, although it holds no wording that Lethe knows for certain.',
  'note.deceased': 'The note says that the person has died.',
  'note.minor': 'The note says that this is a child.',
  'note.guardian': 'The note names a parent or guardian.',
  'note.special_category': 'The note holds health or other specially protected details.',
  'note.password': 'The note seems to hold a password.',
  'birth.date': 'The date of birth.',
  'birth.year': 'The year of birth.',
  'birth.age': 'The age as it was stated.',
  'birth.identity_number': 'The date of birth inside an identity number.',
  'child.column': 'A child on the card of an adult.',
  'birth.after_created': 'The card was made before this date of birth: one of the two is wrong.',
  'guardian.column': 'A parent or guardian is named.',
  'activity.last_visit': 'The last visit.',
  'activity.last_purchase': 'The last purchase.',
  'activity.last_contact': 'The last contact.',
  'activity.last_activity': 'The last activity.',
  'activity.created': 'The day on which the record was made.',
  'card.number': 'A payment card number.',
  'identity.number': 'A passport or identity number.',
  'iban.number': 'A bank account number.',
  'special.column': 'A column with health or other specially protected details.',
  'contact.invalid_email': 'This cannot be an e-mail address.',
  'contact.invalid_phone': 'This cannot be a phone number.',
  'contact.damaged_phone': 'A spreadsheet program rounded this number; its last digits are lost.',
  'contact.returned': 'What was sent to this address came back.',
  'contact.throw_away': 'An address that is made for one use and does not last.',
  'note.wrong_contact': 'The note says that this contact reaches somebody else, or nobody.',
  'consent.row_below': 'The row below names nobody and says no. It may belong to this person.',
  'consent.ditto': 'A mark that repeats the answer of the row above.',
  'deceased.word': 'A word that says that the person has died.',
  'hold.column':
    'A column says that this record must be kept. If that is over, correct the cell or give the column another role.',
  'hold.note':
    'A note says that this record must be kept, for a court, an audit or until a day. If that is over, correct the cell.',
  'suppression.match': 'This contact is on the do-not-contact list.',
  'match.record_id': 'Same number in the same system.',
  'match.email': 'Same e-mail address and an agreeing name.',
  'match.phone': 'Same phone number and an agreeing name.',
  'match.duplicate_row': 'The same row stands in the list twice.',
  'match.alike':
    'Name and date of birth agree, and so does the address or another part of the contact.',
  'match.decided': 'You said that these are one person.',
} satisfies Record<EvidenceReason, string>;
