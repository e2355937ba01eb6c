import type { SourceWarningCode } from '#domain/source.ts';

/** What to do about something that was noticed in a file; nothing where there is nothing to do. */
export const warningSteps = {
  'encoding.guessed':
    'Look at the names in the preview. If they are wrong, choose another alphabet.',
  'encoding.invalid_bytes':
    'Export the list again as UTF-8, or choose another alphabet above and watch the preview.',
  'encoding.mixed':
    'Look at a few names of both kinds in the preview. If they are wrong, export again as UTF-8.',
  'encoding.mojibake': 'Let Lethe repair the letters and look at the preview.',
  'sheet.hidden': 'Open the file in its program if you do not know what the sheet is for.',
  'sheet.hidden_people': 'Tick the hidden sheet to bring it in.',
  'cells.formula_without_value': 'Open the file in its program, save it and bring it in again.',
  'cells.rounded_number': 'Do not rely on these numbers. Export them again as text.',
  'phones.damaged': 'Export the phone numbers again from the original program, as text.',
  'found.comments': 'Read them in the original file: a no may stand in a comment.',
  'found.drawings': 'Read them in the original file: a no may stand there.',
  'found.pivots': 'Delete the pivot tables in the original before you hand the file on.',
  'found.links': 'Think of the other files too: they may hold the same people.',
  'dates.order_assumed': 'Answer which comes first if the dates look wrong.',
  'dates.order_unknown': 'Answer the question about day and month.',
  'header.missing': 'If there is one, enter its line under “Change how the file is read”.',
  'header.duplicate': 'Check what each of the two holds.',
  'column.doubtful': 'Answer the question about the column.',
  'children.suppressed': 'Nothing to do: they stay out.',
  'rows.unidentified':
    'Look through these people yourself before you write to them, or add an e-mail or a phone.',
  'rows.listed': 'Do not write to them: look at them under “Came back”, and decide.',
  'rows.suppressed': 'Nothing to do: they stay out.',
  'file.changed': 'Bring the file in again, so that nothing is missed.',
  'cells.nul_kept':
    'Look at these people, or save the list anew in the program it comes from, and choose the new file.',
  'archive.members_skipped': 'Unpack the archive if one of them was a list after all.',
  'json.members_repeated': 'Check what each of the two columns holds.',
  'file.cut_off':
    'Get the whole file: export or download it again, wait until the program says that it has finished, and import that one instead of this. Those who said no may be among the missing.',
  'file.last_row_cut':
    'Look at the last row in the program that the list comes from. Where something is missing, export the list again, wait until the program says that it has finished, and import that one instead of this. Those who said no may be among the missing.',
  'json.lists_left_out':
    'Look at their names: if one of them holds people after all, export it by itself and choose it too.',
} satisfies Partial<Record<SourceWarningCode, string>>;
