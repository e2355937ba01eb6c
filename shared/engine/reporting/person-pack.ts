import { listName } from '#domain/list-name.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, ConsentState } from '#domain/consent.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { Language } from '#domain/language.ts';
import { toLocalDay } from '#domain/local-day.ts';
import { escapeHtml } from './escape-html.ts';
import { isolatedHtml } from './isolated-html.ts';
import { timeHtml } from './time-html.ts';

/**
 * All that the workspace holds about one person, for that person: a copy to read (access) and to take elsewhere
 * (portability). GDPR Art. 15 and 20; KVKK m. 11; 152-ФЗ ст. 14 ч. 7.
 */
export type PersonPack = {
  readonly lethe: 'person-pack';
  readonly schema: 1;
  readonly writtenOn: string; // ISO day
  readonly policy: { readonly id: string; readonly version: string };
  readonly person: { readonly id: string; readonly name: string };
  readonly rows: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly part?: string | undefined; // of a list below another one
    readonly row: number;
    readonly cells: readonly {
      readonly column: string;
      readonly role: ColumnRole;
      readonly value: string;
    }[];
  }[];
  readonly consent: Readonly<Record<Channel, ConsentState>>;
  readonly answers: readonly {
    readonly channel: Channel | null; // null: every channel
    readonly state: ConsentState;
    readonly on: string | null;
    readonly column: string;
    readonly value: string;
  }[];
  readonly adultOn: string | null;
  readonly keptFrom: string | null;
  readonly keptUntil: string | null;
  readonly findings: readonly FindingKind[];
};

/** What Lethe cannot know and the law wants said: for the pen. */
export const packBlanks = [
  'controller',
  'purposes',
  'basis',
  'recipients',
  'origin',
  'transfers',
  'signature',
] as const;
export type PackBlank = (typeof packBlanks)[number];

export type PackTexts = Readonly<
  Record<
    | 'title'
    | 'intro'
    | 'rows'
    | 'row' // with {row}
    | 'consent'
    | 'answers'
    | 'undated'
    | 'everyChannel'
    | 'found'
    | 'dates'
    | 'adultOn'
    | 'keptFrom'
    | 'keptUntil'
    | 'blanks'
    | 'rights'
    | 'notAdvice',
    string
  >
> & {
  readonly labels: Readonly<Record<PackBlank, string>>;
  readonly roles: Readonly<Record<ColumnRole, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly states: Readonly<Record<ConsentState, string>>;
  readonly kinds: Readonly<Record<FindingKind, string>>;
};

/** An ISO day as the language writes it, as markup. */
type DayText = (isoDay: string) => string;

const STYLE = `
@page { margin: 18mm }
* { box-sizing: border-box }
body { font: 14px/1.5 "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; margin: 0 0 .5rem }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; break-after: avoid }
h3 { font-size: 1rem; margin: 1rem 0 .3rem; break-after: avoid }
table { width: 100%; border-collapse: collapse }
th, td { text-align: start; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; white-space: pre-line }
th { font-weight: 600; width: 38% }
small { display: block; font-weight: 400; color: #555 }
tr { break-inside: avoid }
.hand td { min-height: 2.2rem; height: 2.2rem; background: #fff8e1; border-bottom: 1px dotted #333 }
@media print { body { margin: 0; max-width: none } .hand td { background: none } }
`;

/** The pack as one page for reading and printing. Pure; everything from the lists is text, never markup (A37). */
export function packPage(
  pack: PersonPack,
  about: { readonly language: Language; readonly texts: PackTexts },
): string {
  const { language, texts } = about;
  const day: DayText = (isoDay) => timeHtml(isoDay, (iso) => toLocalDay(language, iso));
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(texts.title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(texts.title)}</h1>`,
    `<p><b>${isolatedHtml(pack.person.name)}</b> · ${day(pack.writtenOn)}</p>`,
    `<p>${escapeHtml(texts.intro)}</p>`,
    heading(texts.rows),
    ...pack.rows.map((row) => rowTable(row, texts)),
    heading(texts.consent),
    consentTable(pack, texts),
    answersTable(pack, texts, day),
    foundList(pack, texts),
    datesTable(pack, texts, day),
    heading(texts.blanks),
    table(
      packBlanks.map((blank) => [escapeHtml(texts.labels[blank]), '']),
      'hand',
    ),
    `<p>${escapeHtml(texts.rights)}</p><p>${escapeHtml(texts.notAdvice)}</p></body></html>\n`,
  ].join('\n');
}

function heading(text: string): string {
  return `<h2>${escapeHtml(text)}</h2>`;
}

function rowTable(row: PersonPack['rows'][number], texts: PackTexts): string {
  const list = listName(row);
  const where = texts.row.replace('{row}', String(row.row));
  const cells = row.cells
    .filter(({ value }) => value.trim() !== '')
    .map(({ column, role, value }): readonly [string, string] => [
      `${isolatedHtml(column)}<small>${escapeHtml(texts.roles[role])}</small>`,
      value
        .split(/\r\n|\r|\n/)
        .map(isolatedHtml)
        .join('<br>'),
    ]);
  return `<h3>${isolatedHtml(list)} · ${escapeHtml(where)}</h3>${table(cells)}`;
}

function consentTable({ consent }: PersonPack, texts: PackTexts): string {
  return table(
    (Object.entries(consent) as [Channel, ConsentState][]).map(([channel, state]) => [
      escapeHtml(texts.channels[channel]),
      escapeHtml(texts.states[state]),
    ]),
  );
}

function answersTable({ answers }: PersonPack, texts: PackTexts, day: DayText): string {
  if (answers.length === 0) return '';
  const rows = answers.map(({ channel, state, on, column, value }): readonly [string, string] => [
    `${on === null ? escapeHtml(texts.undated) : day(on)}<small>${escapeHtml(channel === null ? texts.everyChannel : texts.channels[channel])}</small>`,
    `${escapeHtml(texts.states[state])}<small>${isolatedHtml(column)}: ${isolatedHtml(value)}</small>`,
  ]);
  return `<h3>${escapeHtml(texts.answers)}</h3>${table(rows)}`;
}

function foundList({ findings }: PersonPack, texts: PackTexts): string {
  if (findings.length === 0) return '';
  const items = findings.map((kind) => `<li>${escapeHtml(texts.kinds[kind])}</li>`);
  return `${heading(texts.found)}<ul>${items.join('')}</ul>`;
}

function datesTable(
  { adultOn, keptFrom, keptUntil }: PersonPack,
  texts: PackTexts,
  day: DayText,
): string {
  const known = [
    [texts.adultOn, adultOn],
    [texts.keptFrom, keptFrom],
    [texts.keptUntil, keptUntil],
  ] as const;
  const rows = known.flatMap(([label, on]): (readonly [string, string])[] =>
    on === null ? [] : [[escapeHtml(label), day(on)]],
  );
  return rows.length === 0 ? '' : heading(texts.dates) + table(rows);
}

/** Cells of a table are given as markup. */
function table(rows: readonly (readonly [string, string])[], look = 'facts'): string {
  const lines = rows.map(
    ([label, value]) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`,
  );
  return `<table class="${look}"><tbody>${lines.join('')}</tbody></table>`;
}
