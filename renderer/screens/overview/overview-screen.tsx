import { Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloud, IconHandStop } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useCommand } from '#bridge/index.ts';
import { Notice } from '#kit/notice.tsx';
import { Page } from '#kit/page.tsx';
import { Answered } from '../common/answered.tsx';
import { localText } from '../common/local-text.ts';
import { NoListsYet } from '../common/no-lists-yet.tsx';
import { useWorkspace } from '../common/use-workspace.ts';
import { useWords } from '../common/words.tsx';
import { ActivityChart } from './activity-chart.tsx';
import { AgeChart } from './age-chart.tsx';
import { ConsentChart } from './consent-chart.tsx';
import { Deadlines } from './deadlines.tsx';
import { Doubts } from './doubts.tsx';
import { DueCalendar } from './due-calendar.tsx';
import { KindCards } from './kind-cards.tsx';
import { Reminder } from './reminder.tsx';
import { SinceLastLook } from './since-last-look.tsx';
import { VerdictChart } from './verdict-chart.tsx';
import type { Overview } from './overview.ts';

/** Counts in plain words, each a door to the people behind it. */
export function OverviewScreen() {
  const { t } = useWords();
  const answer = useCommand('overview/read', {});
  return (
    <Page title={t.overview.title} intro={<AsOf />}>
      <Answered answer={answer}>
        {(overview) =>
          overview.totals.records === 0 ? <NoListsYet /> : <Counts overview={overview} />
        }
      </Answered>
    </Page>
  );
}

function AsOf() {
  const { t, fill, day, language } = useWords();
  const workspace = useWorkspace();
  const policies = useCommand('policy/list', {});
  const chosen = policies.value?.policies.find((policy) => policy.chosen);
  const name = chosen === undefined ? workspace.policy.id : localText(chosen.name, language);
  return (
    <>
      {fill(t.overview.asOf, { day: day(workspace.today), policy: name })}{' '}
      {workspace.todayFixed ? t.overview.fixedDay : null}
    </>
  );
}

/** A backup that was put back, and nothing was erased since. */
function isNothing({
  people,
  records,
  suppression,
  unreadable,
}: NonNullable<ReturnType<typeof useWorkspace>['reapplied']>): boolean {
  return !unreadable && people + records + suppression === 0;
}

/** What was done again in an older copy or a backup, or could not be. */
function Reapplied() {
  const { t, fill } = useWords();
  const { file, reapplied, erasedUnknown, openedElsewhere } = useWorkspace();
  if (openedElsewhere === true) {
    return (
      <Notice urgency="alert" color="orange" icon={<IconHandStop aria-hidden />}>
        {fill(t.backups.openedElsewhere, { file: `${file}.erased-rows` })}
      </Notice>
    );
  }
  if (reapplied === undefined && erasedUnknown !== true) return null;
  if (reapplied !== undefined && isNothing(reapplied)) return null;
  return (
    <Notice urgency="alert" color="orange" icon={<IconHandStop aria-hidden />}>
      {reapplied === undefined
        ? t.backups.unknownErased
        : reapplied.unreadable
          ? t.backups.listBroken
          : fill(t.backups.reapplied, {
              people: reapplied.people,
              records: reapplied.records,
              suppression: reapplied.suppression,
            })}
    </Notice>
  );
}

function Counts({ overview }: { readonly overview: Overview }) {
  const { t, fill, plural } = useWords();
  const workspace = useWorkspace();
  const { totals, suppressedRows } = overview;
  return (
    <Stack gap="lg">
      {workspace.pendingErasure ? (
        <Notice urgency="alert" color="orange" icon={<IconAlertTriangle aria-hidden />}>
          {t.overview.pending}
        </Notice>
      ) : null}
      <Reapplied />
      {workspace.syncedBy === undefined ? null : (
        <Notice urgency="note" color="yellow" icon={<IconCloud aria-hidden />}>
          {fill(t.overview.synced, { service: workspace.syncedBy })}
        </Notice>
      )}
      {workspace.olderCopy === null ? null : (
        <Notice urgency="alert" color="red" icon={<IconHandStop aria-hidden />}>
          {plural(t.overview.olderCopy, workspace.olderCopy.people)}
        </Notice>
      )}
      {suppressedRows > 0 ? (
        <Notice urgency="note" color="red" icon={<IconHandStop aria-hidden />}>
          {plural(t.overview.stopped, suppressedRows)}
        </Notice>
      ) : null}
      <Headline overview={overview} />
      <Reminder overview={overview} />
      <KindCards findings={totals.findings} />
      <div className="two-columns">
        <Deadlines due={overview.duePeople} />
        <Doubts overview={overview} />
      </div>
      <div className="two-columns">
        <DueCalendar overview={overview} />
        <Stack gap="lg">
          <VerdictChart overview={overview} />
          <ConsentChart overview={overview} />
        </Stack>
      </div>
      <AgeChart overview={overview} />
      <ActivityChart overview={overview} />
      <SinceLastLook overview={overview} />
    </Stack>
  );
}

/** How much there is. A number is not parted from what it counts. */
function Headline({ overview: { totals } }: { readonly overview: Overview }) {
  const { t, plural } = useWords();
  const { sources } = useWorkspace();
  const counts = [
    plural(t.common.people, totals.people),
    plural(t.common.rows, totals.records),
    plural(t.common.lists, sources),
    ...(totals.households > 0 ? [plural(t.overview.households, totals.households)] : []),
  ];
  return (
    <Text className="headline" data-testid="headline">
      {counts.map((count, place) => (
        <Fragment key={count}>
          {place === 0 ? null : ' · '}
          <span className="unbroken">{count}</span>
        </Fragment>
      ))}
    </Text>
  );
}
