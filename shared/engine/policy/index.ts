export { combinePacks } from './combine-packs.ts';
export { parsePack, parsePolicy } from './parse-policy.ts';
export { policyFaultCodes } from './policy-fault.ts';
export type { PolicyFault, PolicyFaultCode } from './policy-fault.ts';
export { differencesBehind, policyDifferences } from './policy-differences.ts';
export type { PolicyDifference } from './policy-differences.ts';
export { dispositionStrength, proposedDisposition } from './proposed-disposition.ts';
export {
  lastBirthOfAge,
  lastDayBefore,
  mustKeepIn,
  toParameters,
  yearsIn,
} from './to-parameters.ts';
export { partDifferences } from './part-differences.ts';
export { draftFromNotice } from './draft/draft-from-notice.ts';
export { draftPack } from './draft/draft-pack.ts';
export { buildNoticeWords } from './draft/notice-words.ts';
export type { NoticeWords, NoticeWordsData } from './draft/notice-words.ts';
