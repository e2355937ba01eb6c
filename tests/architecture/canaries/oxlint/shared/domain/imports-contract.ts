// canary: eslint(no-restricted-imports)
export { commands } from '#contract/commands/index.ts';
