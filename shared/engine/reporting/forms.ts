import type { BatchAct } from '#domain/disposition.ts';
import type { Language } from '#domain/language.ts';
import { toPrintedInstant } from '#domain/local-day.ts';
import type { Receipt } from '#domain/receipt.ts';
import { escapeHtml } from './escape-html.ts';
import { isolatedHtml } from './isolated-html.ts';
import { nameOfRule } from './rule-names.ts';
import type { RuleNames } from './rule-names.ts';

export const formKinds = [
  'ru_act',
  'ru_log',
  'tr_record',
  'recipients',
  'recipients_correction',
  'recipients_restriction',
  'recipients_list',
  'answer',
  'answer_correction',
  'answer_restriction',
] as const;
export type FormKind = (typeof formKinds)[number];

type LetterKind = Exclude<FormKind, 'ru_act' | 'ru_log' | 'tr_record' | 'recipients_list'>;

/** Acts of which somebody is to be told: whoever was given the data, and whoever asked. */
const toldActs = ['purge', 'anonymise', 'slim', 'correct', 'restrict'] as const;
type ToldAct = (typeof toldActs)[number];

/** What a field says; a value of `hand` is for the pen and stays visibly empty. */
export const formLabels = [
  'controller',
  'processor',
  'subjects',
  'persons',
  'categories',
  'medium',
  'system',
  'method',
  'done',
  'corrected',
  'reason',
  'date',
  'records',
  'receipt',
  'searched',
  'notReached',
  'witnesses',
  'nextRun',
  'recipient',
  'handedOver',
  'person',
  'requested',
  'kept',
  'answered',
  'signature',
] as const;
export type FormLabel = (typeof formLabels)[number];

/** The words of the forms in one language. */
export type FormTexts = {
  readonly titles: Readonly<Record<FormKind, string>>;
  readonly bodies: Readonly<Record<LetterKind, string>>;
  readonly labels: Readonly<Record<FormLabel, string>>;
  readonly methods: Readonly<Record<ToldAct, string>>;
  readonly subjects: string; // with {people} and {batch}
  readonly source: string;
  readonly byHand: string;
  readonly notAdvice: string;
};

/** The words of a form, and the language that they are in. */
export type FormWords = {
  readonly language: Language;
  readonly texts: FormTexts;
  readonly ruleNames: RuleNames;
};

type Field = readonly [label: FormLabel, value: keyof typeof values | 'hand', source: string];

/** From the receipt, as text. Nothing here names anybody: people are told by number and by the number of the act. */
const values = {
  subjects: (receipt, { texts }) =>
    texts.subjects.replace('{people}', String(receipt.people)).replace('{batch}', receipt.batch),
  system: (receipt) =>
    [
      ...receipt.sources.map(({ file, sheet }) => (sheet === null ? file : `${file} (${sheet})`)),
      `Lethe ${receipt.workspace}`,
    ].join('; '),
  method: ({ disposition }, { texts }) =>
    isTold(disposition) ? texts.methods[disposition] : texts.methods.purge,
  reason: (receipt, { ruleNames }) =>
    [
      ...receipt.rules.map((rule) => nameWithId(rule, ruleNames)),
      `${receipt.policy.id} ${receipt.policy.version}`,
    ].join('; '),
  date: (receipt, { language }) => toPrintedInstant(language, receipt.at),
  records: (receipt) => String(receipt.records),
  receipt: (receipt) => `${receipt.batch}; ${receipt.trail.seq}; ${receipt.trail.hash}`,
  searched: (receipt) =>
    `${receipt.searchedValues} → ${receipt.searched.reduce((sum, { residues }) => sum + residues, 0)}`,
} satisfies Record<string, (receipt: Receipt, words: FormWords) => string>;

function isTold(act: BatchAct): act is ToldAct {
  return (toldActs as readonly BatchAct[]).includes(act);
}

/** What an authority reads is the rule's name; its id says which rule that is, word for word. */
function nameWithId(rule: string, ruleNames: RuleNames): string {
  const name = nameOfRule(rule, ruleNames);
  return name === undefined ? rule : `${name} (${rule})`;
}

const ORDER = 'Приказ Роскомнадзора от 28.10.2022 № 179';
const REGULATION =
  'Kişisel Verilerin Silinmesi, Yok Edilmesi veya Anonim Hale Getirilmesi Hakkında Yönetmelik (RG 28.10.2017/30224)';
const RECIPIENTS = 'GDPR Art. 19; KVKK m. 11(1)(f); 152-ФЗ ст. 20 ч. 3';
const ANSWER = 'GDPR Art. 12(3), 17; KVKK m. 13(2); 152-ФЗ ст. 20, 21; PDPL';
const ANSWER_CORRECTION = 'GDPR Art. 12(3), 16; KVKK m. 13(2); 152-ФЗ ст. 20, 21; PDPL';
const RECIPIENTS_RESTRICTION = 'GDPR Art. 18, 19';
const ANSWER_RESTRICTION = 'GDPR Art. 12(3), 18; 152-ФЗ ст. 21';

