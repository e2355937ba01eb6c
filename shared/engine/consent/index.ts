/** What cells, status words and names of lists say about consent, and what remains when all of it is added up. */
export { changeOfAnswer } from './answer-marks.ts';
export { channelAnswerOf, type ChannelAnswer } from './channel-answer.ts';
export { createAsideReader } from './aside-reader.ts';
export {
  buildConsentWords,
  foldCell,
  kindOfCell,
  type ConsentWords,
  type ConsentWordsData,
  type WordKind,
} from './consent-words.ts';
export {
  consentFact,
  createConsentReader,
  type CellFact,
  type ConsentCellReader,
} from './column-reader.ts';
export type { ConsentReaderContext, ProfileWords } from './column-sense.ts';
export { withinAnswers, withinRefusals, type ConsentColumns } from './dated-grants.ts';
export { createRegisterColumn, registersIn, type RegisterSign } from './register-reader.ts';
export { doubtsOfOnly, refusalsInTags } from './tags.ts';
export { readLegend, withoutOwnLegend, type Legend } from './legend.ts';
export { writtenOutBy, type WrittenOut } from './legend-cells.ts';
export { splitDecoration } from './decoration.ts';
export { stateOfSentence } from './sentence-answer.ts';
export { kindOfAnswer, spokenOf } from './spoken-answer.ts';
export { areQuestions, createRowChannels, type RowChannels } from './row-channels.ts';
export { namesWays, permitsWays } from './ways-header.ts';
export { consentFromHeading } from './heading.ts';
export {
  consentFromListName,
  consentFromTitles,
  isToldByRows,
  type ListNameWords,
} from './list-name.ts';
export { refusalOfAddresses } from './refused-addresses.ts';
export { consentCode, mostRestrictive, reduceConsent, stateOfCode } from './reduce-consent.ts';
export { speaksOf } from './header-subject.ts';
