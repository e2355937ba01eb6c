/** What a column holds. The words are those of the vocabulary in `resources/vocabulary/`. */
export const columnRoles = [
  'record_id',
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'email',
  'phone',
  'birth_date',
  'birth_year',
  'age',
  'gender',
  'address',
  'region',
  'city',
  'postcode',
  'country',
  'created_date',
  'last_visit_date',
  'last_activity_date',
  'last_purchase_date',
  'last_contact_date',
  'consent_general',
  'consent_email',
  'consent_sms',
  'consent_phone',
  'consent_whatsapp',
  'consent_post',
  'consent_photo',
  'consent_date',
  'consent_withdrawn_date',
  'opt_out',
  'status',
  'guardian_name',
  'guardian_phone',
  'guardian_relationship',
  'notes',
  'tags',
  'total_spend',
  'visits_count',
  'national_id',
  'passport',
  'card_number',
  'iban',
  'health_notes',
  'legal_hold',
  'consent_source',
  'child_name', // of a child whom the card of an adult names
  'child_birth_date',
  'child_age',
  'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

const roleSet: ReadonlySet<string> = new Set(columnRoles);

export function isColumnRole(text: string): text is ColumnRole {
  return roleSet.has(text);
}

/** Roles of a yes or no to being reached. */
export const consentFlagRoles: ReadonlySet<ColumnRole> = new Set([
  'consent_general',
  'consent_email',
  'consent_sms',
  'consent_phone',
  'consent_whatsapp',
  'consent_post',
]);

/** Roles whose cells single a person out alone. */
export const directIdentifierRoles: readonly ColumnRole[] = [
  'record_id',
  'first_name',
  'middle_name',
  'last_name',
  'full_name',
  'email',
  'phone',
  'address',
  'guardian_name',
  'guardian_phone',
  'national_id',
  'passport',
  'card_number',
  'iban',
  'consent_source',
  'child_name',
  'child_birth_date',
  'child_age',
];
