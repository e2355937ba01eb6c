import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export type InstalledBrowser = {
  readonly name: string;
  readonly executable: string;
  /** The only folder in which a confined package may keep a profile; null: any. */
  readonly profileFolder: string | null;
};

type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isExecutable: (file: string) => boolean;
};

const here: Surroundings = {
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  isExecutable,
};

/**
 * The Chrome, Edge or Chromium of this computer, in the order of the table. `LETHE_BROWSER`, a path, wins; where
 * it names nothing that can be run, there is no browser.
 */
export function findBrowser(surroundings: Surroundings = here): InstalledBrowser | null {
  const wanted = surroundings.environment['LETHE_BROWSER'];
  const candidates =
    wanted === undefined
      ? candidatesFor(surroundings)
      : [{ name: path.basename(wanted), executable: wanted, profileFolder: null }];
  return candidates.find(({ executable }) => surroundings.isExecutable(executable)) ?? null;
}

function candidatesFor(surroundings: Surroundings): readonly InstalledBrowser[] {
  if (surroundings.platform === 'win32') return onWindows(surroundings.environment);
  if (surroundings.platform === 'darwin') return onMac(surroundings.home);
  return onLinux(surroundings);
}

function onLinux({ environment, home }: Surroundings): readonly InstalledBrowser[] {
  const folders = [
    ...(environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/')),
    '/usr/bin',
    '/usr/local/bin',
  ];
  const commands = [
    ['Google Chrome', 'google-chrome-stable'],
    ['Google Chrome', 'google-chrome'],
    ['Microsoft Edge', 'microsoft-edge-stable'],
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
  ] as const;
  const found = commands.flatMap(([name, command]) =>
    folders
      .filter((folder) => !folder.startsWith('/snap/'))
      .map((folder) => ({ name, executable: `${folder}/${command}`, profileFolder: null })),
  );
  const snap = {
    name: 'Chromium',
    executable: '/snap/bin/chromium',
    profileFolder: path.join(home, 'snap', 'chromium', 'common'),
  };
  return [...found, snap];
}

function onWindows(
  environment: Readonly<Record<string, string | undefined>>,
): readonly InstalledBrowser[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  );
  const programs = [
    ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ] as const;
  return programs.flatMap(([name, program]) =>
    folders.map((folder) => ({ name, executable: `${folder}\\${program}`, profileFolder: null })),
  );
}

function onMac(home: string): readonly InstalledBrowser[] {
  const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
  return names.flatMap((name) =>
    ['/Applications', `${home}/Applications`].map((folder) => ({
      name,
      executable: `${folder}/${name}.app/Contents/MacOS/${name}`,
      profileFolder: null,
    })),
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
