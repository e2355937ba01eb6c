import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ReactNode } from 'react';
import { present } from '#base/assert.ts';
import { useJob } from '#bridge/index.ts';
import type { Job } from '#bridge/index.ts';
import type { Input } from '#contract/call.ts';
import type { IncomingFile } from './incoming-files.tsx';

export type ImportJob = {
  readonly job: Job<'source/import'>;
  /** The files of the last import, so that it can be tried again where it failed. */
  readonly files: readonly IncomingFile[];
  readonly start: (files: readonly IncomingFile[], input: Input<'source/import'>) => void;
};

const ImportContext = createContext<ImportJob | null>(null);
/** Apart, because it stays the same: whoever uses it is not drawn anew at each step of an import. */
const LeaveContext = createContext<() => void>(() => undefined);

/** The import of this window: it goes on, and can be stopped, whichever screen is shown. */
export function ImportJobProvider({ children }: { readonly children: ReactNode }) {
  const job = useJob('source/import');
  const [files, setFiles] = useState<readonly IncomingFile[]>([]);
  const value = useMemo(
    () => ({
      job,
      files,
      start: (chosen: readonly IncomingFile[], input: Input<'source/import'>) => {
        setFiles(chosen);
        job.start(input);
      },
    }),
    [job, files],
  );
  const latest = useRef(job);
  useEffect(() => {
    latest.current = job;
  }, [job]);
  const leaveResult = useCallback(() => {
    if (latest.current.state.kind === 'done') latest.current.reset();
  }, []);
  return (
    <LeaveContext value={leaveResult}>
      <ImportContext value={value}>{children}</ImportContext>
    </LeaveContext>
  );
}

/** The page of a finished import makes room, for instance for further files. */
export function useLeaveResult(): () => void {
  return useContext(LeaveContext);
}

export function useImportJob(): ImportJob {
  return present(useContext(ImportContext), 'a screen inside the shell');
}
