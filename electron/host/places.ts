import { homedir } from 'node:os';
import path from 'node:path';

/** Where the program keeps what, on this computer. */
export type Places = {
  readonly workspaceFolder: string; // workspaces and results
  readonly settingsFolder: string; // preferences; a window's own files while it is open
  readonly preferencesFile: string;
};

type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/**
 * On a stick that leaves nothing on a borrowed computer everything lies in one folder beside the program: where the
 * portable program says so itself, or `LETHE_PORTABLE` names the folder.
 */
export function findPortableFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const beside = environment['PORTABLE_EXECUTABLE_DIR'];
  return (
    environment['LETHE_PORTABLE'] ?? (beside === undefined ? null : path.join(beside, 'Lethe data'))
  );
}

/** `LETHE_HOME` and `LETHE_PREFERENCES` win over the system's own folders; `documents` where the system names it. */
export function findPlaces(
  documents: string | null = null,
  surroundings: Surroundings = {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
  },
): Places {
  const { environment, home } = surroundings;
  const portable = findPortableFolder(environment);
  if (portable !== null) return portablePlaces(portable);
  const settings = settingsFolderOf(surroundings);
  const preferencesFile =
    environment['LETHE_PREFERENCES'] ?? path.join(settings, 'preferences.json');
  return {
    workspaceFolder:
      environment['LETHE_HOME'] ?? path.join(documents ?? path.join(home, 'Documents'), 'Lethe'),
    settingsFolder: path.dirname(preferencesFile),
    preferencesFile,
  };
}

function portablePlaces(folder: string): Places {
  const settingsFolder = path.join(folder, 'settings');
  return {
    workspaceFolder: path.join(folder, 'workspaces'),
    settingsFolder,
    preferencesFile: path.join(settingsFolder, 'preferences.json'),
  };
}

function settingsFolderOf({ platform, environment, home }: Surroundings): string {
  if (platform === 'win32') {
    return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'Lethe');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Lethe');
  return path.join(environment['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'lethe');
}
