// canary: eslint(no-restricted-imports)
export { openWorkspace } from '#store/workspace.ts';
