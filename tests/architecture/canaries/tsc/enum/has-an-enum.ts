// canary: TS1294
export enum Kind {
  One,
}
