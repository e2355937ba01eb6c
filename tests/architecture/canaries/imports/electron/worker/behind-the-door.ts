export { mapColumns } from '#engine/mapping/map-columns.ts';
