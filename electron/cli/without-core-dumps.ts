import { writeFileSync } from 'node:fs';

/** Imported first: where the command crashes, nothing of its memory goes into a core file (Linux, core(5)). As the windows do it. */
try {
  writeFileSync('/proc/self/coredump_filter', '0');
} catch {
  // another system, or one without core files
}
