// canary: eslint(no-restricted-imports)
export { assert } from '../../shared/base/assert.ts';
