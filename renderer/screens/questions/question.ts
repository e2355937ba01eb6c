import type { Output } from '#contract/call.ts';

export type Questions = Output<'question/list'>;

export type Question = Questions['questions'][number];
