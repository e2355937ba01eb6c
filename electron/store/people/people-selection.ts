import { parsePersonId } from '#domain/person.ts';
import type { Selection } from '#domain/selection.ts';
import { kindsMask } from '../codes.ts';
import type { ReadableStore } from '../database.ts';
import { factsOfPeople, visitFacts } from '../judging/person-facts.ts';
import type { Facts } from '../judging/person-facts.ts';
import { currentJudge } from '../judging/verdicts.ts';

/** Numbers of the people whom a selection names, in their order; `held`: those of them whom a hold protects. */
export function resolveSelection(
  store: ReadableStore,
  selection: Selection,
): { readonly people: readonly number[]; readonly held: readonly number[] } {
  const judge = currentJudge(store);
  const wanted = kindsMask(selection.kinds);
  const except = new Set(toNumbers(selection.except));
  const named = toNumbers(selection.people);
  const chosen = new Set(named);
  const people: number[] = [];
  const held: number[] = [];
  const choose = (facts: Facts): void => {
    const [id] = facts;
    if (except.has(id)) return;
    const verdict = judge(facts);
    if ((verdict.kinds & wanted) === 0 && !chosen.has(id)) return;
    people.push(id);
    if (verdict.held) held.push(id);
  };
  if (wanted === 0) factsOfPeople(store, named).forEach(choose);
  else visitFacts(store, choose);
  return { people, held };
}

function toNumbers(people: readonly string[]): readonly number[] {
  return people.map(parsePersonId).filter((number) => number !== null);
}
