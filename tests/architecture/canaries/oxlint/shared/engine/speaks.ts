// canary: eslint(no-console)
export const speak = (): void => console.log('said');
