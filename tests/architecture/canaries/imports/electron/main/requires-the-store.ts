export const database = require('better-sqlite3');
