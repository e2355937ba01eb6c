import type { ColumnRole } from '#domain/column-role.ts';
import type { Polarity } from '#domain/consent.ts';
import type { DateOrder, SetAsideReason, SourceFormat, SourceWarningCode } from '#domain/source.ts';

export const sources = {
  roles: {
    record_id: 'Number of the record',
    first_name: 'First name',
    middle_name: 'Middle name',
    last_name: 'Last name',
    full_name: 'Full name',
    email: 'E-mail',
    phone: 'Phone',
    birth_date: 'Date of birth',
    birth_year: 'Year of birth',
    age: 'Age',
    gender: 'Gender',
    address: 'Address',
    region: 'Region',
    city: 'City',
    postcode: 'Postcode',
    country: 'Country',
    created_date: 'Record made on',
    last_visit_date: 'Last visit',
    last_activity_date: 'Last activity',
    last_purchase_date: 'Last purchase',
    last_contact_date: 'Last contact',
    consent_general: 'Consent to be contacted',
    consent_email: 'Consent: e-mail',
    consent_sms: 'Consent: SMS',
    consent_phone: 'Consent: phone calls',
    consent_whatsapp: 'Consent: WhatsApp',
    consent_post: 'Consent: post',
    consent_photo: 'Consent: photos',
    consent_date: 'Consent given on',
    consent_withdrawn_date: 'Consent withdrawn on',
    opt_out: 'Opted out',
    status: 'Status',
    guardian_name: 'Parent or guardian: name',
    guardian_phone: 'Parent or guardian: phone',
    guardian_relationship: 'Parent or guardian: relationship',
    child_name: 'Child: name',
    child_birth_date: 'Child: date of birth',
    child_age: 'Child: age',
    notes: 'Notes',
    tags: 'Tags or groups',
    total_spend: 'Total spent',
    visits_count: 'Number of visits',
    national_id: 'Identity number',
    passport: 'Passport',
    card_number: 'Payment card number',
    iban: 'Bank account (IBAN)',
    health_notes: 'Health details',
    legal_hold: 'Must be kept',
    consent_source: 'Where consent was given',
    ignore: 'Something else (do not use)',
  } satisfies Record<ColumnRole, string>,
  parts: {
    emails: 'e-mails: {n}',
    phones: 'phones: {n}',
    values: 'values that are in the list too: {n}',
  }, // of what a warning found
  setAside: {
    'row.too_many_cells': 'More cells than the list has columns',
    'row.too_few_cells': 'Fewer cells than the list has columns',
    'row.unclosed_quote': 'A quotation mark is never closed',
    'row.cell_too_large': 'One cell is far too long',
    'row.invalid_bytes': 'Letters that cannot be read',
    'row.repeated_header': 'The column titles once more',
    'row.totals': 'A line with totals',
    'row.not_a_person': 'Not a person',
    'row.broken_card': 'A contact card that is cut off',
    'row.cut_off': 'The file ends in the middle of it',
    'row.footer': 'A line of the report, not of the list',
    'row.comment': 'A remark in the file',
    'row.continuation': 'The rest of the row above',
    'row.heading': 'A heading above the rows below it',
    'row.other_list':
      'Belongs to one list more in this file than is read: save it as a file of its own',
    'row.suppressed': 'On the do-not-contact list',
  } satisfies Record<SetAsideReason, string>,
  warnings: {
    'encoding.guessed': 'The file does not say which alphabet it uses; Lethe guessed.',
    'encoding.invalid_bytes': 'Some letters in this file cannot be read.',
    'encoding.mixed':
      'Some rows are written in another alphabet code than the rest. Each was read in its own.',
    'sheet.hidden': 'A hidden sheet is left out unless you choose it.',
    'sheet.empty': 'A sheet without data is left out.',
    'cells.formula_without_value': 'Some cells hold a formula without a result and count as empty.',
    'cells.rounded_number': 'Some long numbers were already rounded by the spreadsheet program.',
    'cells.shortened':
      'Some long numbers are shown shortened (9.66E+11) by the spreadsheet program. They were read in full.',
    'cells.merged':
      'Some cells are merged, over several rows or over several answers. What stands in them was read for each of these rows, and a no for each of these answers; a yes stays a question for all rows but the first, and counts for the first answer alone.',
    'cells.unreadable':
      'Some cells are damaged in the file and cannot be trusted. Open the file in its own program, save it again and import it once more.',
    'cells.nul':
      'Most rows hold invisible filler characters (NUL) from the program that wrote the list. They were left out; everything else was read.',
    'cells.nul_kept':
      'Some rows hold invisible characters (NUL). They were read with them, so that an e-mail address or an answer in such a cell may not have been understood.',
    'rows.none':
      'Nobody stands in this list. If somebody should, look whether the export was limited to a filter or a page, and export it again.',
    'rows.disordered':
      'Some rows of the sheet are numbered out of order. They were read in the order in which they stand in the file.',
    'rows.hidden': 'The sheet has hidden rows. They are imported like the others.',
    'columns.hidden': 'The sheet has hidden columns. They are imported like the others.',
    'sheet.hidden_people':
      'A sheet that is left out seems to hold people. Import it as well if they belong to this list.',
    'found.comments':
      'The file holds comments. They are not imported, and the original file still has them.',
    'found.names':
      'The file holds named ranges. They are not imported, and the original file still has them.',
    'found.headers':
      'The sheet has page headers or footers. They are not imported, and the original file still has them.',
    'found.properties':
      'The properties of the file name people or firms. They are not imported, and the original file still has them.',
    'found.pivots':
      'The file holds copies of data for pivot tables. They are not imported, and the original file still has them.',
    'found.links':
      'The file holds links or copies of other files. They are not imported, and the original file still has them.',
    'found.drawings':
      'The file holds text in drawings or charts. It is not imported, and the original file still has it.',
    'found.objects':
      'The file holds pictures, macros or other embedded parts. They are not imported, and the original file still has them.',
    'file.disguised':
      'The file has the name of a workbook but holds something else. It was read as what it is.',
    'phones.damaged':
      'Some phone numbers lost digits in a spreadsheet program. They are not used. Take them from the original system.',
    'phones.repaired':
      'Some phone numbers lost their leading zero or were shown shortened. They were completed by the country.',
    'dates.order_assumed': 'Day and month could be swapped. The order was taken from the country.',
    'dates.order_unknown': 'It is not known whether the day or the month comes first.',
    'header.missing': 'The list has no line of column titles.',
    'header.duplicate': 'Two columns have the same title.',
    'column.doubtful': 'It is not certain what a column means.',
    'children.suppressed':
      'Some rows name children who were erased before. Their cells were left out.',
    'rows.unidentified':
      'Some rows have no e-mail, phone, or name with a birth date or number: they cannot be checked against the do-not-contact list.',
    'rows.listed':
      'Some rows belong to people whom you put on the do-not-contact list yourself. They came in and are marked.',
    'rows.suppressed': 'Some rows belong to people on the do-not-contact list.',
    'photos.dropped': 'Pictures in contact cards are not brought in.',
    'file.changed': 'The file changed after it was read.',
    'archive.members_skipped': 'Some files in the archive are not lists and were left out.',
    'json.mended':
      'The file is not quite JSON, as scripts write it. It was read where it can mean one thing only; values such as NaN or None count as empty.',
    'json.members_repeated':
      'Some people in the file have the same field twice. Each was read into a column of its own, “email (2)” beside “email”.',
    'file.cut_off':
      'The file breaks off before its end. Everything up to there was read; whoever stands behind it is missing.',
    'file.last_row_cut':
      'The file seems to break off: its last row is not whole. That row was read as far as it goes, or set aside; a yes in it stays a question, and whoever should stand behind it is missing.',
    'json.lists_left_out': 'Beside the people, the file holds other lists; these were left out.',
    'encoding.mojibake':
      'Some names look garbled, as if the list was saved in the wrong alphabet code. They can be repaired on request.',
    'encoding.repaired': 'Garbled letters were repaired. The file itself is unchanged.',
  } satisfies Record<SourceWarningCode, string>,
  formats: {
    csv: 'CSV text',
    tsv: 'Tab-separated text',
    xlsx: 'Excel workbook',
    xls: 'Excel workbook (old)',
    ods: 'OpenDocument sheet',
    vcard: 'Contact cards',
    keyed: 'Lines of names and values',
    recipients: 'Recipients of mail',
    json: 'JSON',
  } satisfies Record<SourceFormat, string>,
  dateOrders: {
    DMY: 'Day first, 31.12.2024',
    MDY: 'Month first, 12/31/2024',
    YMD: 'Year first, 2024-12-31',
  } satisfies Record<DateOrder, string>,
  polarities: {
    positive: '“Yes” means: may be contacted',
    negative: '“Yes” means: do not contact',
  } satisfies Record<Polarity, string>,
};
