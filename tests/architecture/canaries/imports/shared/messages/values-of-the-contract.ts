export { commands } from '#contract/commands/index.ts';
