import type { Output } from '#contract/call.ts';

export type Preview = Output<'disposition/preview'>;
