export { ipcRenderer } from 'electron';
export { createHost } from '#host/host.ts';
