import type { Figure } from './section.ts';
import { sections } from './sections/index.ts';

/**
 * `npm run evaluate [SECTION] [--misses]`: how well the program reads the labelled lists and notes of
 * `tests/corpus/`. Ends with 1 where a figure is below its target.
 */
const wanted = process.argv.slice(2).find((word) => !word.startsWith('--'));
const showMisses = process.argv.includes('--misses');
let belowTarget = 0;

for (const section of sections) {
  if (wanted !== undefined && section.name !== wanted) continue;
  const { figures, misses } = await section.measure();
  console.log(`\n${section.name}`);
  for (const figure of figures) console.log(line(figure));
  if (showMisses) for (const miss of misses) console.log(`  - ${miss}`);
}
if (belowTarget > 0) {
  console.log(`\n${belowTarget} below target`);
  process.exitCode = 1;
}

function line({ label, value, count, target }: Figure): string {
  const isBelow = target !== null && value < target;
  if (isBelow) belowTarget += 1;
  const wish = target === null ? '' : `  target ${target}${isBelow ? '  BELOW' : ''}`;
  return `  ${label.padEnd(44)} ${value.toFixed(4).padStart(8)}  of ${count}${wish}`;
}
