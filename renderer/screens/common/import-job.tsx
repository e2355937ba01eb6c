import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { present } from '#base/assert.ts';
import { useJob } from '#bridge/index.ts';
import type { Job } from '#bridge/index.ts';

type ImportJob = Job<'source/import'>;

const ImportContext = createContext<ImportJob | null>(null);

/** The import of this window: it goes on, and can be stopped, whichever screen is shown. */
export function ImportJobProvider({ children }: { readonly children: ReactNode }) {
  const job = useJob('source/import');
  return <ImportContext value={job}>{children}</ImportContext>;
}

export function useImportJob(): ImportJob {
  return present(useContext(ImportContext), 'a screen inside the shell');
}
