import type { RecordSignals } from '#domain/signal.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import { fingerprintSubjects, sharedContacts, sharedSubjects } from '#engine/suppression/index.ts';
import type { SuppressionLookup } from '#store/erasure/suppression.ts';

type Contacts = Pick<RecordSignals, 'emails' | 'phones'>;

/** A child is known by its name with the contact of the parent, or with its birth; by the contact alone never. */
export function childSubjects(
  child: Pick<RecordSignals, 'name' | 'birth'>,
  { emails, phones }: Contacts,
): FingerprintSubject[] {
  const shared = sharedContacts({ emails: new Set(emails), phones: new Set(phones) });
  return sharedSubjects({ name: child.name, birth: child.birth, emails, phones }, shared);
}

/** Positions of the children who were erased before, or said no. */
export function suppressedChildren(
  parent: Contacts,
  children: readonly RecordSignals[],
  suppression: SuppressionLookup | null,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (suppression === null) return found;
  for (const [at, { name, birth }] of children.entries()) {
    const { emails, phones } = parent;
    const subjects = fingerprintSubjects({ name, birth, emails, phones }).filter(
      ({ kind }) => kind !== 'email' && kind !== 'phone',
    );
    const hit = suppression.find(subjects);
    if (hit !== null && hit.reason !== 'added') found.add(at);
  }
  return found;
}
