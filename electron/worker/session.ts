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
  readonly opened: () => OpenWorkspace | null;
  readonly adopt: (workspace: OpenWorkspace) => void;
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

  function release(): void {
    if (reader !== null) closeReader(reader);
    reader = null;
  }

  function close(): void {
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
    opened: () => workspace,
    adopt: (next) => {
      assert(workspace === null, 'one workspace is open at a time');
      workspace = next;
    },
    close,
    attach: (path, key) => {
      close();
      attached = { path, key };
    },
    release,
  };
}
