const REACHABLE = [
  'a[href]',
  'button:enabled',
  'input:enabled',
  'select:enabled',
  'textarea:enabled',
  'summary',
  '[tabindex]:not([tabindex="-1"])',
].join(',');

/** These show something when they get the focus; who did not go there did not ask for it. */
const OPENING = '[aria-haspopup="listbox"],.term';

/** A focus that lost its element stays within these: on the whole of a grid, which leads its rows itself, or of what is all new. */
const SURROUNDINGS = '[role="grid"],[role="dialog"],main,aside,nav,header';

/**
 * Whoever works by keyboard or ear must not fall out of the page when the element with the focus goes away (WCAG 2.4.3):
 * what is busy for a while gets the focus back, and what is gone gives it to what stands in its place. Screens that know
 * a better place take it before or afterwards.
 */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof HTMLElement ? target : null;
  };
  /** Who clicks beside everything wants the focus nowhere. */
  const forget = () => {
    if (document.activeElement === document.body) last = null;
  };
  const observer = new MutationObserver((changes) => {
    if (last === null || document.activeElement !== document.body) return;
    const next = last.isConnected ? whenEnabled(last, changes) : successorOf(last, changes);
    next?.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('pointerup', forget);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('pointerup', forget);
  };
}

function whenEnabled(last: HTMLElement, changes: readonly MutationRecord[]): HTMLElement | null {
  const isMeant = changes.some(({ type, target }) => type === 'attributes' && target === last);
  return isMeant && last.matches(':enabled') ? last : null;
}

function successorOf(last: HTMLElement, changes: readonly MutationRecord[]): HTMLElement | null {
  const gap = changes.find(
    ({ target, removedNodes }) =>
      target.isConnected && [...removedNodes].some((removed) => removed.contains(last)),
  );
  const content = document.getElementById('content');
  if (gap === undefined || !(gap.target instanceof Element)) return content;
  const around = gap.target.closest<HTMLElement>(SURROUNDINGS);
  if (around === null && content !== null) return content;
  if (around?.role === 'grid' || gap.target === around) return around;
  const reachable = [...gap.target.querySelectorAll<HTMLElement>(REACHABLE)].filter(
    (element) => element.checkVisibility() && !element.matches(OPENING),
  );
  return (
    reachable.find((element) => !isBefore(element, gap)) ?? reachable.at(-1) ?? around ?? content
  );
}

function isBefore(element: HTMLElement, { target, previousSibling }: MutationRecord): boolean {
  if (previousSibling === null || !previousSibling.isConnected) return precedes(element, target);
  return previousSibling.contains(element) || precedes(element, previousSibling);
}

function precedes(element: Node, other: Node): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
