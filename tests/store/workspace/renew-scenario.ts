import { once } from 'node:events';
import { renewDataKey } from '#store/workspace/renew-data-key.ts';

/** For the kill harness: renews the key of a workspace. Arguments: path, passphrase. */
const [, , path = '', passphrase = ''] = process.argv;
process.send?.('ready');
await once(process, 'message');
process.send?.('window');
const renewed = await renewDataKey(path, passphrase);
if (!renewed.ok) throw new Error(renewed.problem.code);
process.send?.('done');
await once(process, 'message');
process.exit(0);
