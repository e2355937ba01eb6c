type Find = (ordinal: number) => number;

/** Numbers people and households from 1 in the order of their first records: stable for the same input. */
export function numberPeople(
  recordCount: number,
  findPerson: Find,
  findContact: Find,
): { people: number; personOf: Int32Array; householdOf: Int32Array } {
  const personOf = new Int32Array(recordCount);
  let people = 0;
  for (let ordinal = 0; ordinal < recordCount; ordinal += 1) {
    const root = findPerson(ordinal); // the first record of the person, so numbered before the others
    if (root === ordinal) people += 1;
    personOf[ordinal] = root === ordinal ? people : (personOf[root] ?? 0);
  }
  return { people, personOf, householdOf: numberHouseholds(personOf, people, findContact) };
}

/** A household is two people or more whose records are tied by e-mails and phones. */
function numberHouseholds(personOf: Int32Array, people: number, findContact: Find): Int32Array {
  const parent = new Int32Array(people + 1);
  for (let person = 1; person <= people; person += 1) parent[person] = person;
  const find = (person: number): number => {
    let root = person;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] ?? 0] ?? 0;
      root = parent[root] ?? 0;
    }
    return root;
  };
  for (let ordinal = 0; ordinal < personOf.length; ordinal += 1) {
    const one = find(personOf[ordinal] ?? 0);
    const other = find(personOf[findContact(ordinal)] ?? 0);
    if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
  }
  const hasOthers = new Uint8Array(people + 1); // by root
  for (let person = 1; person <= people; person += 1) {
    const root = find(person);
    if (root !== person) hasOthers[root] = 1;
  }
  return numberInPlace(parent, hasOthers);
}

/** Each parent is a lower number, so what stands there is the household already: ten million people need no second list. */
function numberInPlace(parent: Int32Array, hasOthers: Uint8Array): Int32Array {
  let households = 0;
  for (let person = 1; person < parent.length; person += 1) {
    if (parent[person] !== person) {
      parent[person] = parent[parent[person] ?? 0] ?? 0;
      continue;
    }
    if (hasOthers[person] === 1) households += 1;
    parent[person] = hasOthers[person] === 1 ? households : 0;
  }
  return parent;
}
