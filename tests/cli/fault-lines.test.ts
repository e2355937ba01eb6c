import { expect, it } from 'vitest';
import { faultLines } from '#cli/printing/fault-lines.ts';

it('names the line and the place of each fault of a pack, and says what is said of one line once', () => {
  const lines = faultLines([
    { line: 143, code: 'policy.syntax', path: '' },
    { line: 143, code: 'policy.syntax', path: '' },
    { line: 144, code: 'policy.trigger_twice', path: 'retention.triggers.1' },
  ]);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^line 143: \p{L}/u);
  expect(lines[1]).toMatch(/^line 144: retention\.triggers\.1: /);
});
