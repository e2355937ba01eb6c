export { mapColumns } from '#engine/mapping/index.ts';
