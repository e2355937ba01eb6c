import type { Output } from '#contract/call.ts';

export type Overview = Output<'overview/read'>;
