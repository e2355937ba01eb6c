import { randomBytes } from 'node:crypto';
import type { Result } from '#base/result.ts';
import { failed, ok } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import { problem } from '#domain/problem.ts';

/** Files that the user chose in this window, by a random name. The page never holds a path. */
export type FileGrants = {
  readonly grant: (path: string) => string;
  readonly pathOf: (grant: string) => string | null;
  /**
   * The input with `{ path }` in the place of each `{ grant }`. An input that names a path itself is
   * refused (`input/invalid`), a grant that was never given is `source/missing`.
   */
  readonly withPaths: (input: unknown) => Result<unknown, Problem>;
};

class Refusal extends Error {
  readonly problem: Problem;
  constructor(reason: Problem) {
    super(reason.code);
    this.problem = reason;
  }
}

export function createFileGrants(): FileGrants {
  const pathByGrant = new Map<string, string>();
  const grantByPath = new Map<string, string>();

  function grant(path: string): string {
    const known = grantByPath.get(path);
    if (known !== undefined) return known;
    const id = randomBytes(16).toString('hex');
    pathByGrant.set(id, path);
    grantByPath.set(path, id);
    return id;
  }

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve);
    if (value === null || typeof value !== 'object') return value;
    if (Object.hasOwn(value, 'path')) throw new Refusal(problem('input/invalid'));
    const entries = Object.entries(value);
    if (Object.hasOwn(value, 'grant')) return pathFor(entries);
    return Object.fromEntries(entries.map(([key, member]) => [key, resolve(member)]));
  }

  function pathFor(entries: readonly (readonly [string, unknown])[]): { path: string } {
    const id = entries.length === 1 ? entries[0]?.[1] : undefined;
    if (typeof id !== 'string') throw new Refusal(problem('input/invalid'));
    const path = pathByGrant.get(id);
    if (path === undefined) throw new Refusal(problem('source/missing'));
    return { path };
  }

  return {
    grant,
    pathOf: (id) => pathByGrant.get(id) ?? null,
    withPaths: (input) => {
      try {
        return ok(resolve(input));
      } catch (error) {
        if (error instanceof Refusal) return failed(error.problem);
        throw error;
      }
    },
  };
}
