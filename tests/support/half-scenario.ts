import { writeFileSync } from 'node:fs';
import { once } from 'node:events';

/** For the test of the kill harness: a deed in two halves with a pause between them, which a kill can part. Argument: path. */
const [, , path = ''] = process.argv;
process.send?.('ready');
await once(process, 'message');
await new Promise((resolve) => setTimeout(resolve, 100));
writeFileSync(path, 'half');
process.send?.('window');
await new Promise((resolve) => setTimeout(resolve, 100));
writeFileSync(path, 'whole');
process.send?.('done');
await once(process, 'message');
process.exit(0);
