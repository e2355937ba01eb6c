import type { Read } from './read-tree.ts';

const mustBeNamed: ReadonlySet<string> = new Set(
  `button link textbox searchbox combobox listbox checkbox switch radio radiogroup tab slider spinbutton menuitem option
  progressbar grid region dialog form image navigation complementary heading`.split(/\s+/),
);

const landmarks = ['banner', 'navigation', 'main', 'complementary', 'contentinfo'] as const;

/** What would leave somebody who hears the screen without a way; empty: nothing. */
export function judgeReading(tree: readonly Read[]): readonly string[] {
  return [
    ...tree
      .filter(({ role, name }) => mustBeNamed.has(role) && name === '')
      // A picture in a button is no part of what is read: the button's name is.
      .filter(({ role, within }) => role !== 'image' || within.at(-1) !== 'button')
      .map(({ role, within }) => `a ${role} without a name, in ${within.slice(-3).join(' > ')}`),
    ...judgeHeadings(tree),
    ...judgeLandmarks(tree),
    ...judgeTables(tree),
  ];
}

/** One title, before the other headings of the screen, and no level left out on the way down. */
function judgeHeadings(tree: readonly Read[]): readonly string[] {
  const headings = tree.filter(
    ({ role, within }) => role === 'heading' && !within.includes('complementary'),
  );
  const titles = headings.filter(({ level }) => level === 1);
  const faults: string[] = [];
  if (titles.length !== 1) faults.push(`${titles.length} headings of level 1`);
  if (headings[0]?.level !== 1) faults.push(`the first heading is “${headings[0]?.name ?? ''}”`);
  for (const [index, heading] of headings.entries()) {
    const before = headings[index - 1]?.level ?? 0;
    if ((heading.level ?? 0) > before + 1) {
      faults.push(`“${heading.name}” has level ${heading.level}, after level ${before}`);
    }
  }
  return faults;
}

/** Everything stands in a landmark but the way past them; they follow each other as they are seen. */
function judgeLandmarks(tree: readonly Read[]): readonly string[] {
  const found = tree
    .filter(({ within }) => !within.includes('complementary') && !within.includes('dialog'))
    .map(({ role }) => role)
    .filter((role) => landmarks.includes(role as never));
  const order = found.map((role) => landmarks.indexOf(role as never));
  const faults: string[] = [];
  if (found.filter((role) => role === 'main').length !== 1) faults.push('not one main landmark');
  if (order.some((place, index) => place < (order[index - 1] ?? 0))) {
    faults.push(`landmarks in the order ${found.join(', ')}`);
  }
  const stray = tree.filter(
    ({ role, name, within }) =>
      (role === 'button' || role === 'heading' || role === 'StaticText') &&
      name !== '' &&
      !within.some((outer) => [...landmarks, 'dialog', 'link'].includes(outer)),
  );
  faults.push(...stray.map(({ role, name }) => `outside every landmark: ${role} “${name}”`));
  return faults;
}

function judgeTables(tree: readonly Read[]): readonly string[] {
  const headers = new Set(['columnheader', 'rowheader']);
  return tree.flatMap((table, index) => {
    if (table.role !== 'table') return [];
    const depth = table.within.length;
    const end = tree.findIndex((other, at) => at > index && other.within.length <= depth);
    const inside = tree.slice(index + 1, end === -1 ? undefined : end);
    return inside.some(({ role }) => headers.has(role))
      ? []
      : [`a table without headers: “${inside.find(({ name }) => name !== '')?.name ?? ''}”`];
  });
}
