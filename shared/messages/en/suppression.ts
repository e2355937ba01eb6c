import type { ContactListForm } from '#domain/contact-list-form.ts';

export const suppression = {
  title: 'Do-not-contact list',
  intro:
    'People who said no or were erased must not come back with an old file. Lethe keeps only a fingerprint of their e-mail and phone, made with this workspace’s key: it can recognise them, but nobody can be read from it.',
  emptyTitle: 'Nobody is on the list yet',
  emptyText:
    'When you erase people, they are put here by themselves. You can also add contacts that must never be used.',
  total: { one: '{n} fingerprint', other: '{n} fingerprints' },
  add: 'Add contacts',
  addValues: 'E-mail addresses or phone numbers, one on each line',
  addAction: 'Add to the list',
  addFile: 'Add from a file',
  added: { one: '{n} added', other: '{n} added' },
  known: { one: '{n} was already there', other: '{n} were already there' },
  skipped: { one: '{n} could not be read', other: '{n} could not be read' },
  concerns: {
    one: '{n} person in this workspace is concerned; see “Came back” in the overview.',
    other: '{n} people in this workspace are concerned; see “Came back” in the overview.',
  },
  check: 'Check a file',
  checkHint:
    'Before a mailing: which rows of a file are on the list, or are of people who said no in a list that you brought in? Nothing is brought in now.',
  checkAction: 'Choose a file to check',
  checked: { one: '{n} row checked.', other: '{n} rows checked.' },
  clear: 'No row of this file is on the list, and none is of somebody who said no.',
  matches: {
    one: '{n} row is on the list. Do not contact this person.',
    other: '{n} rows are on the list. Do not contact these people.',
  },
  saidNo: {
    one: '{n} row is of a person who said no in a list that you brought in. Do not contact this person.',
    other:
      '{n} rows are of people who said no in a list that you brought in. Do not contact these people.',
  },
  matchRow: 'Row',
  matchKind: 'Recognised by',
  export: 'Export the list',
  exportHint:
    'For a mailing or advertising program. Fingerprints name nobody without the key of this workspace.',
  exportForm: 'Form',
  exportForms: {
    fingerprints: 'Fingerprints',
    sha256: 'SHA-256 hashes, as advertising platforms take them',
    md5: 'MD5 hashes, for older platforms',
    plain: 'Plain addresses',
  } satisfies Record<ContactListForm, string>,
  exportFile: 'Choose the file that holds the addresses',
  exportFileHint:
    'Lethe keeps no addresses of these people. Give a file that has them, for example an old export: whoever of it is on the list, or said no in a list that you brought in, is written out.',
  hashWarning:
    'Such hashes are not anonymous. Whoever has them can try every phone number of a country within minutes. Give them only to somebody who may know these people’s addresses.',
  exported: { one: '{n} address written.', other: '{n} addresses written.' },
  tell: {
    title: 'Tell your program who said no',
    hint: 'In your lists stand refusals that your mailing program or CRM may not know of: in remarks, or in another list. Lethe writes them into a file that the program takes back. It names people: delete it once it is loaded.',
    program: 'Program',
    used: 'Your lists come from it',
    others: 'Others',
    action: 'Write the files',
    done: 'For {program}',
    people: {
      one: '{channels}: {n} person said no or asked to be erased.',
      other: '{channels}: {n} people said no or asked to be erased.',
    },
    nobody: '{channels}: nobody said no. No file is needed.',
    noKeys: {
      email: 'None of them has an e-mail address. No file was written.',
      phone: 'None of them has a phone number. No file was written.',
      record_id:
        '{program} knows its people by its own numbers, and they stand in no list of this workspace. Bring in an export of {program}, then write the files again.',
    },
    unclear: {
      one: '{n} more person may have said no. They are not in the file: do not contact them in this way until it is settled.',
      other:
        '{n} more people may have said no. They are not in the file: do not contact them in this way until it is settled.',
    },
    menu: 'Where to load it: {menu}',
    memory: 'This place was not confirmed by the maker; your version may name it otherwise.',
    erased:
      'Whoever was erased is not in these files, because Lethe keeps no address of them. For those, take a fresh export of your program and choose “Plain addresses” above.',
  },
  entries: 'Fingerprints',
  entryKind: 'Made of',
  entryReason: 'Why',
  entryDay: 'Since',
  more: 'Show more',
};
