// canary: eslint(no-restricted-imports)
export { createSession } from '#worker/session.ts';
