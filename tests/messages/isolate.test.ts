import { expect, it } from 'vitest';
import { fill, isolate } from '#messages/index.ts';

const FSI = '\u2068';
const RLI = '\u2067';
const PDI = '\u2069';

it('a text is isolated by its own first letter', () => {
  expect(isolate('Anna')).toBe(`${FSI}Anna${PDI}`);
  expect(isolate('نورة')).toBe(`${FSI}نورة${PDI}`);
});

it('a quoted Arabic name within a sentence runs from right to left with its quotation marks', () => {
  const quoted = fill('ar', '«{name}»', { name: 'تاريخ الميلاد' });
  const sentence = fill('ar', 'الأعمدة: {columns}.', { columns: quoted });
  expect(sentence).toBe(`الأعمدة: ${RLI}«${FSI}تاريخ الميلاد${PDI}»${PDI}.`);
});

it('a quoted name of another script keeps the direction that its first letter has', () => {
  const quoted = fill('ar', '«{name}»', { name: 'E-mail' });
  expect(fill('ar', 'الأعمدة: {columns}.', { columns: quoted })).toBe(
    `الأعمدة: ${FSI}«${FSI}E-mail${PDI}»${PDI}.`,
  );
});
