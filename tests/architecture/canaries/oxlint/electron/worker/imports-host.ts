// canary: eslint(no-restricted-imports)
export { createHost } from '#host/host.ts';
