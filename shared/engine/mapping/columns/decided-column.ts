import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { ColumnContent } from '../cells/column-content.ts';
import type { ExportProfile } from '../profiles/export-profile.ts';
import type { ReadHeader } from '../headers/header-reading.ts';

export type DecidedColumn = {
  readonly column: MappedColumn;
  readonly header: ReadHeader;
  readonly content: ColumnContent;
};

export type Roles = ReadonlySet<ColumnRole>;

/** The list as a whole. */
export type Around = {
  readonly roles: Roles;
  readonly profile: ExportProfile | null;
  readonly columns: readonly DecidedColumn[];
  /** The column that holds the names of the list although no header says so. */
  readonly onlyNames: number | null;
};
