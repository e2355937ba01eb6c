import { useEffect } from 'react';
import { call } from '#bridge/index.ts';
import { toHash } from '#kit/route.ts';

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_EVERY = 5000; // milliseconds

/**
 * Closes the workspace when nobody has touched the window for so many minutes (0: never). The clock is looked at, not
 * counted, so that a computer that slept locks as soon as it wakes. A decision under way is finished or undone first.
 */
export function useIdleLock(minutes: number): void {
  useEffect(() => {
    if (minutes === 0) return undefined;
    let touched = Date.now();
    const onTouch = (): void => {
      touched = Date.now();
    };
    const timer = setInterval(() => {
      if (Date.now() - touched < minutes * 60_000) return;
      clearInterval(timer);
      void leaveWindow('locked');
    }, LOOK_EVERY);
    for (const name of touches) window.addEventListener(name, onTouch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const name of touches) window.removeEventListener(name, onTouch);
    };
  }, [minutes]);
}

/** Once it is closed the page is made anew, in a new process, at this address. An answer comes only where it could not be closed. */
export async function leaveWindow(why: 'locked' | 'closed' | 'damaged'): Promise<void> {
  window.history.replaceState(null, '', toHash('', null, { [why]: '1' }));
  await call('workspace/close', {});
  window.location.reload();
}
