import { createContext, useContext, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Order, PeopleFilter } from './people-filter.ts';

/** How the table was left, so that the way back from a card leads to the same place. */
export type RememberedPeople = {
  readonly query: Readonly<Record<string, string>>;
  readonly filter: PeopleFilter;
  readonly order: Order;
};

type Memory = {
  readonly recall: () => (RememberedPeople & { readonly active: number }) | null;
  readonly remember: (people: RememberedPeople) => void;
  /** The row that was last in use. */
  readonly noteActive: (row: number) => void;
};

const RememberedContext = createContext<Memory>({
  recall: () => null,
  remember: () => undefined,
  noteActive: () => undefined,
});

/** In memory only, and gone with the workspace: what was searched for may name somebody. */
export function RememberedPeopleProvider({ children }: { readonly children: ReactNode }) {
  const people = useRef<RememberedPeople | null>(null);
  const active = useRef(0);
  const memory = useMemo(
    (): Memory => ({
      recall: () =>
        people.current === null ? null : { ...people.current, active: active.current },
      remember: (next) => {
        people.current = next;
      },
      noteActive: (row) => {
        active.current = row;
      },
    }),
    [],
  );
  return <RememberedContext value={memory}>{children}</RememberedContext>;
}

export function useRememberedPeople(): Memory {
  return useContext(RememberedContext);
}
