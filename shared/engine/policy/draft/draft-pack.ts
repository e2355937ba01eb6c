import type { ClockTrigger } from '#domain/card-part.ts';
import { retentionTriggers } from '#domain/signal.ts';
import type { NoticeDraft, StatedPeriod, UnusedReason } from './draft-from-notice.ts';

const EVENTS = retentionTriggers.filter((trigger) => trigger !== 'created');
const DUE_SOON_MONTHS = 1;
/** As long as a text of a pack may be, less its quotes. */
const LONGEST = 1900;

const NAME = {
  en: 'Draft from a privacy notice',
  ru: 'Черновик по политике конфиденциальности',
  ar: 'مسودة من إشعار الخصوصية',
  tr: 'Aydınlatma metninden taslak',
};
const NOTICE = {
  en: 'This is a draft that a program read out of a privacy notice. It is no legal advice: compare each period with the sentence that it names before you use it.',
  ru: 'Это черновик, который программа прочла из политики конфиденциальности. Он не является юридической консультацией: прежде чем использовать его, сверьте каждый срок с указанным предложением.',
  ar: 'هذه مسودة قرأها برنامج من إشعار خصوصية. ليست استشارة قانونية: قارن كل مدة بالجملة المذكورة قبل استعمالها.',
  tr: 'Bu, bir programın aydınlatma metninden okuduğu bir taslaktır. Hukuki danışmanlık değildir: kullanmadan önce her süreyi belirttiği cümleyle karşılaştırın.',
};

const REASONS: Readonly<Record<UnusedReason, string>> = {
  no_part: 'a period, but of what it speaks was not understood',
  not_kept: 'a period of something else: cookies, answers, ages',
  shorter: 'shorter than another sentence about the same; the longer one is used',
  endless: 'no end is named, which no law allows: name one',
};

/**
 * The draft as the text of a pack of a trade, to be used beside the law of a country once somebody has read it. Each
 * period quotes its sentence; what was not used stands above in comments.
 */
export function draftPack(
  { periods, unused }: NoticeDraft,
  about: { readonly file: string; readonly today: string },
): string {
  const whole = periods.find(({ part }) => part === 'whole');
  const clocks = periods.filter(({ part }) => part !== 'whole');
  return [
    '# Lethe policy draft, read from a privacy notice. Compare each period with its sentence, then give it an id of your own.',
    '# Use it beside the law of a country: eu-gdpr+own-notice.',
    ...unused.map(({ line, text, why }) => `# Line ${line}, ${REASONS[why]}: ${oneLine(text)}`),
    'id: own-notice',
    'kind: trade',
    'version: 0.1.0',
    ...inLanguages('name', NAME),
    `asOf: ${about.today}`,
    ...inLanguages('notice', NOTICE),
    ...(whole === undefined ? ['retention: null'] : retentionLines(whole)),
    clocks.length === 0 ? 'clocks: []' : 'clocks:',
    ...clocks.flatMap((clock) => clockLines(clock, about.file)),
    'rules: []',
    'mustKeep: []',
    '',
  ].join('\n');
}

function retentionLines({ months, triggers, line, text }: StatedPeriod): readonly string[] {
  const events = triggers.filter((one) => EVENTS.some((event) => event === one));
  return [
    `retention: # line ${line}: ${oneLine(text)}`,
    `  months: ${months}`,
    `  triggers: [${listed(events)}]`,
    '  fallback: created',
    `  dueSoonMonths: ${Math.min(DUE_SOON_MONTHS, months)}`,
  ];
}

function clockLines(clock: StatedPeriod, file: string): readonly string[] {
  const { part, months, triggers, ends, line, text } = clock;
  const quoted = JSON.stringify(oneLine(text));
  const cited = JSON.stringify(`${file}, line ${line}`.slice(0, LONGEST));
  return [
    `  - part: ${part}`,
    `    months: ${months}`,
    `    triggers: [${listed(triggers)}]${triggers.length === 0 ? ' # from when, was not understood' : ''}`,
    '    fallback: created',
    `    ends: ${ends}`,
    '    minors: same',
    '    source:',
    `      citation: ${cited}`,
    '      url: null',
    '      confidence: from memory',
    '    text:',
    ...(['en', 'ru', 'ar', 'tr'] as const).map((language) => `      ${language}: ${quoted}`),
  ];
}

function listed(triggers: readonly ClockTrigger[]): string {
  return (triggers.length === 0 ? EVENTS : triggers).join(', ');
}

function inLanguages(key: string, texts: Readonly<Record<string, string>>): readonly string[] {
  return [
    `${key}:`,
    ...Object.entries(texts).map(([language, text]) => `  ${language}: ${JSON.stringify(text)}`),
  ];
}

/** Nothing of a notice may begin a line of the pack, or hide what follows it. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
