import type { Route } from '#kit/route.ts';
import { useWorkspace } from '#screens/common/use-workspace.ts';
import { ActScreen } from '#screens/act/act-screen.tsx';
import { ListsScreen } from '#screens/lists/lists-screen.tsx';
import { NextScreen } from '#screens/next/next-screen.tsx';
import { OverviewScreen } from '#screens/overview/overview-screen.tsx';
import { PeopleScreen } from '#screens/people/people-screen.tsx';
import { PersonScreen } from '#screens/person/person-screen.tsx';
import { QuestionsScreen } from '#screens/questions/questions-screen.tsx';
import { RecordScreen } from '#screens/record/record-screen.tsx';
import { SettingsScreen } from '#screens/settings/settings-screen.tsx';
import { SuppressionScreen } from '#screens/suppression/suppression-screen.tsx';

/** The screen of a place. An unknown place leads to the lists while there are none, else to the overview. */
export function ScreenOfRoute({ route }: { readonly route: Route }) {
  const workspace = useWorkspace();
  const key = JSON.stringify(route);
  switch (route.screen) {
    case 'lists':
      return <ListsScreen />;
    case 'next':
      return <NextScreen />;
    case 'overview':
      return <OverviewScreen />;
    case 'people':
      return <PeopleScreen key={key} />;
    case 'person':
      return <PersonScreen key={key} id={route.id} />;
    case 'act':
      return <ActScreen key={key} />;
    case 'questions':
      return <QuestionsScreen />;
    case 'suppression':
      return <SuppressionScreen />;
    case 'record':
      return <RecordScreen />;
    case 'settings':
      return <SettingsScreen />;
    default:
      return workspace.sources === 0 ? <ListsScreen /> : <OverviewScreen />;
  }
}
