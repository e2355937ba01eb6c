// canary: eslint(no-restricted-imports)
export { createDispatcher } from '#worker/dispatch.ts';
