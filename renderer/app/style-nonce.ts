/** The host puts a fresh nonce into each page; without it the kit's style elements would be refused. */
export function styleNonce(): string {
  return document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Dialogs stop the page behind them from scrolling with a style element of another library, which looks for the nonce here. */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
