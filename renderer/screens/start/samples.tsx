import { SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useCommand } from '#bridge/index.ts';
import type { Language } from '#domain/language.ts';
import { Section } from '#kit/section.tsx';
import { localText } from '../common/local-text.ts';
import { useWords } from '../common/words.tsx';
import type { Sample } from './sample.ts';

/** Invented businesses to try everything with. */
export function Samples({ onChoose }: { readonly onChoose: (sample: Sample) => void }) {
  const { t, fill, language, countryName } = useWords();
  const about = useCommand('app/about', {});
  const samples = (about.value?.samples ?? []).toSorted(byLanguage(language));
  if (samples.length === 0) return null;
  return (
    <Section title={t.start.sample} hint={t.start.sampleHint}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {samples.map((sample) => (
          <UnstyledButton
            className="choice"
            key={sample.id}
            aria-label={fill(t.start.sampleOpen, { name: localText(sample.name, language) })}
            onClick={() => onChoose(sample)}
          >
            <IconSparkles size={22} aria-hidden />
            <span>
              <Text component="span" fw={600} display="block">
                {localText(sample.name, language)}
              </Text>
              <Text component="span" size="sm" c="dimmed">
                {countryName(sample.country)}
              </Text>
            </span>
          </UnstyledButton>
        ))}
      </SimpleGrid>
    </Section>
  );
}

/** Where each of our languages is at home. */
const homes: Readonly<Record<Language, string>> = { en: 'GB', ru: 'RU', ar: 'SA', tr: 'TR' };

/** The business that speaks the language of the reader comes first. */
function byLanguage(language: Language): (one: Sample, other: Sample) => number {
  const rank = ({ country }: Sample): number => (country === homes[language] ? 0 : 1);
  return (one, other) => rank(one) - rank(other);
}
