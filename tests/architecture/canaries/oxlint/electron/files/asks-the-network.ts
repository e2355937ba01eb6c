// canary: eslint(no-restricted-globals)
export const answer = fetch('https://example.com/');
