/** Backups, what is erased again in an older copy, and proofs that are past their time. */
export const backups = {
  dueOn: 'From {day} on, Lethe proposes to delete this copy: it still holds everybody.',
  restored: 'The workspace is back.',
  reapplied:
    'This is an older copy of the workspace. What was erased since was erased again before anything was shown: people {people}, rows {records}, new entries of the do-not-contact list {suppression}.',
  listBroken:
    'The list of what was erased beside this workspace was changed or damaged, so that Lethe could not use it. Look for people who were erased before.',
  restoreTitle: 'Restore a backup',
  restoreHint:
    'Choose the backup file. Its key file must lie beside it. The restored workspace is put in the folder of workspaces; whoever was erased after the backup was made is erased again before anything is shown.',
  restoreChoose: 'Choose a backup',
  restoreList: 'List of later erasures (optional)',
  restoreListHint:
    'The file ending in .erased-rows from where the workspace was. Lethe finds it by itself beside the backup and among your workspaces.',
  restoreListChoose: 'Choose the list',
  restoreAction: 'Restore and open',
  unknownErased:
    'No list of later erasures was found for this older copy of the workspace. Whoever was erased after it was made is in it again: look for them, and purge them once more.',
  openedElsewhere:
    'This workspace was copied or moved here: it was never opened in this place before. Whoever was erased since in the place it comes from is in it again, and Lethe cannot know it from here. If it is a copy, close it, put the file ending in .erased-rows from there beside it, named {file}, and open it again.',
  title: 'Backups and old receipts',
  hint: 'An encrypted copy with its key file beside it. The passphrase opens it on any computer. Keep the files together.',
  backUp: 'Back up the workspace',
  none: 'There is no backup that Lethe knows of.',
  due: 'To be deleted since {day}',
  keep: 'To be deleted from {day} on',
  absent: 'Not where it was put: connect its disk, or it was moved',
  remove: 'Delete this backup',
  removeTitle: 'Delete the backup “{name}”?',
  removeReceiptsTitle: { one: 'Delete {n} receipt?', other: 'Delete {n} receipts?' },
  removeText:
    'It is gone for good: nobody can bring it back. The workspace and its people stay as they are.',
  removeConfirm: 'Delete it for good',
  dueReceipts: {
    one: '{n} receipt is older than three years',
    other: '{n} receipts are older than three years',
  },
  removeReceipts: 'Delete these receipts',
  writeForms: 'Write the forms that law asks for',
};
