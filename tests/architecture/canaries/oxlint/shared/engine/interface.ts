// canary: typescript(consistent-type-definitions)
export interface Shape {
  readonly size: number;
}