/** A letter to whoever was given the data. */
function toRecipient(source: string, own: readonly Field[] = []): readonly Field[] {
  return [
    ['recipient', 'hand', source],
    ['handedOver', 'hand', source],
    ['person', 'hand', source],
    ['done', 'method', source],
    ...own,
    ['date', 'date', source],
    ['receipt', 'receipt', 'Lethe'],
    ['controller', 'hand', source],
    ['signature', 'hand', '—'],
  ];
}

/** A letter to whoever asked. */
function toPerson(source: string, own: readonly Field[]): readonly Field[] {
  return [
    ['person', 'hand', source],
    ['requested', 'hand', source],
    ['done', 'method', source],
    ['date', 'date', source],
    ...own,
    ['answered', 'hand', source],
    ['receipt', 'receipt', 'Lethe'],
    ['controller', 'hand', source],
    ['signature', 'hand', '—'],
  ];
}

/** The contents that each form must have, in its order. What an automated system has no equivalent of stays for the pen. */
const fieldsOf: Readonly<Record<FormKind, readonly Field[]>> = {
  ru_act: [
    ['controller', 'hand', `${ORDER}, п. 3 «а»`],
    ['processor', 'hand', `${ORDER}, п. 3 «б»`],
    ['subjects', 'subjects', `${ORDER}, п. 3 «в»`],
    ['persons', 'hand', `${ORDER}, п. 3 «г»`],
    ['categories', 'hand', `${ORDER}, п. 3 «д»`],
    ['medium', 'hand', `${ORDER}, п. 3 «е»`],
    ['system', 'system', `${ORDER}, п. 3 «ж»`],
    ['method', 'method', `${ORDER}, п. 3 «з»`],
    ['reason', 'reason', `${ORDER}, п. 3 «и»`],
    ['date', 'date', `${ORDER}, п. 3 «к»`],
    ['receipt', 'receipt', 'Lethe'],
    ['signature', 'hand', `${ORDER}, п. 3 «г»`],
  ],
  ru_log: [
    ['subjects', 'subjects', `${ORDER}, п. 5 «а»`],
    ['categories', 'hand', `${ORDER}, п. 5 «б»`],
    ['system', 'system', `${ORDER}, п. 5 «в»`],
    ['reason', 'reason', `${ORDER}, п. 5 «г»`],
    ['date', 'date', `${ORDER}, п. 5 «д»`],
    ['records', 'records', 'Lethe'],
    ['searched', 'searched', 'Lethe'],
    ['receipt', 'receipt', 'Lethe'],
  ],
  tr_record: [
    ['controller', 'hand', `${REGULATION} m. 7(3)`],
    ['subjects', 'subjects', `${REGULATION} m. 7(3)`],
    ['categories', 'hand', `${REGULATION} m. 7(3)`],
    ['system', 'system', `${REGULATION} m. 7(3)`],
    ['method', 'method', `${REGULATION} m. 7(4), 8–10`],
    ['reason', 'reason', `${REGULATION} m. 7(1)`],
    ['date', 'date', `${REGULATION} m. 7(3)`],
    ['records', 'records', `${REGULATION} m. 7(3)`],
    ['searched', 'searched', 'Lethe'],
    ['nextRun', 'hand', `${REGULATION} m. 11`],
    ['persons', 'hand', `${REGULATION} m. 6(1)(f)`],
    ['witnesses', 'hand', '—'],
    ['receipt', 'receipt', 'Lethe'],
    ['signature', 'hand', '—'],
  ],
  recipients: toRecipient(RECIPIENTS),
  recipients_correction: toRecipient(RECIPIENTS, [['corrected', 'hand', RECIPIENTS]]),
  recipients_restriction: toRecipient(RECIPIENTS_RESTRICTION),
  recipients_list: [],
  answer: toPerson(ANSWER, [
    ['notReached', 'hand', ANSWER],
    ['kept', 'hand', 'GDPR Art. 12(4), 17(3)'],
  ]),
  answer_correction: toPerson(ANSWER_CORRECTION, [['corrected', 'hand', ANSWER_CORRECTION]]),
  answer_restriction: toPerson(ANSWER_RESTRICTION, []),
};

/** Columns of the list of recipients, with empty lines to fill in. */
const LIST: readonly FormLabel[] = ['recipient', 'handedOver', 'answered', 'signature'];
const EMPTY_LINES = 10;

/** States of a batch in which what it took away is still there, or is there again. */
const notDestroyed: ReadonlySet<string> = new Set(['sealed', 'undone']);

