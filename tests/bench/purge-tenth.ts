import '#cli/small-heap.ts';
import { createService } from '#cli/service.ts';
import { toPersonId } from '#domain/person.ts';
import { plainOrder } from '#support/plain-order.ts';

/** For the bench: purges every tenth person of a workspace as `lethe apply` does. Arguments: workspace, folder, passphrase, people. */
const [, , workspace = '', folder = '', passphrase = '', count = '0'] = process.argv;
const people = Array.from({ length: Math.floor(Number(count) / 10) }, (_, index) =>
  toPersonId(index * 10 + 1),
);
const service = createService(null);
await service.ask('workspace/open', { file: { path: workspace }, passphrase });
const done = await service.run('disposition/run', {
  selection: { kinds: [], people, except: [] },
  do: 'purge',
  confirmedPeople: people.length,
  output: { path: folder },
  ...plainOrder,
});
await service.close();
console.log(JSON.stringify(done));
