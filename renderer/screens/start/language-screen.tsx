import { Button, Center, Paper, SimpleGrid, Stack, Title } from '@mantine/core';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import { directionOf, messagesOf } from '#messages/index.ts';
import { languageNames } from '../common/language-names.ts';
import { Brand } from './brand.tsx';

/** The very first screen: every language says it in its own words. */
export function LanguageScreen({ onChoose }: { readonly onChoose: (chosen: Language) => void }) {
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack align="center" gap="xl" w="100%" maw={520}>
        <Brand />
        <Paper withBorder p="xl" radius="lg" w="100%">
          <Stack gap="lg">
            <Title order={1} size="h4" ta="center" className="language-titles">
              {languages.map((language) => (
                <span key={language} lang={language} dir={directionOf(language)}>
                  {messagesOf(language).start.chooseLanguage}
                </span>
              ))}
            </Title>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              {languages.map((language) => (
                <Button
                  key={language}
                  lang={language}
                  size="lg"
                  variant="default"
                  onClick={() => onChoose(language)}
                >
                  {languageNames[language]}
                </Button>
              ))}
            </SimpleGrid>
          </Stack>
        </Paper>
      </Stack>
    </Center>
  );
}
