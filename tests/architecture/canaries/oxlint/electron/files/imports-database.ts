// canary: eslint(no-restricted-imports)
export { default as database } from 'better-sqlite3';
