import { useEffect, useState } from 'react';
import { windowLethe } from './window-lethe.ts';

/** How many requests to the network the window has refused since its start. */
export function useRefusedRequests(): number {
  const [refused, setRefused] = useState(0);
  useEffect(
    () =>
      windowLethe().on((name, payload) => {
        if (name === 'network/refused') setRefused((payload as { readonly count: number }).count);
      }),
    [],
  );
  return refused;
}
