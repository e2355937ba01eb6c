import { Anchor, Text } from '@mantine/core';
import { channels } from '#domain/consent.ts';
import { toHash } from '#kit/route.ts';
import { Section } from '#kit/section.tsx';
import { useOpenQuestions } from '../common/use-open-questions.ts';
import { useWords } from '../common/words.tsx';
import type { Overview } from './overview.ts';

/** What the lists leave open. Never hidden, never rounded to a certainty. */
export function Doubts({ overview }: { readonly overview: Overview }) {
  const { t, plural } = useWords();
  const mayBeMinors = overview.totals.findings.may_be_minor ?? 0;
  const unclear = Math.max(
    0,
    ...channels.map((channel) => overview.consent[channel]?.unclear ?? 0),
  );
  const { agesUnknown } = overview;
  const openQuestions = useOpenQuestions();
  const isClear = mayBeMinors + unclear + openQuestions + agesUnknown === 0;
  return (
    <Section title={t.overview.doubts}>
      {isClear ? <Text c="dimmed">{t.overview.noDoubts}</Text> : null}
      <ul className="plain-list">
        {openQuestions > 0 ? (
          <li>
            <Anchor href={toHash('questions')}>{plural(t.next.questions, openQuestions)}</Anchor>
          </li>
        ) : null}
        {mayBeMinors > 0 ? (
          <li>
            <Anchor href={toHash('people', null, { kinds: 'may_be_minor' })}>
              {plural(t.overview.mayBeMinors, mayBeMinors)}
            </Anchor>
          </li>
        ) : null}
        {unclear > 0 ? (
          <li>
            <Anchor href={toHash('people', null, { doubts: 'consent' })}>
              {plural(t.overview.unclearConsent, unclear)}
            </Anchor>
          </li>
        ) : null}
        {agesUnknown > 0 ? (
          <li>
            <Anchor href={toHash('people', null, { ages: 'unknown' })}>
              {plural(t.overview.noAge, agesUnknown)}
            </Anchor>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
