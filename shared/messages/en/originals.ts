/** Taking away the files that lists came from, and finding other copies of them. */
export const originals = {
  choose: 'Choose the files that are to go.',
  shred: 'Shred the chosen files',
  replace: 'Put the cleaned copies in their place',
  replaceHint:
    'The copies hold the lists that came in, as plain values. Other sheets, formulas, colours and pictures of a workbook are not in them: save elsewhere what you still need, without the erased people.',
  limits:
    'The bytes on the disk are written over, and there is no way back. An SSD, a memory stick or a synced folder may keep old blocks or versions that no program reaches; an encrypted disk protects against that.',
  confirm: 'To confirm, type the number of chosen files: {n}',
  act: 'Do it now',
  search: 'Look for other copies of these lists',
  searchTitle: 'There may be other copies of these lists',
  searchHint:
    'Lethe looks through Downloads, Desktop and Documents and the folders that your lists came from, for files with exactly the same content, whatever their names are.',
  otherFolder: 'Look through another folder: choose any file in it',
  searched:
    'Files looked at: {files}. Copies found: {found}. Folders and files that could not be read: {unreadable}.',
  copyOf: 'the same content as {list}',
  done: 'What became of the files',
  outcomes: {
    shredded: 'written over and removed',
    replaced: 'replaced by the cleaned copy; the old file was written over and removed',
    not_imported: 'left alone: its content is not that of an imported list',
    missing: 'not there any more',
    failed: 'could not be changed: close it in other programs and try again',
  },
};
