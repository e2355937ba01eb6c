import { writeFileSync } from 'node:fs';

/**
 * Where this process crashes, the system writes nothing of its memory into a core file; what it starts from now on takes
 * that over (Linux, core(5): a filter that names no kind of memory). Elsewhere cores are off unless somebody asks for them.
 */
export function withoutCoreDumps(): void {
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // another system, or one without core files
  }
}
