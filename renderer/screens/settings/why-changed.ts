import type { Output } from '#contract/call.ts';
import { dispositions } from '#domain/disposition.ts';
import { retentionTriggers } from '#domain/signal.ts';
import type { Words } from '../common/words.tsx';

type Difference = Output<'policy/compare'>['differences'][number];

/** In what the rules differ, in one line: `Retention period: 36 months → 24 months`. */
export function whyChanged(words: Words, difference: Difference): string {
  const { t, fill } = words;
  const sides = {
    left: sideText(words, difference, 'left'),
    right: sideText(words, difference, 'right'),
  };
  return `${aboutText(words, difference)}: ${fill(t.compare.change, sides)}`;
}

function aboutText({ t }: Words, { what, finding }: Difference): string {
  if (finding !== null) return t.findings.kinds[finding].label;
  switch (what) {
    case 'majority':
      return t.settings.majority;
    case 'retention_months':
      return t.settings.retention;
    case 'retention_triggers':
      return t.compare.triggers;
    default:
      return t.settings.day;
  }
}

function sideText(words: Words, { what, left, right }: Difference, at: 'left' | 'right'): string {
  const { t, plural, day } = words;
  const text = at === 'left' ? left : right;
  switch (what) {
    case 'majority':
      return plural(t.common.years, Number(text));
    case 'retention_months':
      return plural(t.common.months, Number(text));
    case 'retention_triggers':
      return triggersText(words, text);
    case 'today':
      return day(text);
    case 'rule':
      return text === '' ? t.compare.noRule : t.compare.aRule;
    case 'proposal': {
      const proposed = dispositions.find((known) => known === text);
      return proposed === undefined ? text : t.findings.dispositions[proposed].label;
    }
    case 'deadline':
      return deadlineText(words, text);
  }
}

/** Written as `last_purchase, last_visit, else created`. */
function triggersText({ t, fill, join }: Words, text: string): string {
  return join(
    text.split(', ').flatMap((part) => {
      const isFallback = part.startsWith(FALLBACK);
      const name = isFallback ? part.slice(FALLBACK.length) : part;
      const trigger = retentionTriggers.find((known) => known === name);
      if (trigger === undefined) return [];
      const label = t.findings.triggers[trigger];
      return [isFallback ? fill(t.compare.otherwise, { trigger: label }) : label];
    }),
  );
}

const FALLBACK = 'else ';

/** Written as `30 calendar_day`; empty: none. */
function deadlineText({ t, plural }: Words, text: string): string {
  const [within = '', name = ''] = text.split(' ');
  const unit = deadlineUnits.find((known) => known === name);
  if (unit === undefined) return t.compare.noDeadline;
  return within === '0' ? t.settings.sameDay : plural(t.settings.within[unit], Number(within));
}

const deadlineUnits = ['calendar_day', 'working_day', 'month'] as const;
