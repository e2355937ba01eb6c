import { createContext, useContext } from 'react';
import { present } from '#base/assert.ts';
import type { Output } from '#contract/call.ts';

export type Workspace = NonNullable<Output<'workspace/status'>>;

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The open workspace. Screens that use it are shown only while one is open. */
export function useWorkspace(): Workspace {
  return present(useContext(WorkspaceContext), 'a screen inside an open workspace');
}
