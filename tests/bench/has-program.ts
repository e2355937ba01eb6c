import { spawnSync } from 'node:child_process';

/** Whether a program stands on the path and starts. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}
