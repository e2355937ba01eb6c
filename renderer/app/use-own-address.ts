import { useEffect, useState } from 'react';
import { parseRoute, toHash } from '#kit/route.ts';
import { useWorkspace } from '#screens/common/use-workspace.ts';

/**
 * A workspace that was just opened is shown at an address of its own: its lists while there are none, else its overview.
 * What is shown must not change later because a first list comes in.
 */
export function useOwnAddress(): void {
  const { sources } = useWorkspace();
  const [first] = useState(() => (sources === 0 ? 'lists' : 'overview'));
  useEffect(() => {
    if (parseRoute(window.location.hash).screen === '') window.location.replace(toHash(first));
  }, [first]);
}
