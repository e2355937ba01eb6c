import { expect, it } from 'vitest';
import { createQueryClient, refreshTopics } from '#bridge/query-client.ts';

it('forgets what no screen shows any more when it has changed, so that nobody erased is shown again', async () => {
  const client = createQueryClient();
  client.setQueryData(['people/list', {}], { people: ['Ana Quell'] });
  client.setQueryData(['preferences/read', {}], { language: 'en' });
  await refreshTopics(client, ['people']);
  expect(client.getQueryData(['people/list', {}])).toBeUndefined();
  expect(client.getQueryData(['preferences/read', {}])).toBeDefined();
});
