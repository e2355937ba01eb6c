import { Anchor, Loader, Text } from '@mantine/core';
import { toHash } from '#kit/route.ts';
import { useImportJob } from './import-job.tsx';
import { useWords } from './words.tsx';

/** On the other screens: that lists are still coming in, and the way to their progress. */
export function ImportBanner({ screen }: { readonly screen: string }) {
  const { t } = useWords();
  const { state } = useImportJob().job;
  if (state.kind !== 'running' || screen === 'lists') return null;
  return (
    <div className="import-banner">
      <Loader size="xs" aria-hidden />
      <Text size="sm" component="output">
        {t.importing.underWay}
      </Text>
      <Anchor size="sm" href={toHash('lists')}>
        {t.importing.underWayShow}
      </Anchor>
    </div>
  );
}
