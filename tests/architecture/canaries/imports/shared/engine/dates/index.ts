export { age } from '#engine/age/index.ts';
