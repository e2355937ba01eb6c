// canary: typescript-eslint(consistent-type-definitions)
export interface Shape { readonly size: number }
