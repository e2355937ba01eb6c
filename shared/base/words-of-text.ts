import { foldText } from './fold-text.ts';

/** A text as words are compared, in their order: `Elm-Road 12, Flat 3` is elm, road, 12, flat, 3. */
export function wordsOfText(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
