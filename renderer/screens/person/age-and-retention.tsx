import { Stack, Text } from '@mantine/core';
import { Section } from '#kit/section.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import { adultText, ageText } from './age-text.ts';
import type { PersonCard } from './person-card.ts';

export function AgeAndRetention({ card }: { readonly card: PersonCard }) {
  return (
    <div className="two-columns">
      <Age card={card} />
      <Retention card={card} />
    </div>
  );
}

function Age({ card }: { readonly card: PersonCard }) {
  const words = useWords();
  const { t, fill, plural, day } = words;
  const { age } = card.document;
  const years = plural(t.common.years, card.majority);
  return (
    <Section title={t.person.age}>
      <Stack gap={4}>
        <Text fw={600} size="lg">
          {age.years === null ? t.person.ageUnknown : ageText(words, age)}
        </Text>
        <Text>{t.findings.ages[age.status]}</Text>
        {age.adultOn === null ? null : (
          <Text>
            {fill(adultText(t.person, age), {
              day: day(age.adultOn),
              years,
            })}
          </Text>
        )}
        <Text c="dimmed" size="sm">
          {plural(t.person.consentAge, card.consentAge)}
        </Text>
      </Stack>
    </Section>
  );
}

function Retention({ card }: { readonly card: PersonCard }) {
  const { t, fill, day } = useWords();
  const { retention } = card.document;
  // Under a legal hold the status is that it is held, and the day may be past all the same.
  const { today } = useWorkspace();
  const ended =
    retention.status === 'expired' || (retention.expiresOn !== null && retention.expiresOn < today);
  return (
    <Section title={t.person.retention}>
      <Stack gap={4}>
        <Text fw={600} size="lg">
          {t.findings.retentions[retention.status]}
        </Text>
        {retention.trigger === null || retention.since === null ? (
          <Text>{t.person.retentionUnknown}</Text>
        ) : (
          <Text>
            {fill(t.person.retentionSince, {
              trigger: t.findings.triggers[retention.trigger],
              day: day(retention.since),
            })}
          </Text>
        )}
        {retention.expiresOn === null ? null : (
          <Text>
            {fill(ended ? t.person.retentionEnded : t.person.retentionUntil, {
              day: day(retention.expiresOn),
            })}
          </Text>
        )}
      </Stack>
    </Section>
  );
}
