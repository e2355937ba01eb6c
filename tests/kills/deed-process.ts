import { once } from 'node:events';
import { deedNames, prepareDeed } from './deeds.ts';

/** For the kill harness: one deed. Arguments: deed, folder, number of people. */
const [, , name = '', folder = '', people = '0'] = process.argv;
const deed = deedNames.find((one) => one === name);
if (deed === undefined) throw new Error(`no deed is called ${name}`);
const act = await prepareDeed(deed, folder, Number(people));
process.send?.('ready');
await once(process, 'message');
process.send?.('window');
await act();
process.send?.('done');
await once(process, 'message');
process.exit(0);
