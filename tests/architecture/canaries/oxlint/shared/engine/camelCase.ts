// canary: eslint-plugin-unicorn(filename-case)
export const value = 1;
