export { createMatcher } from './matcher.ts';
export type { BlockKind, BlockMember, Matcher, MatchResult } from './matcher.ts';
export { nameKeys } from './name-keys.ts';
export type { NameKeys } from './name-keys.ts';
export { namesAgree } from './names-agree.ts';
