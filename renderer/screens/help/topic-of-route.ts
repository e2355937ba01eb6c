import type { Route } from '#kit/route.ts';
import type { HelpTopic } from './help-pages.ts';

const topicByScreen: Readonly<Record<string, HelpTopic>> = {
  lists: 'getting-started',
  next: 'getting-started',
  overview: 'getting-started',
  questions: 'columns',
  people: 'who-said-no',
  person: 'who-said-no',
  act: 'erasing',
  suppression: 'suppression',
  record: 'receipts',
  settings: 'protection',
};

const topicByKind: Readonly<Record<string, HelpTopic>> = {
  minor: 'minors',
  may_be_minor: 'minors',
  over_retention: 'retention',
  suppressed_returned: 'suppression',
};

/** The page that explains the screen: for a table of one group, the page about that group. */
export function topicOfRoute(route: Route): HelpTopic {
  if (route.screen === 'people') {
    const [kind = ''] = (route.query['kinds'] ?? '').split(',');
    const topic = Object.hasOwn(topicByKind, kind) ? topicByKind[kind] : undefined;
    if (topic !== undefined) return topic;
  }
  const { screen } = route;
  return (Object.hasOwn(topicByScreen, screen) ? topicByScreen[screen] : null) ?? 'getting-started';
}
