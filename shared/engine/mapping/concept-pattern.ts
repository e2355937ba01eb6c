export type WordPattern = {
  readonly text: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
};

export type ConceptPattern = {
  readonly concept: string;
  readonly language: string;
  readonly words: readonly WordPattern[];
};
