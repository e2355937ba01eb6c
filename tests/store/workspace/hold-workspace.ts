import { openWorkspace } from '#store/workspace/workspace.ts';

/** Opens a workspace in a process of its own and keeps it. Arguments: path, passphrase. */
const [, , path = '', passphrase = ''] = process.argv;
const opened = await openWorkspace(path, passphrase);
process.stdout.write(opened.ok ? 'open\n' : `${opened.problem.code}\n`);
setInterval(() => undefined, 1000);
