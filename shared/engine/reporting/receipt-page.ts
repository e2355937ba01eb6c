import type { AnonymityOutcome } from '#domain/anonymity.ts';
import type { ErasedKind, Receipt } from '#domain/receipt.ts';
import { escapeHtml } from './escape-html.ts';
import { isolatedHtml } from './isolated-html.ts';
import { nameOfRule } from './rule-names.ts';
import type { RuleNames } from './rule-names.ts';
import { timeHtml } from './time-html.ts';

/** Every word of the page, in one language. Codes are looked up; a rule without a name shows its id. */
export type ReceiptWords = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly number: (value: number) => string;
  readonly day: (isoDay: string) => string;
  readonly instant: (isoInstant: string) => string;
  readonly title: string;
  readonly intro: string; // what a receipt is, and that it names nobody
  readonly labels: Readonly<
    Record<
      | 'batch'
      | 'workspace'
      | 'at'
      | 'today'
      | 'disposition'
      | 'state'
      | 'people'
      | 'records'
      | 'policy'
      | 'country'
      | 'rules'
      | 'sources'
      | 'file'
      | 'sheet'
      | 'rows'
      | 'rowsBefore'
      | 'rowsAfter'
      | 'outputs'
      | 'sha256'
      | 'bytes'
      | 'suppressionAdded'
      | 'suppressionShared'
      | 'searched'
      | 'place'
      | 'residues'
      | 'searchedValues'
      | 'notReached'
      | 'by'
      | 'reason'
      | 'until'
      | 'undoOpen'
      | 'searchedRest'
      | 'undoUndone'
      | 'undoEnded'
      | 'undoLeft'
      | 'trail'
      | 'program'
      | 'publicKey'
      | 'signature',
      string
    >
  >;
  readonly share: (value: number) => string; // 0 to 1, as per cent
  readonly anonymity: Readonly<
    Record<
      | 'heading'
      | 'outcome'
      | AnonymityOutcome
      | 'smallest'
      | 'unique'
      | 'prosecutor'
      | 'marketer'
      | 'before'
      | 'after',
      string
    >
  >;
  readonly dispositions: Readonly<Record<Receipt['disposition'], string>>;
  readonly states: Readonly<Record<Receipt['state'], string>>;
  readonly places: Readonly<Record<Receipt['searched'][number]['place'], string>>;
  readonly notReached: Readonly<Record<Receipt['notReached'][number], string>>;
  readonly kinds: KindWords;
  readonly ruleNames: RuleNames;
  readonly keepHint: string; // how the page becomes a PDF file
  readonly verifyHint: string; // how a stranger checks the JSON file beside this page
};

/** Of the values that went, by kind: what was looked for, and what cannot be. */
export type KindWords = Readonly<
  Record<'heading' | 'kind' | 'searched' | 'shared' | 'short' | 'notSought', string>
> & {
  readonly names: Readonly<Record<ErasedKind, string>>;
  /** What of each kind tells too little. */
  readonly tooShort: Readonly<Record<ErasedKind, string>>;
};

/** Fonts by name only; nothing is loaded, linked or run. */
const STYLE = `
@page { margin: 18mm }
* { box-sizing: border-box }
body { font: 14px/1.5 "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; margin: 0 0 .5rem }
h2 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; break-after: avoid }
table { width: 100%; border-collapse: collapse }
th, td { text-align: start; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #ddd; overflow-wrap: anywhere }
th { font-weight: 600 }
.facts th { width: 38% }
td:has(+ td + td code) { min-width: 11rem }
td:has(+ td code) { overflow-wrap: normal; white-space: nowrap }
code { font: 12px/1.4 ui-monospace, "Noto Sans Mono", monospace; direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere }
tr { break-inside: avoid }
@media print { body { margin: 0; max-width: none } .on-screen { display: none } }
`;

/**
 * The receipt as one printable page. Pure: the same receipt and words give the same bytes. Everything that comes from the
 * receipt is text: escaped, control characters made visible, no element, script or link of its own (A37).
 */
