import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { grantFiles } from '#bridge/index.ts';

export type IncomingFile = { readonly grant: string; readonly name: string };

type IncomingFiles = {
  readonly files: readonly IncomingFile[];
  readonly addChosen: (files: readonly File[]) => Promise<void>;
  readonly addGranted: (files: readonly IncomingFile[]) => void;
  readonly remove: (grant: string) => void;
  readonly clear: () => void;
};

const nothing: IncomingFiles = {
  files: [],
  addChosen: async () => undefined,
  addGranted: () => undefined,
  remove: () => undefined,
  clear: () => undefined,
};

const IncomingContext = createContext<IncomingFiles>(nothing);

/** Files on their way in: chosen, dropped or from a sample, not imported yet. */
export function IncomingFilesProvider({ children }: { readonly children: ReactNode }) {
  const [files, setFiles] = useState<readonly IncomingFile[]>([]);
  const addGranted = useCallback(
    (more: readonly IncomingFile[]) => setFiles((known) => [...known, ...more]),
    [],
  );
  const addChosen = useCallback(
    async (chosen: readonly File[]) => addGranted(await grantFiles(chosen)),
    [addGranted],
  );
  const remove = useCallback(
    (grant: string) => setFiles((known) => known.filter((file) => file.grant !== grant)),
    [],
  );
  const clear = useCallback(() => setFiles([]), []);
  const value = useMemo(
    () => ({ files, addChosen, addGranted, remove, clear }),
    [files, addChosen, addGranted, remove, clear],
  );
  return <IncomingContext value={value}>{children}</IncomingContext>;
}

export function useIncomingFiles(): IncomingFiles {
  return useContext(IncomingContext);
}
