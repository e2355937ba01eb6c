import path from 'node:path';
import { expect, test } from 'vitest';
import { findPlaces } from '#host/places.ts';

const home = path.join(path.sep, 'home', 'anna');
const placesOn = (
  platform: NodeJS.Platform,
  environment: Record<string, string>,
  documents: string | null = null,
): ReturnType<typeof findPlaces> => findPlaces(documents, { platform, environment, home });

test('workspaces lie among the documents, settings where the system keeps them', () => {
  expect(placesOn('linux', {})).toEqual({
    workspaceFolder: path.join(home, 'Documents', 'Lethe'),
    settingsFolder: path.join(home, '.config', 'lethe'),
    preferencesFile: path.join(home, '.config', 'lethe', 'preferences.json'),
  });
  expect(placesOn('darwin', {}, path.join(home, 'Papers')).workspaceFolder).toBe(
    path.join(home, 'Papers', 'Lethe'),
  );
});

test.each([{ LETHE_PORTABLE: '/stick/Lethe data' }, { PORTABLE_EXECUTABLE_DIR: '/stick' }])(
  'on a stick everything lies on the stick: %j',
  (environment) => {
    const places = placesOn('win32', { ...environment, LOCALAPPDATA: 'C:\\Users\\anna' }, '/docs');
    for (const place of Object.values(places)) {
      expect(place.startsWith(path.join('/stick', 'Lethe data'))).toBe(true);
    }
  },
);
