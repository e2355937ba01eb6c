/**
 * In SQL, the person of the record of this column. Nearly every record is the first of its person and has the same number; the
 * others stand in an index of their own, so that no record has to be read.
 */
export function personOfRecord(record: string): string {
  return `ifnull((SELECT joined.person FROM record joined INDEXED BY record_joined
    WHERE joined.id = ${record} AND joined.person <> joined.id), ${record})`;
}
