import { useEffect } from 'react';

/** Tells the outside that the window can be used. */
export function useReady(): void {
  useEffect(() => {
    document.documentElement.dataset['appState'] = 'ready';
  }, []);
}
