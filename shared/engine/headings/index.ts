/** What a line above some rows of a list says about them, and whether it is such a line at all. */
export {
  buildHeadingWords,
  createHeadingReader,
  namesSomebody,
  type HeadingReader,
  type HeadingWordsData,
} from './read-heading.ts';
