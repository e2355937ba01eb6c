/** The page that checks receipts and records in any browser, and what `lethe verify` adds to it. */
export const checker = {
  title: 'Check a Lethe receipt',
  intro:
    'Choose the .json file of a receipt or an exported record of actions. It is checked in this page; nothing leaves this computer, and no connection is needed.',
  choose: 'Choose files to check',
  drop: 'or drop them here',
  intact: 'Intact. Nothing was changed since Lethe signed this file.',
  broken: 'Not intact. This file was changed after Lethe signed it.',
  entry: 'First entry that is not right: {entry}',
  line: 'First line of the file that is not right: {line}',
  unknown: 'This file is neither a receipt nor an exported record of Lethe.',
  tooLarge: 'This file is too large to be one of Lethe.',
  receipt: 'Receipt',
  trail: 'Record of actions',
  at: 'Last moment in it (UTC)',
  people: 'People',
  entries: 'Entries',
  workspace: 'Workspace',
  key: 'Fingerprint of the key that signed it',
  together: 'The files together',
  sameLine: 'The record {trail} goes through what {other} saw.',
  limitsTitle: 'What this check can and cannot show',
  limits:
    'Any changed, missing, added or reordered content shows. Whoever holds the key of the workspace can write another record and sign it; that shows only against a receipt or record that was handed out before: choose both files together. Whoever has no key can sign with a new one: compare the fingerprint with that of a document that you trust.',
};
