import type { ProblemCode } from '#domain/problem.ts';

/** What happened, and what to do next. Nobody is blamed; the file is named in front where it is known. */
export const problems = {
  'input/invalid': {
    what: 'Something in this step was filled in in a way Lethe cannot use.',
    next: 'Look at the fields above and try again.',
  },
  'input/unknown-command': {
    what: 'Lethe does not know this command.',
    next: 'Run “lethe --help” to see every command.',
  },
  'source/unreadable': {
    what: 'This file could not be read.',
    next: 'Open it in the program it comes from, save it again as CSV or Excel, and choose the new file.',
  },
  'source/not-a-list': {
    what: 'This file does not look like a list of people.',
    next: 'Choose an export from your booking, mail or address program: CSV, Excel, OpenDocument or vCard.',
  },
  'source/chat': {
    what: 'This is a conversation that was exported from a chat, and no list of people.',
    next: 'Export the contacts of that phone or program instead, as vCard or CSV. Where somebody asks in the chat not to be contacted, put them on the do-not-contact list yourself: Lethe does not read conversations.',
  },
  'source/json-broken': {
    what: 'This file is meant as JSON, but what stands in line {line} cannot be understood.',
    next: 'Export it again, as JSON or CSV, or let whoever made the file look at that line: often a comma or a quotation mark is missing there.',
  },
  'source/cut-off': {
    what: 'This file breaks off before its end, and not one person in it is whole.',
    next: 'Export or download it again, wait until the program says that it has finished, and choose the new file.',
  },
  'source/tables-beside': {
    what: 'Two tables stand beside one another in this list, with an empty column between them. Read together, two people would become one.',
    next: 'Put each table on a sheet or into a file of its own, and choose that. If it is one table, delete the empty column.',
  },
  'source/unsupported-format': {
    what: 'Lethe cannot read this kind of file.',
    next: 'Export the list as CSV, Excel (.xlsx, .xls), OpenDocument (.ods) or vCard (.vcf).',
  },
  'source/encrypted': {
    what: 'This file is locked with its own password.',
    next: 'Open it in its program, save a copy without a password, and choose that copy.',
  },
  'source/empty': {
    what: 'There are no rows with data in this file.',
    next: 'Check that the right file was exported, then choose it again.',
  },
  'source/too-large': {
    what: 'This file is larger than Lethe can read safely on this computer.',
    next: 'Export it in two or more parts, or as CSV instead of Excel.',
  },
  'source/archive-refused': {
    what: 'The inside of this file is not built the way spreadsheets and ZIP archives are, so Lethe did not open it.',
    next: 'A spreadsheet: open it in its program, save it again, and choose the new file. A ZIP archive: unpack it, and choose the lists that were in it.',
  },
  'source/nested-archive': {
    what: 'Another archive is packed inside this one. Lethe opens one layer only, so that nothing hidden is unpacked, and read none of it.',
    next: 'Unpack the archive and the one inside it, and choose the lists themselves.',
  },
  'source/not-a-file': {
    what: 'This is a folder or a device, not a file.',
    next: 'Choose the file itself.',
  },
  'source/network-path': {
    what: 'This file lies on another computer. Lethe reads only files on this one.',
    next: 'Copy the file to this computer, then choose the copy.',
  },
  'source/missing': {
    what: 'This file is not where it was.',
    next: 'Put it back there, or choose it where it is now.',
  },
  'source/changed': {
    what: 'This file changed while it was being read, so nothing was imported.',
    next: 'Close it in other programs and import it again.',
  },
  'source/locked': {
    what: 'Another program is using this file.',
    next: 'Close the file there and try again.',
  },
  'source/sheet-unknown': {
    what: 'This workbook has no sheet with that name.',
    next: 'Choose one of the sheets that are listed.',
  },
  'source/column-unknown': {
    what: 'This list has no such column.',
    next: 'Look at the columns again and choose one that is there.',
  },
  'source/unknown': {
    what: 'This list is no longer in the workspace.',
    next: 'Go back to the lists to see what is there.',
  },
  'workspace/none-open': {
    what: 'No workspace is open.',
    next: 'Open a workspace, or make a new one.',
  },
  'workspace/exists': {
    what: 'There is already a workspace with this name.',
    next: 'Choose another name, or open the one that is there.',
  },
  'workspace/missing': {
    what: 'This workspace file is not where it was.',
    next: 'If it was moved, move it back or choose the file in its new place.',
  },
  'workspace/locked': {
    what: 'This workspace is already open in another window of Lethe.',
    next: 'Close it there, then open it here.',
  },
  'workspace/wrong-key': {
    what: 'This passphrase does not open the workspace.',
    next: 'Type it again. Check capital letters and the keyboard language.',
  },
  'workspace/empty-key': {
    what: 'A workspace needs a passphrase.',
    next: 'Type a passphrase of at least 10 characters.',
  },
  'workspace/weak-passphrase': {
    what: 'This passphrase would be too easy to guess.',
    next: 'Use at least 10 characters. Four or five unrelated words are easy to remember and hard to guess.',
  },
  'workspace/keychain-unavailable': {
    what: 'This computer’s keychain cannot keep the key safely right now.',
    next: 'Sign in to your computer’s keychain, or use a passphrase instead.',
  },
  'workspace/not-a-workspace': {
    what: 'This file is not a Lethe workspace.',
    next: 'Choose a file that ends in .lethe.',
  },
  'workspace/damaged': {
    what: 'This workspace file is damaged. Lethe closes it and repairs nothing in it.',
    next: 'Make a copy of the file first, then restore your last backup. If there is none, make a new workspace and bring your lists in again: the cleaned copies, where you have them.',
  },
  'workspace/newer': {
    what: 'This workspace was made by a newer version of Lethe.',
    next: 'Open it with that version, or update Lethe on this computer.',
  },
  'workspace/replaced': {
    what: 'The workspace file was replaced or changed from outside while it was open.',
    next: 'Close the workspace and open it again, then look at the result before you go on.',
  },
  'policy/invalid': {
    what: 'These rules have mistakes in them, so they were not used.',
    next: 'Mend the lines that are named and save again.',
  },
  'policy/unknown': {
    what: 'These rules are not in this workspace.',
    next: 'Choose other rules in the settings.',
  },
  'policy/not-a-text': {
    what: 'This is not a plain text.',
    next: 'Open it, save it as text (.txt), and try again with that file.',
  },
  'policy/no-periods': {
    what: 'No period for keeping data was found in this text.',
    next: 'Give the notice as text, and name its language where it is not found out: --language en. Or write the rules by hand, beginning with a copy of a policy pack.',
  },
  'policy/unknown-language': {
    what: 'Lethe cannot read privacy notices in this language.',
    next: 'Leave the language out, or translate the sentences about periods and try again.',
  },
  'pair/unknown': {
    what: 'One of these two entries is no longer in the workspace.',
    next: 'Open the list of pairs again and choose from it.',
  },
  'question/unknown': {
    what: 'What this question was about is no longer in the workspace.',
    next: 'Open the questions again: they are counted anew after every change.',
  },
  'undo/unknown-batch': {
    what: 'This workspace holds no decision with that number.',
    next: 'Open the record of actions and choose the decision there, or copy its number from the receipt.',
  },
  'undo/not-kept': {
    what: 'This decision was carried out without days for bringing it back, so nothing of it was kept.',
    next: 'Import the original list again if you still have it.',
  },
  'undo/not-in-copy': {
    what: 'This workspace was restored or copied, and what was kept for bringing this decision back is not in a copy.',
    next: 'Bring it back in the workspace in which it was decided, or import the original list again.',
  },
  'undo/ended': {
    what: 'The days for bringing this decision back are over. What was kept for it is destroyed.',
    next: 'Import the original list again if you still have it.',
  },
  'undo/already': {
    what: 'This decision was already brought back.',
    next: 'Nothing is left to do.',
  },
  'undo/damaged': {
    what: 'What was kept for bringing this decision back is damaged. Nothing was changed.',
    next: 'Restore a backup of the workspace, or import the original list again.',
  },
  'person/unknown': {
    what: 'This person is no longer in the workspace.',
    next: 'Go back to the list of people.',
  },
  'selection/invalid': {
    what: 'This choice of people cannot be understood.',
    next: 'Choose by group, for example kind=minor, or by person, for example person=p17.',
  },
  'selection/empty': {
    what: 'Nobody is chosen.',
    next: 'Choose a group, or mark people in the list.',
  },
  'selection/held': {
    what: 'Everybody chosen must be kept for now, because a legal hold is in force.',
    next: 'Open the person’s card to see the reason. Release the hold there if it no longer applies; where a list says so, correct the cell or give the column another role.',
  },
  'selection/restricted': {
    what: 'Everybody chosen stays for now, because their data is restricted or a legal hold is in force.',
    next: 'Open the person’s card to see the reason. If it no longer applies, lift the restriction or release the hold, and choose again.',
  },
  'disposition/count-mismatch': {
    what: 'The number typed is not the number of people in the preview, so nothing was done.',
    next: 'Look at the preview again and type the number it shows.',
  },
  'disposition/needs-reason': {
    what: 'Keeping somebody against the rules needs a reason.',
    next: 'Write the reason in a few words, and an end date if there is one.',
  },
  'disposition/nothing-to-slim': {
    what: 'Nothing on the cards of these people is past its time in the parts chosen, so nothing was done.',
    next: 'Choose other parts, or open a person’s card: it says until when each part is kept.',
  },
  'disposition/totals-moved': {
    what: 'A total that must stay the same, such as turnover or visits a month, would have changed. Nothing was done.',
    next: 'Look at the preview again, and report this if it happens twice.',
  },
  'record/unknown': {
    what: 'This row or column is not in the workspace.',
    next: 'Open the person again and choose the value there.',
  },
  'record/unchanged': {
    what: 'The new value is the same as the old one.',
    next: 'Type the corrected value.',
  },
  'erasure/incomplete': {
    what: 'The erasure has begun but is not finished. The people are out of sight, but not yet proven erased.',
    next: 'Free some disk space if it is full, then open the workspace again: Lethe goes on where it stopped.',
  },
  'erasure/residue-found': {
    what: 'After erasing, Lethe searched and still found traces. It therefore does not call these people erased.',
    next: 'Close the workspace and open it again so that Lethe can repeat the last steps. Keep the report.',
  },
  'suppression/empty-file': {
    what: 'No e-mail address or phone number was found in this file.',
    next: 'Choose a file with a column of e-mail addresses or phone numbers.',
  },
  'suppression/needs-file': {
    what: 'The do-not-contact list holds fingerprints only, so there are no addresses to write.',
    next: 'Give a file that has the addresses, for example an old export; whoever of it is on the list is written out.',
  },
  'suppression/unknown-program': {
    what: 'Lethe does not know in which form this program takes refusals back.',
    next: 'Choose one of the listed programs, or write the plain addresses and load them by hand.',
  },
  'receipt/unreadable': {
    what: 'This file is neither a receipt nor an exported record of Lethe.',
    next: 'Choose the .json file that Lethe wrote.',
  },
  'receipt/broken': {
    what: 'This file was changed after Lethe wrote it.',
    next: 'Ask for the original file and check that one.',
  },
  'output/exists': {
    what: 'There is already a file with this name, and Lethe does not write over it.',
    next: 'Choose another folder, or move the old file away.',
  },
  'output/not-writable': {
    what: 'Lethe may not write into this folder.',
    next: 'Choose a folder of your own, for example Documents.',
  },
  'disk/full': {
    what: 'The disk is full. Nothing was left half done.',
    next: 'Free some space and try again.',
  },
  'disk/no-rights': {
    what: 'This computer does not let Lethe read or write here.',
    next: 'Choose another place, or ask whoever looks after the computer.',
  },
  'disk/failed': {
    what: 'The disk reported an error.',
    next: 'Try again. If it happens again, back up your files and have the disk checked.',
  },
  'job/unknown': {
    what: 'This task is no longer running.',
    next: 'Look at the current state and go on from there.',
  },
  'job/busy': {
    what: 'Lethe is still busy with another task in this workspace.',
    next: 'Wait until it is finished, or cancel it, then try again.',
  },
  'job/cancelled': {
    what: 'Cancelled. Nothing was changed.',
    next: 'You can start again whenever you like.',
  },
  'program/defect': {
    what: 'Lethe itself made a mistake. Your source files are unchanged.',
    next: 'Close Lethe and start it again. If it happens again, tell us what you were doing.',
  },
} satisfies Record<ProblemCode, { readonly what: string; readonly next: string }>;
