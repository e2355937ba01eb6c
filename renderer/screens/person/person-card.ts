import type { Output } from '#contract/call.ts';

export type PersonCard = Output<'person/read'>;
