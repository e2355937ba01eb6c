export { createMatcher } from './matcher.ts';
export type { BlockKind, BlockMember } from './join-block.ts';
export type { Matcher, MatchResult } from './matcher.ts';
export { nameKeys } from './name-keys.ts';
export type { NameKeys } from './name-keys.ts';
export { namesAgree } from './names-agree.ts';
export { isSameWord } from './same-word.ts';
