import { Stack, Text, Title } from '@mantine/core';
import { anonymityLines, suggestionLines } from '#messages/index.ts';
import { DataText } from '#kit/data-text.tsx';
import { useWords } from '../common/words.tsx';
import type { Preview } from './preview.ts';

type Anonymity = NonNullable<Preview['anonymity']>;

/** How well the people will be hidden, list by list, and what is cut out of notes that are kept. */
export function AnonymityPreview({ preview }: { readonly preview: Preview }) {
  const { t, language } = useWords();
  const { anonymity, sources } = preview;
  if (anonymity === null) return null;
  const about = { language, texts: t.anonymity };
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t.anonymity.title}
      </Title>
      <Text fw={600}>{t.anonymity.outcomes[anonymity.outcome]}</Text>
      {anonymity.lists.map((list) => (
        <div key={list.source}>
          <strong>
            <DataText text={sources.find(({ source }) => source === list.source)?.file ?? ''} />
          </strong>
          <Lines lines={anonymityLines(list, anonymity.wanted, about)} />
          {list.suggestions.length > 0 ? <Text>{t.anonymity.suggestions.title}</Text> : null}
          <Lines lines={suggestionLines(list, about)} />
        </div>
      ))}
      <Cuts notes={anonymity.notes} />
    </Stack>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="text-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Every cut of some notes in its context: what stands before it, what goes, what stands behind. */
function Cuts({ notes }: { readonly notes: Anonymity['notes'] }) {
  const { t, plural } = useWords();
  if (notes.cuts.length === 0) return null;
  const { cuts } = t.anonymity;
  return (
    <div>
      <Title order={3} size="h5">
        {cuts.title}
      </Title>
      <Lines
        lines={notes.cuts.map(({ kind, cuts: count }) =>
          plural(cuts.count, count, { kind: cuts.kinds[kind] }),
        )}
      />
      <ul className="text-list">
        {notes.samples.flatMap((sample) =>
          sample.cuts.map((cut) => (
            <li key={`${sample.source} ${sample.row} ${sample.column} ${cut.before}${cut.text}`}>
              <DataText text={cut.before} />
              <del>
                <DataText text={cut.text} />
              </del>
              <DataText text={cut.after} /> <span className="dimmed">({cuts.kinds[cut.kind]})</span>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
