/** What the `lethe` command says on standard error. Results on standard output are JSON and have no language. */
export const cli = {
  usage: `lethe: find the people in your lists who said no, are minors or are past retention.

  lethe audit FILE...                       look at files and leave nothing behind
  lethe import FILE... --workspace W        bring lists into a workspace
  lethe scan --workspace W                  apply the rules and print the result
  lethe apply --workspace W --do anonymise|purge|export|keep|restrict|lift|slim --select EXPR --out DIR
  lethe undo --workspace W BATCH            bring a decision back while its days for that last
  lethe correct --workspace W --source N --row N --column NAME --value TEXT --reason TEXT
  lethe clean --workspace W --out DIR [--for CRM]   write the cleaned copy of each list
  lethe suppress add|check|export --workspace W [FILE]
  lethe policy list|show ID|check FILE|compare ID ID|draft NOTICE.txt
  lethe verify FILE                         check a receipt or an exported record
  lethe forms --workspace W BATCH --out DIR write what the law asks for after a decision, and letters
  lethe trail --workspace W --out DIR       write the signed record of actions
  lethe person --workspace W QUERY [--pack DIR]   find somebody, and write the copy of their data
  lethe backup --workspace W --out FILE     write an encrypted copy of a workspace
  lethe restore FILE --workspace W          put it back, without those erased since
  lethe originals find|shred|replace ...    find, overwrite or replace the imported files

  --json  --jsonl  --policy P  --country CC  --today YYYY-MM-DD  --records  --fail-on KIND,...
  The key of a workspace: --passphrase-file F, or LETHE_PASSPHRASE, or a prompt. Never an argument.`,
  passphrase: 'Passphrase of the workspace: ',
  newPassphrase: 'Passphrase for the new workspace (at least 10 characters): ',
  repeatPassphrase: 'The same passphrase again: ',
  passphrasesDiffer: 'The two passphrases are not the same.',
  needsPassphrase: 'A passphrase is needed: --passphrase-file, LETHE_PASSPHRASE, or a terminal.',
  unknownCommand: 'There is no command “{name}”.',
  unknownOption: 'There is no option {name} here.',
  missingValue: 'The option {name} needs a value.',
  invalidValue: 'The value of {name} cannot be used.',
  missingOption: 'The option {name} is needed.',
  missingFile: 'Name at least one file.',
  next: 'What to do: {next}',
  imported: {
    one: '{file}: {n} row read',
    other: '{file}: {n} rows read',
  },
  importedDetail: 'records {records}, empty {empty}, set aside {setAside}',
  suppressedRows: {
    one: '{n} row was left out: this person had said no or was erased before.',
    other: '{n} rows were left out: these people had said no or were erased before.',
  },
  openQuestions: {
    one: '{n} question is open whose answer would change the result. See Questions in the window.',
    other:
      '{n} questions are open whose answers would change the result. See Questions in the window.',
  },
  peopleFound: { one: '{n} person', other: '{n} people' },
  confirm: {
    one: 'This concerns {n} person. Type {n} to go on: ',
    other: 'This concerns {n} people. Type {n} to go on: ',
  },
  needsYes: 'Nothing was done. Give --yes to confirm, or --dry-run to look first.',
  noForms:
    'This decision has no forms: nothing is destroyed while it can still be brought back, or nothing went.',
  needsBatch:
    'Name one batch: its number, or at least its first 8 characters, as they stand in the names of its files.',
  broughtBack: { one: '{n} row is back as it was.', other: '{n} rows are back as they were.' },
  undoLeft: {
    one: '{n} row is not back: its list was removed, or a later decision changed it.',
    other: '{n} rows are not back: their lists were removed, or a later decision changed them.',
  },
  undoUntil: 'Removed, not erased yet: it can be brought back until {day} with: lethe undo {batch}',
  dryRun: 'Nothing was changed: this was a dry run.',
  written: 'Written: {file}',
  erasedNotTold:
    'Whoever was erased is not in these files: Lethe keeps no address of them. For those, take a fresh export FILE of your program: lethe suppress export --as plain FILE',
  programs: 'Programs that take refusals back: {programs}',
  done: 'Done.',
  intact: 'Intact: nothing was changed since Lethe wrote this file.',
  broken: 'Not intact.',
  partsDiffer: 'Verdicts speak of whole people. These parts of every card run by other clocks:',
  withWholeCard: 'with the whole card',
  partPeriod: '{count} months, then {act}',
  draftPeriod: 'line {line}: {part}, {count} months',
  draftUnused: {
    one: '{n} sentence with a period was not used; it stands at the head of the draft.',
    other: '{n} sentences with a period were not used; they stand at the head of the draft.',
  },
  draftNext: 'Compare each period with its sentence, then: lethe policy check FILE',
  policyValid: 'These rules can be used.',
  faultLine: 'line {line}: {text}',
  fault: '{path}: {text}',
};
