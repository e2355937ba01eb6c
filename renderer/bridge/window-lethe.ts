import type { WindowApi } from '#contract/window-api.ts';

declare global {
  interface Window {
    /** Put there by the host before any script of the page runs. */
    readonly lethe: WindowApi<File>;
  }
}

/** The only place that touches the host's object. */
export function windowLethe(): WindowApi<File> {
  return window.lethe;
}
