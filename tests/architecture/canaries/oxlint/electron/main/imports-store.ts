// canary: eslint(no-restricted-imports)
export { openWorkspace } from '#store/workspace/workspace.ts';
