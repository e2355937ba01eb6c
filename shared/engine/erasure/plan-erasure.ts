export type ContactUse = {
  readonly kind: 'email' | 'phone';
  readonly value: string; // normalised
  readonly people: readonly number[]; // everybody in the workspace who has it
};

export type ErasureQuestion = {
  readonly selected: readonly number[]; // person numbers, as chosen
  readonly held: ReadonlySet<number>; // of these, who is under a legal hold
  readonly restricted: ReadonlySet<number>; // and who is restricted, without the former
  readonly contacts: readonly ContactUse[]; // e-mails and phones of the selected people that several records have
};

export type ErasurePlan = {
  readonly goes: readonly number[]; // sorted
  readonly held: readonly number[]; // sorted; stay whatever was chosen
  readonly restricted: readonly number[]; // sorted; stay too
  readonly shared: { readonly emails: ReadonlySet<string>; readonly phones: ReadonlySet<string> };
  readonly household: readonly number[]; // sorted; stay, and share an e-mail or phone with somebody who goes
};

/**
 * Who goes and what stays in use by others. A hold and a restriction outweigh the choice. A value counts as shared where somebody who
 * goes and somebody who stays have it: held or restricted people and those who were never chosen alike.
 */
export function planErasure({
  selected,
  held,
  restricted,
  contacts,
}: ErasureQuestion): ErasurePlan {
  const chosen = [...new Set(selected)].sort((a, b) => a - b);
  const goes = new Set(chosen.filter((person) => !held.has(person) && !restricted.has(person)));
  const shared = contacts.filter(
    ({ people }) =>
      people.some((person) => goes.has(person)) && people.some((person) => !goes.has(person)),
  );
  const household = new Set(
    shared.flatMap(({ people }) => people.filter((person) => !goes.has(person))),
  );
  return {
    goes: [...goes],
    held: chosen.filter((person) => held.has(person)),
    restricted: chosen.filter((person) => restricted.has(person)),
    shared: { emails: valuesOf(shared, 'email'), phones: valuesOf(shared, 'phone') },
    household: [...household].sort((a, b) => a - b),
  };
}

function valuesOf(contacts: readonly ContactUse[], kind: ContactUse['kind']): Set<string> {
  return new Set(contacts.filter((use) => use.kind === kind).map(({ value }) => value));
}
