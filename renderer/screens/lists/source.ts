import type { Output } from '#contract/call.ts';

export type Source = Output<'source/list'>['sources'][number];
