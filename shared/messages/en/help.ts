/** Help beside the screens, and the legal words that it explains. `forms`: how a word appears in texts, as a pattern. */
export const help = {
  label: 'Help',
  open: 'Open the help',
  close: 'Close the help',
  all: 'All help pages',
  glossary: 'Words explained',
  terms: {
    controller: {
      word: 'Controller',
      meaning: 'The business that decides why and how personal data is used: usually you.',
      forms: 'controllers?',
    },
    person: {
      word: 'Person (data subject)',
      meaning: 'The human being whom the data is about. One person may stand in several rows.',
      forms: 'data subjects?',
    },
    consent: {
      word: 'Consent',
      meaning:
        'A clear yes to a certain use, given freely. Silence, or a box ticked beforehand, is none.',
      forms: 'consents?',
    },
    withdrawal: {
      word: 'Withdrawal',
      meaning:
        'Taking a consent back. It must be as easy as giving it, and counts from the moment it reaches you.',
      forms: 'withdrawals?|withdrew consent|unsubscribed',
    },
    suppression: {
      word: 'Do-not-contact list (suppression list)',
      meaning:
        'Fingerprints of people who said no or were erased, kept only so that they are not contacted again by mistake.',
      forms: 'suppression list|do-not-contact list',
    },
    retention: {
      word: 'Retention period',
      meaning:
        'How long data may be kept. It usually runs from the last visit, purchase or contact.',
      forms: 'retention periods?|retention',
    },
    hold: {
      word: 'Legal hold',
      meaning:
        'A duty or a reason to keep certain data, for example for a dispute. Nothing is erased while it lasts.',
      forms: 'legal holds?',
    },
    erasure: {
      word: 'Erasure',
      meaning:
        'Removing a person’s data, at their request or because the reason for keeping it is gone.',
      forms: 'erasures?|erasing|erased|erase',
    },
    anonymise: {
      word: 'Anonymise',
      meaning:
        'Changing data so that nobody can be recognised in it any more, by anyone, for good.',
      forms: 'anonymis(?:e|es|ed|ing|ation)',
    },
    pseudonymise: {
      word: 'Pseudonymise',
      meaning:
        'Replacing names by tokens that can be turned back with a key. It is still personal data.',
      forms: 'pseudonymis(?:e|es|ed|ing|ation)|pseudonymous',
    },
  },
};
