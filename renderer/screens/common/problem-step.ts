import type { ProblemCode } from '#domain/problem.ts';
import type { Messages } from '#messages/index.ts';

type Place = keyof Messages['common']['nav'];

/** The screen on which a problem can be dealt with; none where its words say all that can be done. */
const placeByCode: Readonly<Partial<Record<ProblemCode, Place>>> = {
  'source/unknown': 'lists',
  'job/busy': 'lists',
  'person/unknown': 'people',
  'pair/unknown': 'people',
  'selection/empty': 'people',
  'selection/held': 'people',
  'selection/restricted': 'people',
  'policy/invalid': 'settings',
  'policy/unknown': 'settings',
  'erasure/incomplete': 'record',
  'erasure/residue-found': 'record',
  'undo/unknown-batch': 'record',
  'undo/ended': 'record',
  'receipt/broken': 'record',
};

export function placeOfProblem(code: ProblemCode): Place | null {
  return placeByCode[code] ?? null;
}
