// canary: eslint(no-eval)
export const run = (code: string): unknown => eval(code);
