/** Columns of a name and of an address, in the order in which a card holds them (RFC 6350, 6.2.2 and 6.3.1). */
export const nameParts: readonly string[] = [
  'Last Name',
  'First Name',
  'Middle Name',
  'Name Prefix',
  'Name Suffix',
];

export const addressParts: readonly string[] = [
  'PO Box',
  'Extended Address',
  'Street',
  'City',
  'Region',
  'Postal Code',
  'Country',
];
