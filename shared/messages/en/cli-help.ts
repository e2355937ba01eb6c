/** What `lethe CALL --help` prints. The command speaks English only, so these texts have no other language. */
const workspace = `  --workspace W           the workspace file
  --passphrase-file F     its first line is the passphrase; else LETHE_PASSPHRASE, else a prompt
  --today YYYY-MM-DD      the day to judge by, for this call; else the computer's day`;

const reading = `  --map "COLUMN=ROLE"     what a column holds (may be given several times)
  --sheet S               a sheet of a workbook (may be given several times); else every visible one
  --encoding E            for example windows-1251; else found out
  --delimiter C           for example ";" or tab; else found out
  --repair-text           read garbled letters (Ð˜Ð²Ð°Ð½) as they were meant; the file stays as it is
  --date-order DMY|MDY|YMD   for dates whose cells do not tell
  --profile CRM           the program that exported the list; else recognised`;

const document = `  --json                  one JSON document (schema 1) on standard output
  --jsonl                 one header line, then one person a line
  --records               also what each row says by itself
  --fail-on KIND,...      exit status 1 where somebody has one of these findings`;

export const cliHelp = {
  originalsNeedYes:
    'This takes original files from the disk for good. Give --yes if you mean it. Nothing was done.',
  flashKeepsBlocks:
    'A flash disk, a synced folder or a backup may keep old blocks of these files; no program can reach them. An encrypted disk makes them unreadable.',
  needsQuery: 'Say whom to look for: a number such as p17, a name, an e-mail or a phone.',
  nobodyFits:
    'Nobody in this workspace fits. A name can be looked for in any script, a phone in any form.',
  morePeople: 'There are more. Look for something narrower.',
  packNeedsOne:
    'More than one person fits. Name one by its number, such as p17. Nothing was written.',
  calls: {
    audit: `lethe audit FILE... : looks at files in one go and leaves nothing behind

  --policy P              id of a policy pack, several as one (eu-gdpr+beauty-clinic), or the path of
                          one (.yaml); else by the country, else eu-gdpr
  --country CC            two letters: where the people live
  --today YYYY-MM-DD      the day to judge by; else the computer's day
${document}
${reading}`,
    import: `lethe import FILE... --workspace W : brings lists into a workspace, which is made if it is not there

${workspace}
  --country CC            where the people live, for phones; else the country of the workspace
  --json                  counts as JSON
${reading}`,
    scan: `lethe scan --workspace W : applies the rules and prints the result

${workspace}
  --policy P              use this policy pack from now on (id or .yaml file)
  --country CC            for this country from now on
${document}`,
    apply: `lethe apply --workspace W --do anonymise|purge|export|keep|restrict|lift|slim --select EXPR --out DIR

${workspace}
  --select EXPR           kind=consent_withdrawn   kind=minor,over_retention   person=p17   except=p3
  --out DIR               where copies, exports and the receipt are put
  --export-as csv|xlsx|json   also hand over what is taken out
  --reason TEXT --until YYYY-MM-DD   for keep; restrict needs a reason too
  --parts PART,...        for slim: only these of identity contact marketing visits health photos invoices
  --undo-days 0|7|30      for how long it can be brought back; 0: not at all
  --by NAME               who confirmed, for the receipt
  --language en|ru|ar|tr  of the printable receipt
  --dry-run               only says what it would come to
  --yes                   confirms the number of people; else it is to be typed on a terminal
  --json                  the outcome as JSON`,
    clean: `lethe clean --workspace W --out DIR [--for CRM] : writes the cleaned copy of each list

${workspace}
  --for CRM               also the files by which a program learns who said no in any of the lists, in the
                          form in which it takes them back: hubspot, mailchimp, brevo, salesforce, ...
  --json                  names of the written files as JSON`,
    originals: `lethe originals find|shred|replace --workspace W ... : the files that lists were brought in from

  find FOLDER...          files with the same content as an imported list, by size and SHA-256
  shred FILE... --yes     writes over each file and removes it; only files that were imported
  replace FILE... --yes   puts the cleaned copy in the place of each file and writes over the old content
${workspace}`,
    suppress: `lethe suppress add|check|export --workspace W [FILE...] : the do-not-contact list

  add FILE...             puts the e-mails and phones of a file on the list
  check FILE...           says which rows of a file are on it, and which are of people who said no
  export --out DIR        writes the fingerprints; they name nobody
  export --out DIR --as sha256|md5|plain FILE
                          writes those addresses of the file that are on the list
${workspace}`,
    policy: `lethe policy list | show ID | check FILE | draft NOTICE.txt | compare ID ID --workspace W : policy packs

  draft NOTICE.txt        a draft pack out of the text of a privacy notice: how long which part of the card is kept,
                          each period with the sentence that says so, for you to compare
  --language L            the language of the notice, two letters; else found out
  --json                  as JSON`,
    verify: `lethe verify FILE : checks a receipt or an exported record of actions, without any workspace

  --against FILE          an earlier receipt or record of the workspace, through which the record must go
  --page FILE             writes the page that checks both in any browser, offline; FILE to check may be left out
  --json                  the outcome as JSON
  Exit status 0: intact; 7: broken, with the place on standard error.`,
    forms: `lethe forms --workspace W BATCH --out DIR : writes what the law asks for after a decision, and letters

${workspace}
  BATCH                   its number, or at least its first 8 characters
  --out DIR               where they are put: acts of destruction, letters to recipients, an answer to the person
  --language en|ru|ar|tr  beside the language of the law, where that is another
  --json                  the outcome as JSON`,
    trail: `lethe trail --workspace W --out DIR : writes the signed record of actions, for somebody else to check

${workspace}
  --out DIR               where it is put, with the page that checks it in any browser
  --json                  the outcome as JSON`,
    backup: `lethe backup --workspace W --out FILE : writes an encrypted copy, which the passphrase opens anywhere

${workspace}
  --out FILE              the copy; its key file is put beside it as FILE.key and belongs to it
  --keep-days N           after so many days it is proposed for deletion (90)
  --json                  the outcome as JSON`,
    restore: `lethe restore FILE --workspace W : puts a backup in the place of a workspace that is not there

  What was erased after the backup was made is erased again before anything is shown, where the
  list of it (W.erased-rows, or FILE.erased-rows) is still there.
${workspace}
  --json                  the outcome as JSON`,
    person: `lethe person --workspace W QUERY : finds somebody across the lists

${workspace}
  QUERY                   p17, or a name (also in another script), an e-mail, a phone
  --pack DIR              writes the copy of their data for that person: a page to read and a JSON file
  --language en|ru|ar|tr  of the page
  --json                  what was found as JSON
  Exit status 4: nobody.`,
    correct: `lethe correct --workspace W --source N --row N --column NAME --value TEXT --reason TEXT

${workspace}
  --source N --row N      as in the JSON document: sources count from 0, rows of data from 1
  --reason TEXT           how the right value is known
  --by NAME               who corrects, for the receipt
  --json                  the outcome as JSON`,
    undo: `lethe undo --workspace W BATCH : brings back what a decision took away, while its days for that last

${workspace}
  BATCH                   its number, or at least its first 8 characters
  --by NAME               who brings it back, for the receipt
  --language en|ru|ar|tr  of the printable receipt
  --json                  the outcome as JSON`,
  },
} as const;
