import { allRows, oneRow, runChange } from '../database.ts';
import type { ReadableStore, WritableStore } from '../database.ts';

/** An own copy of a policy pack, as the user wrote it. */
export type PolicyCopy = { readonly id: string; readonly version: string; readonly yaml: string };

/** In place of an older copy with the same id. */
export function savePolicyCopy(store: WritableStore, copy: PolicyCopy): void {
  runChange(
    store,
    'INSERT OR REPLACE INTO policy_copy (id, version, yaml) VALUES (?, ?, ?)',
    copy.id,
    copy.version,
    copy.yaml,
  );
}

export function listPolicyCopies(store: ReadableStore): readonly PolicyCopy[] {
  return allRows<PolicyCopy>(store, 'SELECT id, version, yaml FROM policy_copy ORDER BY id');
}

export function findPolicyCopy(store: ReadableStore, id: string): PolicyCopy | null {
  return oneRow<PolicyCopy>(store, 'SELECT id, version, yaml FROM policy_copy WHERE id = ?', id);
}
