import { Stack, Text, Title } from '@mantine/core';
import type { Act } from '#domain/disposition.ts';
import { Notice } from '#kit/notice.tsx';
import { DataText } from '#kit/data-text.tsx';
import { Section } from '#kit/section.tsx';
import { localText } from '../common/local-text.ts';
import { useWords } from '../common/words.tsx';
import { listName } from '../lists/list-name.ts';
import { removesPeople } from './act-draft.ts';
import { AnonymityPreview } from './anonymity-preview.tsx';
import { BecomesTable } from './becomes-table.tsx';
import { CardChanges, PreviewTotals } from './preview-changes.tsx';
import { PreviewPeople } from './preview-people.tsx';
import type { Preview } from './preview.ts';
import { WhoStays } from './who-stays.tsx';

/** Exactly what will happen: who, which lists and rows, what remains, what is kept. */
export function ActPreview(props: { readonly preview: Preview; readonly disposition: Act }) {
  const { t, plural } = useWords();
  const { preview, disposition } = props;
  return (
    <Section title={t.act.preview}>
      {preview.people === 0 ? (
        <NobodyGoes preview={preview} disposition={disposition} />
      ) : (
        <Text className="headline">
          {plural(t.act.concerns, preview.people)} {plural(t.act.withRows, preview.records)}
        </Text>
      )}
      <WhoStays preview={preview} />
      {preview.dependents > 0 ? <Text>{plural(t.act.dependents, preview.dependents)}</Text> : null}
      {preview.household > 0 ? <Text>{plural(t.act.household, preview.household)}</Text> : null}
      <ListsConcerned preview={preview} />
      <CardChanges preview={preview} />
      <PreviewTotals preview={preview} disposition={disposition} />
      {disposition === 'anonymise' ? <BecomesTable columns={preview.columns} /> : null}
      <AnonymityPreview preview={preview} />
      {disposition === 'purge' ? <SuppressionNote preview={preview} /> : null}
      {removesPeople(disposition) ? <MustKeep preview={preview} /> : null}
      <PreviewPeople preview={preview} />
    </Section>
  );
}

/** Whoever loses nothing by slimming was chosen all the same, and is here. */
function NobodyGoes(props: { readonly preview: Preview; readonly disposition: Act }) {
  const { t } = useWords();
  const isSlim =
    props.disposition === 'slim' && props.preview.held + props.preview.restricted === 0;
  return <Text size="lg">{isSlim ? t.act.nothingToSlim : t.act.nobody}</Text>;
}

function ListsConcerned({ preview }: { readonly preview: Preview }) {
  const words = useWords();
  const { t, plural, join } = words;
  const concerned = preview.sources.filter((source) => source.rows > 0);
  if (concerned.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        {t.act.lists}
      </Title>
      <ul className="text-list">
        {concerned.map((source) => (
          <li key={source.source}>
            <strong>
              <DataText text={listName(words, source)} />
            </strong>
            {': '}
            {join([plural(t.act.rowsGo, source.rows), plural(t.act.rowsLeft, source.rowsLeft)])}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SuppressionNote({ preview }: { readonly preview: Preview }) {
  const { t, plural } = useWords();
  const { fingerprints, shared } = preview.suppression;
  if (fingerprints === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        {t.act.suppression}
      </Title>
      <Stack gap={4}>
        <Text>{plural(t.act.fingerprints, fingerprints)}</Text>
        {shared > 0 ? <Text>{plural(t.act.sharedFingerprints, shared)}</Text> : null}
      </Stack>
    </div>
  );
}

function MustKeep({ preview }: { readonly preview: Preview }) {
  const { t, plural, language } = useWords();
  if (preview.mustKeep.length === 0) return null;
  return (
    <Notice urgency="note" color="yellow" title={t.act.mustKeep}>
      <ul className="text-list">
        {preview.mustKeep.map((duty) => (
          <li key={duty.citation + String(duty.years)}>
            <DataText text={localText(duty.text, language)} /> ·{' '}
            {plural(t.act.mustKeepYears, duty.years)}{' '}
            <span className="dimmed">
              (<DataText text={localText(duty.citationText, language)} />)
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