/**
 * The forms of a batch: those that the law of the country asks for first. A part of a card that goes is destroyed like the
 * whole. None where nothing was taken away, set right or restricted: an act of destruction is no paper for data that can
 * still be brought back.
 */
export function formsOf({
  disposition,
  policy,
  state,
}: Pick<Receipt, 'disposition' | 'policy' | 'state'>): {
  readonly due: readonly FormKind[];
  readonly offered: readonly FormKind[];
} {
  if (!isTold(disposition) || notDestroyed.has(state)) return { due: [], offered: [] };
  if (disposition === 'correct') {
    return {
      due: [],
      offered: ['recipients_correction', 'recipients_list', 'answer_correction'],
    };
  }
  if (disposition === 'restrict') {
    return {
      due: [],
      offered: ['recipients_restriction', 'recipients_list', 'answer_restriction'],
    };
  }
  const offered = ['recipients', 'recipients_list', 'answer'] as const;
  if (isUnder('ru', policy)) return { due: ['ru_act', 'ru_log'], offered };
  if (isUnder('tr', policy)) return { due: ['tr_record'], offered };
  return { due: [], offered };
}

function isUnder(law: string, { id, country }: Receipt['policy']): boolean {
  return country.toLowerCase() === law || id.split('+').some((part) => part.startsWith(`${law}-`));
}

const STYLE = `
@page { margin: 18mm }
* { box-sizing: border-box }
body { font: 14px/1.5 "Noto Sans", "Noto Sans Arabic", system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 48rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem; margin: 0 0 .5rem }
table { width: 100%; border-collapse: collapse }
th, td { text-align: start; vertical-align: top; padding: .4rem .5rem; border: 1px solid #999; overflow-wrap: anywhere }
th { font-weight: 600; width: 34% }
thead th { width: auto }
small { display: block; font-weight: 400; color: #555 }
.hand { min-height: 2.2rem; background: #fff8e1; border-bottom: 1px dotted #333 }
@media print { body { margin: 0; max-width: none } .hand { background: none } }
`;

/**
 * One form as a page for printing, in the country's language and the user's beside it where it is another. Pure; everything
 * from the receipt is text.
 */
export function formPage(
  kind: FormKind,
  receipt: Receipt,
  languages: readonly FormWords[],
): string {
  const [first] = languages;
  if (first === undefined) return '';
  const say = (pick: (texts: FormTexts) => string): string => {
    const [own = '', ...others] = languages.map(({ language, texts }) =>
      inLanguage(language, pick(texts)),
    );
    return [own, ...others.map((text) => `<small>${text}</small>`)].join('');
  };
  const body = isLetter(kind) ? `<p>${say(({ bodies }) => bodies[kind])}</p>` : '';
  const rows =
    kind === 'recipients_list' ? listTable(say) : fieldTable(kind, receipt, { say, first });
  return [
    '<!doctype html>',
    `<html lang="${first.language}" dir="${directionOf(first.language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(first.texts.titles[kind])}</title><style>${STYLE}</style></head><body>`,
    `<h1>${say(({ titles }) => titles[kind])}</h1>`,
    body,
    rows,
    `<p>${say(({ byHand }) => byHand)}</p><p>${say(({ notAdvice }) => notAdvice)}</p></body></html>\n`,
  ].join('\n');
}

function isLetter(kind: FormKind): kind is LetterKind {
  return kind !== 'recipients_list' && /^(?:recipients|answer)/.test(kind);
}

type Say = (pick: (texts: FormTexts) => string) => string;

function fieldTable(
  kind: FormKind,
  receipt: Receipt,
  { say, first }: { readonly say: Say; readonly first: FormWords },
): string {
  const rows = fieldsOf[kind].map(([label, value, source]) => {
    const head = `${say(({ labels }) => labels[label])}<small>${say((words) => words.source)}: ${isolatedHtml(source)}</small>`;
    const cell =
      value === 'hand'
        ? '<td class="hand">&nbsp;</td>'
        : `<td>${isolatedHtml(values[value](receipt, first))}</td>`;
    return `<tr><th scope="row">${head}</th>${cell}</tr>`;
  });
  return `<table><tbody>${rows.join('\n')}</tbody></table>`;
}

function listTable(say: Say): string {
  const heads = LIST.map((label) => `<th scope="col">${say(({ labels }) => labels[label])}</th>`);
  const line = `<tr>${LIST.map(() => '<td class="hand">&nbsp;</td>').join('')}</tr>`;
  return `<p><small>${isolatedHtml(RECIPIENTS)}</small></p><table><thead><tr>${heads.join('')}</tr></thead><tbody>${line.repeat(EMPTY_LINES)}</tbody></table>`;
}

function inLanguage(language: string, text: string): string {
  return `<span lang="${language}" dir="${directionOf(language)}">${escapeHtml(text)}</span>`;
}

function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
