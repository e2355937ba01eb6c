/** One step of the schema. `id` starts with the moment at which it was written, UTC, so that steps sort by age. */
export type Migration = { readonly id: string; readonly sql: string };
