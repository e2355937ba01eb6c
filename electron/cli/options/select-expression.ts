import { findingKinds } from '#domain/finding.ts';
import type { FindingKind } from '#domain/finding.ts';
import { parsePersonId, toPersonId } from '#domain/person.ts';
import type { PersonId } from '#domain/person.ts';
import { refuseValue } from './checked-options.ts';

export type Selected = { kinds: FindingKind[]; people: PersonId[]; except: PersonId[] };

/**
 * `kind=consent_withdrawn`, `kind=minor,over_retention`, `person=p17`, `person=p17,p18`, and `except=p3` beside them;
 * parts are separated by spaces or `;`. Anything else is refused: a selection is never guessed.
 */
export function parseSelect(text: string): Selected {
  const selected: Selected = { kinds: [], people: [], except: [] };
  const parts = text.split(/[\s;]+/).filter((part) => part !== '');
  if (parts.length === 0) return refuseValue('select');
  for (const part of parts) {
    const at = part.indexOf('=');
    const values = part
      .slice(at + 1)
      .split(',')
      .filter((value) => value !== '');
    if (at < 1 || values.length === 0) return refuseValue('select');
    addPart(selected, part.slice(0, at), values);
  }
  return selected;
}

function addPart(selected: Selected, name: string, values: readonly string[]): void {
  if (name === 'kind') selected.kinds.push(...values.map(toKind));
  else if (name === 'person') selected.people.push(...values.map(toPerson));
  else if (name === 'except') selected.except.push(...values.map(toPerson));
  else refuseValue('select');
}

function toKind(text: string): FindingKind {
  return findingKinds.find((kind) => kind === text) ?? refuseValue('select');
}

function toPerson(text: string): PersonId {
  const number = parsePersonId(text);
  return number === null ? refuseValue('select') : toPersonId(number);
}
