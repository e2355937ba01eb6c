import type { Handler } from '#worker/handler.ts';

/** False: there is no such job any more, or it is past the point where it can be undone. */
export const jobCancelHandler: Handler<'job/cancel'> = (deps, { job }) => ({
  ok: true,
  value: { cancelled: deps.cancelJob(job) },
});
