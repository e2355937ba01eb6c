export const act = {
  title: 'Decide',
  intro: 'First choose who and what. You will see exactly what happens before anything changes.',
  who: 'Who',
  whoKinds: 'Everybody in these groups',
  whoMarked: { one: 'The {n} person you marked', other: 'The {n} people you marked' },
  chooseWho: 'Choose at least one group.',
  nobodyFound: 'Nothing was found that needs a decision.',
  what: 'What to do',
  preview: 'What will happen',
  concerns: { one: 'This concerns {n} person', other: 'This concerns {n} people' },
  withRows: { one: 'with {n} row.', other: 'with {n} rows.' },
  nobody:
    'Nobody is left to decide for: the people chosen are on legal hold, are restricted, or are no longer here.',
  nothingToSlim:
    'Nothing on the cards of these people is past its time in the parts chosen. The card of a person says until when each part is kept.',
  nobodyRestricted: 'None of the people chosen is restricted, so there is nothing to lift.',
  heldOut: {
    one: '{n} person is left out because of a legal hold.',
    other: '{n} people are left out because of a legal hold.',
  },
  lists: 'Lists concerned',
  rowsGo: { one: '{n} row concerned', other: '{n} rows concerned' },
  rowsLeft: { one: '{n} row stays as it is', other: '{n} rows stay as they are' },
  sample: 'The people',
  sampleMore: { one: 'and {n} more', other: 'and {n} more' },
  suppression: 'Do-not-contact list',
  fingerprints: {
    one: '{n} fingerprint is added, so that these people are recognised and stopped if an old list comes back. Nobody can be read from it.',
    other:
      '{n} fingerprints are added, so that these people are recognised and stopped if an old list comes back. Nobody can be read from them.',
  },
  sharedFingerprints: {
    one: '{n} contact is shared with somebody who stays; it counts only together with the name.',
    other:
      '{n} contacts are shared with somebody who stays; they count only together with the name.',
  },
  dependents: {
    one: '{n} child named in these rows goes along.',
    other: '{n} children named in these rows go along.',
  },
  household: {
    one: '{n} person of the same household stays.',
    other: '{n} people of the same households stay.',
  },
  mustKeep:
    'Before you go on: other laws may oblige you to keep some records, for example invoices',
  mustKeepYears: { one: '{n} year', other: '{n} years' },
  becomes: 'What becomes of each column',
  becomesRemoved: 'Removed',
  becomesGeneralised: 'Made coarser',
  becomesKept: 'Stays',
  becomesPartly: 'Stays in part: gone where somebody would stand out',
  becomesFixed: 'Replaced by a fixed word',
  becomesShifted: 'Dates moved (pseudonymous)',
  becomesShuffled: 'Values change places',
  becomesToken: 'Replaced by a token (pseudonymous)',
  becomesCleaned: 'Text with names and contacts cut out (pseudonymous)',
  exportFirst: 'Also write these people to a file before',
  exportAs: 'File format',
  cleanedCopies: 'Write cleaned copies of the lists',
  cleanedCopiesHint: {
    purge: 'New files without these people, in the same form as the originals.',
    anonymise: 'New files in the same form as the originals, with these rows as shown above.',
    slim: 'New files in the same form as the originals, without what leaves the cards.',
  },
  by: 'Your name, for the receipt (optional)',
  reason: 'Reason for keeping',
  reasonHint: 'For example: open invoice, court case',
  reasonNeeded: 'A reason is needed.',
  until: 'Until (leave empty: until you release it)',
  cellsGo: { one: '{n} cell is emptied', other: '{n} cells are emptied' },
  changes: 'Some of the changes',
  goes: 'goes',
  totals: 'Totals that stay the same',
  totalsChange: 'Totals that change',
  cellsDated: { one: '{n} date', other: '{n} dates' },
  /** What stands after the arrow where the rest of the cells cannot be counted any more. */
  totalsCoarser: {
    sum: {
      none: 'only ranges, which do not add up',
      some: '{n}, the rest as ranges, which do not add up',
    },
    dated: { none: 'they stay without the month', some: '{n} with the month, the rest without it' },
  },
  totalsLeave: 'What leaves the lists with these rows, in total',
  restrictReason: 'Reason for restricting',
  restrictedOut: {
    one: '{n} person is left out, because they are restricted.',
    other: '{n} people are left out, because they are restricted.',
  },
  restrictedAsked: {
    one: '{n} of them asked to be erased, but not on a known day after the restriction. If that is what they want now, lift the restriction first.',
    other:
      '{n} of them asked to be erased, but not on a known day after the restriction. If that is what they want now, lift the restriction first.',
  },
  restrictedGo: {
    one: '{n} person is restricted and goes all the same, because they asked afterwards to be erased.',
    other:
      '{n} people are restricted and go all the same, because they asked afterwards to be erased.',
  },
  undo: 'Can be brought back',
  undoHint:
    'Meanwhile the data is kept encrypted and unused: removed, but not erased yet. On the last day its key is destroyed by itself, and then it is erased.',
  undoNone: 'No, at once and for good',
  undoDays: { one: '{n} day', other: '{n} days' },
  reversible: 'You can bring this back for the days chosen, in the record of actions.',
  irreversible: {
    purge: 'Erasing cannot be undone.',
    anonymise: 'Anonymising cannot be undone.',
    slim: 'What leaves the cards cannot be brought back.',
  },
  confirm: { one: 'Type {n} to confirm', other: 'Type {n} to confirm' },
  confirmTitle: 'Confirm',
  confirmHint: 'The number of people, so that nothing happens by accident.',
  run: {
    restrict: { one: 'Restrict {n} person', other: 'Restrict {n} people' },
    lift: {
      one: 'Lift the restriction for {n} person',
      other: 'Lift the restriction for {n} people',
    },
    slim: { one: 'Slim {n} card', other: 'Slim {n} cards' },
    anonymise: { one: 'Anonymise {n} person', other: 'Anonymise {n} people' },
    purge: { one: 'Erase {n} person', other: 'Erase {n} people' },
    export: { one: 'Export {n} person', other: 'Export {n} people' },
    keep: { one: 'Keep {n} person', other: 'Keep {n} people' },
  },
  result: {
    erased: { one: '{n} person is erased', other: '{n} people are erased' },
    erasedText:
      'Lethe rewrote the workspace file and then searched for what it erased. Nothing was found.',
    sealed: {
      one: '{n} person is removed, and can be brought back',
      other: '{n} people are removed, and can be brought back',
    },
    sealedText:
      'Until {day} one click in the record of actions brings everything back as it was. After that day the key is destroyed and the data is erased.',
    removed: {
      one: '{n} person is removed, but not yet proven erased',
      other: '{n} people are removed, but not yet proven erased',
    },
    removedText:
      'The last check is not done. Close the workspace and open it again, and Lethe will finish it.',
    pseudonymised: {
      one: 'The data of {n} person is pseudonymised, not anonymous',
      other: 'The data of {n} people is pseudonymised, not anonymous',
    },
    anonymised: { one: '{n} person is anonymised', other: '{n} people are anonymised' },
    exported: { one: '{n} person is exported', other: '{n} people are exported' },
    restricted: { one: '{n} person is restricted', other: '{n} people are restricted' },
    lifted: {
      one: 'The restriction of {n} person is lifted',
      other: 'The restriction of {n} people is lifted',
    },
    slimmed: { one: '{n} card is slimmed', other: '{n} cards are slimmed' },
    kept: { one: '{n} person is kept', other: '{n} people are kept' },
    texts: {
      anonymise: 'What the preview showed is carried out.',
      export: 'They stand in the file below. Nothing was removed.',
      keep: 'They stay. The reason, and the end if there is one, are recorded.',
      restrict:
        'They stay, and are left out of every export and mailing list until you lift it. Meanwhile they lose nothing, unless they ask to be erased.',
      lift: 'They are in exports and mailing lists again, and can be erased again.',
      slim: 'What was no longer needed has left their cards. What must be kept, such as invoices, stayed.',
    },
    receipt: 'The receipt says what was done and names nobody. A stranger can check it.',
    elsewhere: 'Not finished everywhere yet:',
    elsewhereText:
      'The system that the lists come from, backups, and others who received the lists are out of Lethe’s reach: see to them yourself. Use the cleaned copies from now on. The original files and copies of them can be replaced below.',
    toOverview: 'Back to the overview',
    toRecord: 'See the record of actions',
  },
};
