import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { ColumnEffect } from '#engine/anonymisation/index.ts';

export type ColumnEffects = Map<ColumnRole, ColumnEffect>;

type Rewritten = {
  readonly columns: readonly Pick<MappedColumn, 'index' | 'role'>[];
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
};

/** Counts what became of the filled cells of each role. A column that stays by the recipe may be emptied by the search. */
export function countEffects(effects: ColumnEffects, { columns, before, after }: Rewritten): void {
  for (const { index, role } of columns) {
    const known = effects.get(role) ?? { filled: 0, emptied: 0, changed: 0 };
    let { filled, emptied, changed } = known;
    for (const [at, cells] of before.entries()) {
      const [was = '', is = ''] = [cells[index], after[at]?.[index]];
      if (was === '') continue;
      filled += 1;
      if (is === '') emptied += 1;
      else if (is !== was) changed += 1;
    }
    effects.set(role, { filled, emptied, changed });
  }
}
