import { createContext, useContext, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Order, PeopleFilter } from './people-filter.ts';

/** How the table was left, so that the way back from a card leads to the same place. */
export type RememberedPeople = {
  readonly query: Readonly<Record<string, string>>;
  readonly filter: PeopleFilter;
  readonly order: Order;
  readonly active: number; // the row that was last in use
};

const RememberedContext = createContext<RefObject<RememberedPeople | null>>({ current: null });

/** In memory only, and gone with the workspace: what was searched for may name somebody. */
export function RememberedPeopleProvider({ children }: { readonly children: ReactNode }) {
  const remembered = useRef<RememberedPeople | null>(null);
  return <RememberedContext value={remembered}>{children}</RememberedContext>;
}

export function useRememberedPeople(): RefObject<RememberedPeople | null> {
  return useContext(RememberedContext);
}
