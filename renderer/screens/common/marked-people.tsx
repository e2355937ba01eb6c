import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonId } from '#domain/person.ts';

type MarkedPeople = {
  readonly marked: ReadonlySet<PersonId>;
  readonly toggle: (person: PersonId) => void;
  /** Also these; who is marked stays so, however fast keys follow each other. */
  readonly markAlso: (people: readonly PersonId[]) => void;
  readonly markOnly: (people: readonly PersonId[]) => void;
};

const MarkedContext = createContext<MarkedPeople>({
  marked: new Set(),
  toggle: () => undefined,
  markAlso: () => undefined,
  markOnly: () => undefined,
});

/** People marked in the table, kept while the user looks at a card or decides. */
export function MarkedPeopleProvider({ children }: { readonly children: ReactNode }) {
  const [marked, setMarked] = useState<ReadonlySet<PersonId>>(new Set());
  const toggle = useCallback(
    (person: PersonId) =>
      setMarked((known) => {
        const next = new Set(known);
        if (!next.delete(person)) next.add(person);
        return next;
      }),
    [],
  );
  const markAlso = useCallback(
    (people: readonly PersonId[]) => setMarked((known) => new Set([...known, ...people])),
    [],
  );
  const markOnly = useCallback((people: readonly PersonId[]) => setMarked(new Set(people)), []);
  const value = useMemo(
    () => ({ marked, toggle, markAlso, markOnly }),
    [marked, toggle, markAlso, markOnly],
  );
  return <MarkedContext value={value}>{children}</MarkedContext>;
}

export function useMarkedPeople(): MarkedPeople {
  return useContext(MarkedContext);
}
