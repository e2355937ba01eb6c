/** The rooms, and what each may import besides itself (architecture, section 1). */
export type Room = keyof typeof importTable;

type Rules = {
  readonly folder: string;
  readonly rooms: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly typesOf?: readonly string[];
  /** Exact files of other rooms, where the whole room is closed. */
  readonly files?: readonly string[];
  readonly packages: readonly string[] | 'any';
  readonly node: boolean;
};

const NOT_IN_THE_PAGE = ['electron', 'playwright-core', 'better-sqlite3', 'xlsx', 'papaparse'];

export const importTable = {
  base: { folder: 'shared/base', rooms: [], packages: [], node: false },
  domain: { folder: 'shared/domain', rooms: ['base'], packages: [], node: false },
  engine: {
    folder: 'shared/engine',
    rooms: ['base', 'domain'],
    packages: ['libphonenumber-js', 'yaml', 'zod'],
    node: false,
  },
  contract: {
    folder: 'shared/contract',
    rooms: ['base', 'domain'],
    packages: ['zod'],
    node: false,
  },
  messages: {
    folder: 'shared/messages',
    rooms: ['base', 'domain'],
    typesOf: ['contract', 'engine'],
    packages: [],
    node: false,
  },
  store: {
    folder: 'electron/store',
    rooms: ['base', 'domain'],
    packages: ['better-sqlite3', 'iconv-lite'], // the search knows every encoding that lists are read in
    node: true,
  },
  files: {
    folder: 'electron/files',
    rooms: ['base', 'domain'],
    packages: ['papaparse', 'xlsx', 'fflate', 'iconv-lite'],
    node: true,
  },
  worker: {
    folder: 'electron/worker',
    rooms: ['base', 'domain', 'engine', 'contract', 'store', 'files'],
    packages: ['zod'],
    node: true,
  },
  cli: {
    folder: 'electron/cli',
    rooms: ['base', 'domain', 'contract', 'messages'],
    files: ['electron/worker/dispatch.ts'],
    packages: [],
    node: true,
  },
  host: {
    folder: 'electron/host',
    rooms: ['base', 'domain', 'contract', 'messages'],
    packages: [],
    node: true,
  },
  main: {
    folder: 'electron/main',
    rooms: ['base', 'domain', 'contract', 'messages', 'host'],
    packages: ['electron'],
    node: true,
  },
  chromium: {
    folder: 'electron/chromium',
    rooms: ['base', 'domain', 'contract', 'messages', 'host'],
    packages: ['playwright-core'],
    node: true,
  },
  preload: {
    folder: 'electron/preload',
    rooms: [],
    files: ['shared/contract/commands/names.ts'],
    packages: ['electron'],
    node: false,
  },
  kit: {
    folder: 'renderer/kit',
    rooms: ['base'],
    typesOf: ['domain', 'messages'],
    packages: 'any',
    node: false,
  },
  bridge: {
    folder: 'renderer/bridge',
    rooms: ['base', 'domain', 'contract', 'messages'],
    packages: 'any',
    node: false,
  },
  screens: {
    folder: 'renderer/screens',
    rooms: ['base', 'domain', 'messages', 'bridge', 'kit', 'styles'],
    typesOf: ['contract'],
    packages: 'any',
    node: false,
  },
  app: {
    folder: 'renderer/app',
    rooms: ['base', 'domain', 'messages', 'bridge', 'kit', 'screens', 'styles'],
    typesOf: ['contract'],
    packages: 'any',
    node: false,
  },
  /** The page that checks receipts in any browser; a bundle of its own. */
  checker: {
    folder: 'renderer/checker',
    rooms: ['base', 'domain', 'engine', 'messages'],
    packages: ['@noble/curves', '@noble/hashes', 'zod'],
    node: false,
  },
  styles: { folder: 'renderer/styles', rooms: [], packages: 'any', node: false },
} as const satisfies Record<string, Rules>;

export function rulesOf(room: Room): Rules {
  return importTable[room];
}

/** The room in which a file lies; null for tests and for the few files above the rooms. */
export function roomOf(file: string): Room | null {
  const rooms = Object.keys(importTable) as Room[];
  return rooms.find((room) => file.startsWith(`${importTable[room].folder}/`)) ?? null;
}

export function isInPage(room: Room): boolean {
  return importTable[room].folder.startsWith('renderer/');
}

export { NOT_IN_THE_PAGE };
