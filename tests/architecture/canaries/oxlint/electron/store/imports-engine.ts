// canary: eslint(no-restricted-imports)
export { ageOf } from '#engine/age/index.ts';
