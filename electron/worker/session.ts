import { assert } from '#base/assert.ts';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type { ReadableStore, WritableStore } from '#store/database.ts';
import { closeReader, openReader } from '#store/workspace/workspace.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';

/** The workspace that this worker has open: with its writing connection, or with a reading one that opens when asked. */
export type Session = {
  readonly writable: () => WritableStore | null;
  readonly readable: () => Result<ReadableStore | null, Problem>;
  /** The reading connection, if somebody has asked before. */
  readonly reading: () => ReadableStore | null;
  readonly opened: () => OpenWorkspace | null;
  readonly adopt: (workspace: OpenWorkspace) => void;
  /** A small thing to remember, which is lost where the program ends unasked; of one name the last counts. */
  readonly beforeClose: (name: string, write: () => void) => void;
  readonly close: () => void;
  /** For the worker that answers questions: which file, and its key, which this session owns from now on. */
  readonly attach: (path: string, key: Uint8Array) => void;
  /** Lets go of the reading connection; the next question opens it again. */
  readonly release: () => void;
};

export function createSession(): Session {
  let workspace: OpenWorkspace | null = null;
  let attached: { readonly path: string; readonly key: Uint8Array } | null = null;
  let reader: ReadableStore | null = null;
  const lastWrites = new Map<string, () => void>();

  function release(): void {
    if (reader !== null) closeReader(reader);
    reader = null;
  }

  function writeLast(): void {
    const writes = [...lastWrites.values()];
    lastWrites.clear();
    try {
      for (const write of writes) write();
    } catch {
      // a full disk is no reason to leave a workspace open
    }
  }

  function close(): void {
    writeLast();
    release();
    attached?.key.fill(0);
    attached = null;
    workspace?.close();
    workspace = null;
  }

  return {
    writable: () => workspace?.store ?? null,
    readable: () => {
      if (workspace !== null) return { ok: true, value: workspace.store };
      if (reader !== null || attached === null) return { ok: true, value: reader };
      const opened = openReader(attached.path, attached.key);
      if (opened.ok) reader = opened.value;
      return opened;
    },
    reading: () => reader,
    opened: () => workspace,
    adopt: (next) => {
      assert(workspace === null, 'one workspace is open at a time');
      workspace = next;
    },
    beforeClose: (name, write) => void lastWrites.set(name, write),
    close,
    attach: (path, key) => {
      close();
      attached = { path, key };
    },
    release,
  };
}
