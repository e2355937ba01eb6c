import { useEffect } from 'react';
import { windowLethe } from './window-lethe.ts';

/** Told when the open workspace turned out to be damaged; it is closed by then. The function is to stay the same. */
export function useDamaged(onDamaged: () => void): void {
  useEffect(
    () =>
      windowLethe().on((name) => {
        if (name === 'workspace/damaged') onDamaged();
      }),
    [onDamaged],
  );
}
