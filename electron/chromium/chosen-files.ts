import type { CDPSession } from 'playwright-core';
import { FILE_STASH } from './page-script.ts';

const MAXIMUM_FILES = 200;

/**
 * Paths of the files that the user chose or dropped, by the DevTools protocol. What the page made up itself
 * (`new File(...)`) has no path and is left out.
 */
export async function findChosenPaths(
  session: CDPSession,
  token: unknown,
  count: unknown,
): Promise<readonly string[]> {
  if (typeof token !== 'string' || !/^[\da-f-]{36}$/.test(token)) return [];
  if (typeof count !== 'number' || !Number.isInteger(count) || count > MAXIMUM_FILES) return [];
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const path = await findPath(session, token, index);
    if (path !== null) paths.push(path);
  }
  return paths;
}

async function findPath(session: CDPSession, token: string, index: number): Promise<string | null> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `window[Symbol.for(${JSON.stringify(FILE_STASH)})](${JSON.stringify(token)})?.[${index}]`,
  });
  if (result.objectId === undefined) return null;
  try {
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId });
    return path === '' ? null : path;
  } catch {
    return null; // not a file at all
  } finally {
    await session.send('Runtime.releaseObject', { objectId: result.objectId });
  }
}
