import type { Output } from '#contract/call.ts';

export type Sample = Output<'app/about'>['samples'][number];
