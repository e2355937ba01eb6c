/** What cells, status words and names of lists say about consent, and what remains when all of it is added up. */
export { changeOfAnswer } from './words/answer-marks.ts';
export { channelAnswerOf, type ChannelAnswer } from './answers/channel-answer.ts';
export { createAsideReader } from './answers/aside-reader.ts';
export { createSharedWays } from './columns/shared-ways.ts';
export { createWaysRefusals } from './answers/ways-refusals.ts';
export {
  buildConsentWords,
  foldCell,
  kindOfCell,
  type ConsentWords,
  type ConsentWordsData,
  type WordKind,
} from './words/consent-words.ts';
export { consentFact, createConsentReader } from './columns/column-reader.ts';
export type { ConsentReaderContext, ProfileWords } from './columns/column-sense.ts';
export { withinAnswers, withinRefusals, type ConsentColumns } from './dated-grants.ts';
export { createRegisterColumn, registersIn, type RegisterSign } from './lists/register-reader.ts';
export { doubtsOfOnly, refusalsInTags } from './answers/tags.ts';
export { readLegend, withoutOwnLegend, type Legend } from './lists/legend.ts';
export { writtenOutBy, type WrittenOut } from './lists/legend-cells.ts';
export { splitDecoration } from './words/decoration.ts';
export { stateOfSentence } from './answers/sentence-answer.ts';
export { kindOfAnswer, spokenOf } from './answers/spoken-answer.ts';
export { areQuestions, createRowChannels, type RowChannels } from './columns/row-channels.ts';
export { namesWays, permitsWays } from './columns/ways-header.ts';
export { consentFromHeading } from './lists/heading.ts';
export {
  consentFromListName,
  consentFromTitles,
  isToldByRows,
  type ListNameWords,
} from './lists/list-name.ts';
export { refusalOfAddresses } from './lists/refused-addresses.ts';
export { consentCode, mostRestrictive, reduceConsent, stateOfCode } from './reduce-consent.ts';
export { speaksOf } from './words/header-subject.ts';
export { refusedWay } from './answers/channel-answer.ts';
