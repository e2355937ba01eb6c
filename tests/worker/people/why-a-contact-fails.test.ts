import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('GB');
});
afterEach(async () => {
  await lethe.close();
});

it.each([
  ['ida@example.com', 'cleaned', '', 'Subscribed', 'contact.returned'],
  ['ida@mailinator.com', 'yes', '', 'Email', 'contact.throw_away'],
  ['ida@@example', 'yes', '', 'Email', 'contact.invalid_email'],
  ['ida@example.com', 'yes', 'wrong number', 'Notes', 'note.wrong_contact'],
])(
  'the card says why a contact does not work: %s, %s, %s',
  async (email, subscribed, note, column, why) => {
    const rows = [
      'Name,Email,Phone,Subscribed,Notes',
      `Ida Igel,${email},+44 20 7946 0018,${subscribed},${note}`,
      'Jan Jung,jan@example.com,+44 20 7946 0019,yes,',
      '',
    ];
    const file = writeList(lethe.folder, 'clients.csv', rows.join('\n'));
    await lethe.get('source/import', { files: [asFound(file)], country: 'GB' });
    const { keep } = await lethe.get('person/reasons', { person: 'p1' });
    const line = keep.find(({ finding }) => finding === 'invalid_contact');
    expect(line?.evidence).toMatchObject([{ column, why }]);
  },
);
