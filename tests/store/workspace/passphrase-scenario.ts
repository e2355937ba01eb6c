import { once } from 'node:events';
import { changePassphrase } from '#store/workspace/workspace.ts';

/** For the kill harness: changes a passphrase. Arguments: path, old, next. */
const [, , path = '', old = '', next = ''] = process.argv;
process.send?.('ready');
await once(process, 'message');
process.send?.('window');
const changed = await changePassphrase(path, { old, next });
if (!changed.ok) throw new Error(changed.problem.code);
process.send?.('done');
await once(process, 'message');
process.exit(0);
