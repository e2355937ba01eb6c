import './without-compiling.ts';
import type { Language } from '#domain/language.ts';
import { toPrintedInstant } from '#domain/local-day.ts';
import type { TrailExport } from '#domain/trail.ts';
import { checkAgainst } from '#engine/reporting/index.ts';
import type { Broken } from '#engine/reporting/index.ts';
import { checker as ar } from '#messages/ar/checker.ts';
import { trail as arTrail } from '#messages/ar/trail.ts';
import { checker as en } from '#messages/en/checker.ts';
import { trail as enTrail } from '#messages/en/trail.ts';
import { checker as ru } from '#messages/ru/checker.ts';
import { trail as ruTrail } from '#messages/ru/trail.ts';
import { checker as tr } from '#messages/tr/checker.ts';
import { trail as trTrail } from '#messages/tr/trail.ts';
import { checkFile, fingerprintOf } from './check-file.ts';
import type { CheckedFile } from './check-file.ts';

const MOST_BYTES = 200 * 1024 * 1024;
type Texts = typeof en & { readonly places: typeof enTrail.broken };
const byLanguage: Readonly<Record<Language, Texts>> = {
  en: { ...en, places: enTrail.broken },
  ru: { ...ru, places: ruTrail.broken },
  ar: { ...ar, places: arTrail.broken },
  tr: { ...tr, places: trTrail.broken },
};

const language = chooseLanguage(navigator.languages);
const texts = byLanguage[language];

document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
document.title = texts.title;
show(document.querySelector('#main') ?? document.body);

function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [spoken = ''] = tag.toLowerCase().split('-');
    if (Object.hasOwn(byLanguage, spoken)) return spoken as Language;
  }
  return 'en';
}

function show(main: Element): void {
  const input = element('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.json';
  const results = element('div');
  results.setAttribute('role', 'status'); // what was found is read out
  const check = (files: Iterable<File> | null | undefined): void => {
    void checkAll([...(files ?? [])], results);
  };
  input.addEventListener('change', () => check(input.files));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    check(event.dataTransfer?.files);
  });
  main.replaceChildren(
    element('h1', texts.title),
    element('p', texts.intro),
    element('label', element('span', texts.choose), ` ${texts.drop}`, input),
    results,
    element('h2', texts.limitsTitle),
    element('p', texts.limits),
  );
}

async function checkAll(files: readonly File[], results: Element): Promise<void> {
  const sections: Element[] = [];
  const checked: CheckedFile[] = [];
  for (const file of files) {
    if (file.size > MOST_BYTES) {
      sections.push(verdict(file.name, false, [texts.tooLarge]));
      continue;
    }
    const one = checkFile(file.name, new Uint8Array(await file.arrayBuffer()));
    checked.push(one);
    sections.push(resultOf(one));
  }
  results.replaceChildren(...sections, ...together(checked));
}

function resultOf({ name, outcome, document: whole }: CheckedFile): Element {
  if (outcome === null) return verdict(name, false, [texts.unknown]);
  const section = verdict(name, outcome.intact, [
    outcome.intact ? texts.intact : texts.broken,
    ...brokenLines(outcome.broken),
  ]);
  const at = outcome.at === null ? null : toPrintedInstant(language, outcome.at);
  const facts: readonly (readonly [string, 'bdi' | 'code', string | number | null])[] = [
    [texts.people, 'bdi', outcome.people],
    [texts.entries, 'bdi', outcome.entries],
    [texts.at, 'bdi', at],
    [texts.workspace, 'code', whole?.workspace ?? null],
    [texts.key, 'code', whole === null ? null : fingerprintOf(whole.publicKey)],
  ];
  const list = element('dl', element('dt', texts[outcome.what]), element('dd'));
  for (const [label, look, value] of facts) {
    if (value === null) continue;
    list.append(element('dt', label), element('dd', element(look, String(value))));
  }
  section.append(list);
  return section;
}

/** Every record against every other document that is intact too. */
function together(checked: readonly CheckedFile[]): Element[] {
  const intact = checked.filter((file) => file.document !== null);
  const sections: Element[] = [];
  for (const { name, document: trail } of intact) {
    if (trail?.lethe !== 'trail') continue;
    for (const other of intact) {
      if (other.document === null || isLater(other.document, trail)) continue;
      const broken = checkAgainst(trail, other.document);
      const lines =
        broken === null
          ? [texts.sameLine.replace('{trail}', name).replace('{other}', other.name)]
          : brokenLines(broken);
      sections.push(verdict(`${texts.together}: ${name}, ${other.name}`, broken === null, lines));
    }
  }
  return sections;
}

/** Of two records the longer one must go through the end of the shorter one, not the other way round. */
function isLater(other: NonNullable<CheckedFile['document']>, trail: TrailExport): boolean {
  return other === trail || (other.lethe === 'trail' && other.count > trail.count);
}

function brokenLines(broken: Broken | null): string[] {
  if (broken === null) return [];
  const lines = [texts.places[broken.where]];
  if (broken.entry !== null) lines.push(texts.entry.replace('{entry}', String(broken.entry)));
  if (broken.line !== undefined) lines.push(texts.line.replace('{line}', String(broken.line)));
  return lines;
}

function verdict(name: string, intact: boolean, lines: readonly string[]): Element {
  const [first = '', ...rest] = lines;
  const section = element(
    'section',
    element('h2', element('bdi', name)),
    element('p', element('strong', first)),
    ...rest.map((line) => element('p', line)),
  );
  section.className = intact ? 'intact' : 'broken';
  return section;
}

/** Text only: what stands in a file or its name never becomes markup. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
