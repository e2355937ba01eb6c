import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whatever a run writes for a time, also what a browser or a killed child leaves, goes with its folder at the end. */
export default function ownTempFolder(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-run-'));
  chmodSync(folder, 0o755); // some tests run the command as somebody else
  process.env['TMPDIR'] = folder;
  process.env['NODE_COMPILE_CACHE'] = path.join(folder, 'compiled'); // for the many commands that tests start
  return () => rmSync(folder, { recursive: true, force: true });
}