export function receiptPage(receipt: Receipt, words: ReceiptWords): string {
  const { labels } = words;
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(words.language)}" dir="${words.direction}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(words.title)}</title><style>${STYLE}</style></head>`,
    `<body><h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(words.intro)}</p>`,
    factsTable(receipt, words),
    section(labels.rules, list(receipt.rules.map((rule) => ruleText(rule, words)))),
    section(words.anonymity.heading, anonymityTables(receipt, words)),
    section(labels.sources, sourcesTable(receipt, words)),
    section(labels.outputs, outputsTable(receipt, words)),
    section(labels.searched, searchedTable(receipt, words)),
    section(words.kinds.heading, kindsTable(receipt, words)),
    section(
      labels.notReached,
      list(receipt.notReached.map((place) => escapeHtml(words.notReached[place]))),
    ),
    sealTable(receipt, words),
    `<p>${isolatedHtml(words.verifyHint)}</p>`,
    `<p class="on-screen">${escapeHtml(words.keepHint)}</p></body></html>\n`,
  ].join('\n');
}

/** Erased are people; of those who stay in part, what went. */
function stateText({ disposition, state }: Receipt, words: ReceiptWords): string {
  return state === 'searched' && disposition !== 'purge'
    ? words.labels.searchedRest
    : words.states[state];
}

function factsTable(receipt: Receipt, words: ReceiptWords): string {
  const { labels, number } = words;
  const facts: (readonly [string, string | null])[] = [
    [labels.disposition, escapeHtml(words.dispositions[receipt.disposition])],
    [labels.state, escapeHtml(stateText(receipt, words))],
    [labels.at, timeHtml(receipt.at, words.instant)],
    [labels.today, timeHtml(receipt.today, words.day)],
    [labels.people, escapeHtml(number(receipt.people))],
    [labels.records, escapeHtml(number(receipt.records))],
    [labels.policy, code(`${receipt.policy.id} ${receipt.policy.version}`)],
    [labels.country, code(receipt.policy.country)],
    [labels.suppressionAdded, escapeHtml(number(receipt.suppression.added))],
    [labels.suppressionShared, escapeHtml(number(receipt.suppression.shared))],
    [labels.searchedValues, escapeHtml(number(receipt.searchedValues))],
    [labels.by, receipt.by === null ? null : isolatedHtml(receipt.by)],
    [labels.reason, receipt.reason === null ? null : isolatedHtml(receipt.reason)],
    [labels.until, receipt.until === null ? null : timeHtml(receipt.until, words.day)],
    ...undoFacts(receipt, words),
  ];
  return factTable(facts);
}

/** Until when it could be brought back, and how that ended. */
function undoFacts(
  { undo }: Receipt,
  { labels, number, day }: ReceiptWords,
): (readonly [string, string | null])[] {
  if (undo === undefined) return [];
  const { state, until, on, left } = undo;
  const end = on === null ? null : timeHtml(on, day);
  return [
    [labels.undoOpen, state === 'open' ? timeHtml(until, day) : null],
    [labels.undoEnded, state === 'ended' ? end : null],
    [labels.undoUndone, state === 'undone' ? end : null],
    [labels.undoLeft, left > 0 ? escapeHtml(number(left)) : null],
  ];
}

function sealTable(receipt: Receipt, { labels, number }: ReceiptWords): string {
  return factTable([
    [labels.batch, code(receipt.batch)],
    [labels.workspace, code(receipt.workspace)],
    [labels.trail, `${escapeHtml(number(receipt.trail.seq))} ${code(receipt.trail.hash)}`],
    [labels.program, escapeHtml(`${receipt.program.name} ${receipt.program.version}`)],
    [labels.publicKey, code(receipt.publicKey)],
    [labels.signature, code(receipt.signature)],
  ]);
}

function factTable(facts: readonly (readonly [string, string | null])[]): string {
  const rows = facts
    .filter(([, value]) => value !== null)
    .map(
      ([label, value]) =>
        `<tr><th scope="row">${escapeHtml(label)}</th><td>${value ?? ''}</td></tr>`,
    );
  return `<table class="facts"><tbody>${rows.join('')}</tbody></table>`;
}

function sourcesTable({ sources }: Receipt, { labels, number }: ReceiptWords): string {
  return table(
    [labels.file, labels.sheet, labels.rows, labels.rowsBefore, labels.rowsAfter],
    sources.map(({ file, sheet, rows, rowsBefore, rowsAfter }) => [
      isolatedHtml(file),
      isolatedHtml(sheet ?? ''),
      ...[rows, rowsBefore, rowsAfter].map((count) => escapeHtml(number(count))),
    ]),
  );
}

/** For each list what was measured before and after; the outcome is that of all lists together. */
function anonymityTables({ anonymity }: Receipt, words: ReceiptWords): string {
  if (anonymity === undefined) return '';
  const { labels, number, share, anonymity: texts } = words;
  const change = (before: string, after: string): string =>
    escapeHtml(`${before} (${texts.before}), ${after} (${texts.after})`);
  const lists = anonymity.lists.map(({ file, before, after, outcome }) =>
    factTable([
      [labels.file, isolatedHtml(file)],
      [texts.outcome, escapeHtml(texts[outcome])],
      [texts.smallest, change(number(before.smallest), number(after.smallest))],
      [texts.unique, change(number(before.unique), number(after.unique))],
      [texts.prosecutor, change(share(before.prosecutor), share(after.prosecutor))],
      [texts.marketer, change(share(before.marketer), share(after.marketer))],
    ]),
  );
  return `<p>${escapeHtml(texts[anonymity.outcome])}</p>${lists.join('')}`;
}

function outputsTable({ outputs }: Receipt, { labels, number }: ReceiptWords): string {
  return table(
    [labels.file, labels.bytes, labels.sha256],
    outputs.map(({ name, bytes, sha256 }) => [
      isolatedHtml(name),
      escapeHtml(number(bytes)),
      code(sha256),
    ]),
  );
}

function searchedTable({ searched }: Receipt, words: ReceiptWords): string {
  const { labels, number } = words;
  return table(
    [labels.place, labels.bytes, labels.residues],
    searched.map(({ place, bytes, residues }) => [
      escapeHtml(words.places[place]),
      escapeHtml(number(bytes)),
      escapeHtml(number(residues)),
    ]),
  );
}

function kindsTable({ kinds = [] }: Receipt, { kinds: texts, number }: ReceiptWords): string {
  const rows = kinds.map(({ kind, ...counts }) =>
    [texts.names[kind], ...[counts.searched, counts.shared, counts.short].map(number)].map(
      escapeHtml,
    ),
  );
  const short = kinds
    .filter((one) => one.short > 0)
    .map(({ kind, short: cells }) => escapeHtml(`${texts.tooShort[kind]}: ${number(cells)}`));
  const note = short.length === 0 ? '' : `<p>${escapeHtml(texts.notSought)}</p>${list(short)}`;
  return table([texts.kind, texts.searched, texts.shared, texts.short], rows) + note;
}

function ruleText(rule: string, { ruleNames }: ReceiptWords): string {
  const name = nameOfRule(rule, ruleNames);
  return name === undefined ? code(rule) : `${isolatedHtml(name)} ${code(rule)}`;
}

function section(heading: string, body: string): string {
  return body === '' ? '' : `<h2>${escapeHtml(heading)}</h2>${body}`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}
