import type { Job } from '#bridge/index.ts';
import type { CommandName } from '#contract/commands/index.ts';
import { JobPanel } from './job-panel.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** The course of a job until it is done; nothing before it starts. */
export function JobView<Name extends CommandName>({ job }: { readonly job: Job<Name> }) {
  if (job.state.kind === 'running') {
    return (
      <JobPanel
        progress={job.state.progress}
        cancelling={job.state.cancelling}
        onCancel={job.cancel}
      />
    );
  }
  return job.state.kind === 'failed' ? <ProblemNotice problem={job.state.problem} /> : null;
}
