import type { BatchAct, BatchState } from '#domain/disposition.ts';
import type { Receipt, ReceiptSearch } from '#domain/receipt.ts';

import { forms } from './forms.ts';
import { pack } from './pack.ts';

/** Every word of the printable receipt. */
export const receipt = {
  forms,
  pack,
  title: 'Receipt',
  intro:
    'This page says what was done with the data of people in the lists of this business. It names nobody.',
  headings: {
    what: 'What was done',
    sources: 'Lists concerned',
    outputs: 'Files written',
    searched: 'Where Lethe searched afterwards',
    notReached: 'What Lethe cannot reach',
    rules: 'Rules applied',
    proof: 'Proof',
  },
  batch: 'Receipt number',
  at: 'Done on',
  today: 'Rules applied as of',
  by: 'Confirmed by',
  reason: 'Reason',
  until: 'Until',
  undoOpen: 'Can be brought back until',
  undoUndone: 'Brought back on',
  undoEnded: 'Could not be brought back since (key destroyed)',
  undoLeft: 'Rows that were not brought back',
  disposition: 'Decision',
  state: 'State',
  people: 'People',
  records: 'Rows',
  policy: 'Policy',
  country: 'Country',
  rule: 'Rule',
  file: 'File',
  sheet: 'Sheet',
  rowsConcerned: 'Rows concerned',
  rowsBefore: 'Rows before',
  rowsAfter: 'Rows after',
  bytes: 'Bytes',
  digest: 'SHA-256',
  place: 'Place',
  residues: 'Traces found',
  searchedValues: 'Values searched for',
  suppressionAdded: 'Added to the do-not-contact list (fingerprints only)',
  suppressionShared:
    'of these, only together with the name, because somebody else shares the contact',
  workspace: 'Workspace',
  program: 'Program',
  trailEntry: 'Entry in the record of actions',
  publicKey: 'Public key',
  signature: 'Signature',
  howToCheck:
    'To check this receipt, open the .json file of the same name in Lethe (Record of actions, Check a file), or run: lethe verify FILE',
  anonymity: {
    heading: 'How well people are hidden',
    outcome: 'Result',
    anonymous: 'Anonymous: the limit of the policy holds',
    pseudonymous:
      'Pseudonymous: the limit of the policy does not hold; this still is personal data',
    smallest: 'Smallest group of people who look alike',
    unique: 'People who stand alone',
    prosecutor: 'Highest risk of being recognised',
    marketer: 'People who can be recognised on average',
    before: 'before',
    after: 'after',
  },
  dispositions: {
    anonymise: 'Anonymised; whether the result is anonymous is said below',
    purge: 'Erased from this workspace and the cleaned copies',
    export: 'Exported to a file',
    keep: 'Kept, with a reason',
    restrict: 'Restricted: kept, out of exports and mailings',
    lift: 'Restriction lifted',
    slim: 'Cards slimmed: what was no longer needed is gone, the rest stays',
    correct: 'One value corrected',
  } satisfies Record<BatchAct, string>,
  /** Of people who stay, but for a part of what was known of them: they are not erased. */
  searchedRest: 'Lethe searched afterwards and found nothing of what went',
  states: {
    planned: 'Planned; nothing was done yet',
    deleted: 'Removed from view; not proven erased yet',
    checkpointed: 'Removed; the file is still to be rewritten',
    rewritten: 'Rewritten; the search is still to come',
    searched: 'Erased: Lethe searched afterwards and found nothing',
    done: 'Done',
    sealed: 'Removed; can still be brought back, so it is not erased yet',
    undone: 'Brought back',
  } satisfies Record<BatchState, string>,
  places: {
    workspace: 'Workspace file',
    write_ahead_log: 'Journal of the workspace',
    outputs: 'Files written',
    temporary_files: 'Temporary files',
    trail: 'Record of actions',
  } satisfies Record<ReceiptSearch['place'], string>,
  notReached: {
    own_words:
      'Your own texts that name one of these people: the name of the business, a policy, an earlier receipt or a folder. They stay as you wrote them.',
    rows_of_others:
      'Rows of people who stay in which one of these values stands too: a shared e-mail or phone, a namesake, a name in a note about somebody else. They stay as they are; correct a note yourself where it should name nobody.',
    earlier_outputs:
      'Copies and exports that Lethe wrote earlier and that still name these people. Delete the ones you no longer need.',
    source_files: 'The original files: Lethe never changes them. Delete them yourself.',
    crm: 'The booking, mail or CRM system from which the lists come.',
    backups: 'Backups and copies in cloud storage.',
    ssd_blocks: 'Spare areas of the disk that no program can overwrite.',
    recipients: 'Others to whom the lists were given.',
  } satisfies Record<Receipt['notReached'][number], string>,
};
