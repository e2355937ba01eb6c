import './small-heap.ts';
import './without-core-dumps.ts';
import { exitStatusByKind } from './exit-status.ts';
import { runCommand } from './main.ts';

// `npm run` moves to the folder of package.json; the paths of the call count from where it was typed.
if (process.env['npm_lifecycle_event'] === 'lethe') {
  process.chdir(process.env['INIT_CWD'] ?? process.cwd());
}

/** The `lethe` command. What is thrown here is our defect; its text may hold a cell's value and is not shown. */
try {
  process.exitCode = await runCommand(process.argv.slice(2));
} catch (error) {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
  process.stderr.write(`lethe: defect\n${frames.join('\n')}\n`);
  process.exitCode = exitStatusByKind.defect;
}
