// canary: eslint(no-restricted-imports)
export { ipcRenderer } from 'electron';
