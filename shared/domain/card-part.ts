import type { ColumnRole } from './column-role.ts';
import type { RetentionTrigger } from './signal.ts';
import { retentionTriggers } from './signal.ts';

/** The parts of a client card, each with a clock of its own. */
export const cardParts = [
  'identity',
  'contact',
  'marketing',
  'visits',
  'health',
  'photos',
  'invoices',
] as const;
export type CardPart = (typeof cardParts)[number];

/** Events that start the clock of a part: those of the whole card, and the day of the last yes. */
export const clockTriggers = [...retentionTriggers, 'consent_given', 'photo_consent'] as const;
export type ClockTrigger = RetentionTrigger | 'consent_given' | 'photo_consent';

/** `ignore` columns were not understood, so they count as notes about the dealings with the person. */
export const partOfRole: Readonly<Record<ColumnRole, CardPart>> = {
  record_id: 'identity',
  first_name: 'identity',
  middle_name: 'identity',
  last_name: 'identity',
  full_name: 'identity',
  birth_date: 'identity',
  birth_year: 'identity',
  age: 'identity',
  gender: 'identity',
  national_id: 'identity',
  passport: 'identity',
  guardian_name: 'identity',
  guardian_relationship: 'identity',
  child_name: 'identity',
  child_birth_date: 'identity',
  child_age: 'identity',
  email: 'contact',
  phone: 'contact',
  address: 'contact',
  region: 'contact',
  city: 'contact',
  postcode: 'contact',
  country: 'contact',
  guardian_phone: 'contact',
  consent_general: 'marketing',
  consent_email: 'marketing',
  consent_sms: 'marketing',
  consent_phone: 'marketing',
  consent_whatsapp: 'marketing',
  consent_post: 'marketing',
  consent_date: 'marketing',
  consent_withdrawn_date: 'marketing',
  consent_source: 'marketing',
  opt_out: 'marketing',
  tags: 'marketing',
  created_date: 'visits',
  last_visit_date: 'visits',
  last_activity_date: 'visits',
  last_contact_date: 'visits',
  visits_count: 'visits',
  status: 'visits',
  notes: 'visits',
  legal_hold: 'visits',
  ignore: 'visits',
  health_notes: 'health',
  consent_photo: 'photos',
  last_purchase_date: 'invoices',
  total_spend: 'invoices',
  iban: 'invoices',
  card_number: 'invoices',
};

/** What a must-keep record of a part needs besides that part, where the rule does not say it. */
export const neededByDuty: Readonly<Record<CardPart, readonly ColumnRole[]>> = {
  identity: [],
  contact: [],
  marketing: ['email', 'phone', 'first_name', 'middle_name', 'last_name', 'full_name'],
  visits: ['first_name', 'middle_name', 'last_name', 'full_name'],
  health: ['record_id', 'first_name', 'middle_name', 'last_name', 'full_name', 'birth_date'],
  photos: ['record_id', 'first_name', 'middle_name', 'last_name', 'full_name'],
  invoices: [
    'record_id',
    'first_name',
    'middle_name',
    'last_name',
    'full_name',
    'address',
    'city',
    'region',
    'postcode',
    'country',
  ],
};

const PHOTO = /photo|picture|snapshot|фото|снимок|снимки|صور|foto|fotoğraf|resim|ảnh|zdjęc/iu;
const INVOICE =
  /invoice|receipt|billing|order total|счёт|счет(?!чик)|чек(?!-)|накладн|оплат|فاتور|إيصال|fatura|fiş|rechnung|quittung|facture|factura|fattura|recibo|scontrino|faktur|paragon|hóa đơn/iu;

/** The part of a column; what was not understood is told by the words of its header where they are plain. */
export function partOfColumn({
  role,
  name,
}: {
  readonly role: ColumnRole;
  readonly name: string;
}): CardPart {
  if (role !== 'ignore') return partOfRole[role];
  if (PHOTO.test(name)) return 'photos';
  return INVOICE.test(name) ? 'invoices' : 'visits';
}
