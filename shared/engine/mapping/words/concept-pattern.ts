export type WordPattern = {
  readonly text: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
};

export type ConceptPattern = {
  readonly concept: string;
  readonly language: string;
  readonly words: readonly WordPattern[];
  /** Its words with their tones, where only these tell it from another one. */
  readonly tones?: readonly string[];
};
