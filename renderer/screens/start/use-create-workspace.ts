import { useState } from 'react';
import { call, useAct, useCommand } from '#bridge/index.ts';
import { isLongEnough } from '#domain/passphrase.ts';
import type { Problem } from '#domain/problem.ts';
import { useGo } from '#kit/route.ts';
import { useIncomingFiles } from '../common/incoming-files.tsx';
import type { Sample } from './sample.ts';

export type NewWorkspace = {
  readonly name: string;
  readonly country: string | null;
  readonly protection: 'passphrase' | 'keychain';
  readonly passphrase: string;
  readonly repeated: string;
};

export type WorkspaceCreation = {
  readonly draft: NewWorkspace;
  readonly change: (part: Partial<NewWorkspace>) => void;
  readonly submit: () => Promise<void>;
  readonly hasKeychain: boolean;
  readonly isRunning: boolean;
  readonly problem: Problem | null;
};

/** The form of a new workspace; after it is made, a sample's files are on their way in. */
export function useCreateWorkspace(sample: Sample | null, name: string): WorkspaceCreation {
  const go = useGo();
  const incoming = useIncomingFiles();
  const about = useCommand('app/about', {});
  const create = useAct('workspace/create', ['workspace/list']);
  const [draft, setDraft] = useState<NewWorkspace>({
    name,
    country: sample?.country ?? null,
    protection: 'passphrase',
    passphrase: '',
    repeated: '',
  });

  const submit = async () => {
    const { country } = draft;
    if (country === null || !isComplete(draft)) return;
    if (sample !== null) {
      const granted = await call('sample/grant', { id: sample.id });
      incoming.clear(); // nobody's own lists belong beside invented people
      if (granted.ok) incoming.addGranted(granted.value.files);
    }
    go('lists');
    const made = await create.run({
      file: null,
      name: draft.name.trim(),
      protection: draft.protection,
      passphrase: draft.protection === 'passphrase' ? draft.passphrase : '',
      country,
    });
    if (made === null && sample !== null) incoming.clear();
  };

  return {
    draft,
    change: (part) => setDraft((known) => ({ ...known, ...part })),
    submit,
    hasKeychain: about.value?.keychain === true,
    isRunning: create.isRunning,
    problem: create.problem,
  };
}

function isComplete(draft: NewWorkspace): boolean {
  if (draft.name.trim() === '') return false;
  if (draft.protection === 'keychain') return true;
  return isLongEnough(draft.passphrase) && draft.passphrase === draft.repeated;
}
