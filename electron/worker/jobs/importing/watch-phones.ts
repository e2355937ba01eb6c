import type { MappedColumn, SourceWarning } from '#domain/source.ts';
import { phoneDamageOf } from '#engine/detection/index.ts';

/** Counts phones that a spreadsheet program damaged: those that were completed, and those that cannot be. */
export type PhoneColumns = {
  readonly add: (cells: readonly string[]) => void;
  readonly warnings: () => SourceWarning[];
};

export function watchPhones(columns: readonly MappedColumn[], country: string): PhoneColumns {
  const watched = columns
    .filter(({ role }) => role === 'phone' || role === 'guardian_phone')
    .map(({ index }) => index);
  const counts = { lost: 0, repaired: 0 };
  return {
    add(cells) {
      for (const index of watched) {
        const damage = phoneDamageOf(cells[index] ?? '', country);
        if (damage !== null) counts[damage] += 1;
      }
    },
    warnings() {
      const warnings: SourceWarning[] = [];
      if (counts.lost > 0) warnings.push({ code: 'phones.damaged', detail: String(counts.lost) });
      if (counts.repaired > 0) {
        warnings.push({ code: 'phones.repaired', detail: String(counts.repaired) });
      }
      return warnings;
    },
  };
}
