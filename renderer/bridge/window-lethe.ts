import type { WindowApi } from '#contract/window-api.ts';

/** The host puts it on the window before any script of the page runs. */
type LetheWindow = { readonly lethe: WindowApi<File> };

/** The only place that touches the host's object. */
export function windowLethe(): WindowApi<File> {
  return (window as unknown as LetheWindow).lethe;
}
