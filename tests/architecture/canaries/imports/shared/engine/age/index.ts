export { dates } from '#engine/dates/index.ts';
