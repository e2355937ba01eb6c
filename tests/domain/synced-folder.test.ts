import { describe, expect, it } from 'vitest';
import { syncedBy } from '#domain/synced-folder.ts';

describe('a folder that a service copies elsewhere (D12)', () => {
  it.each([
    ['C:\\Users\\Ada\\OneDrive\\salon.lethe', 'OneDrive'],
    ['C:\\Users\\Ada\\OneDrive - Salon Ada\\Lethe\\salon.lethe', 'OneDrive'],
    ['/Users/ada/Library/CloudStorage/OneDrive-Personal/salon.lethe', 'OneDrive'],
    ['/home/ada/Dropbox/clients/salon.lethe', 'Dropbox'],
    ['/Users/ada/Dropbox (Salon)/salon.lethe', 'Dropbox'],
    ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/salon.lethe', 'iCloud Drive'],
    ['C:\\Users\\Ada\\iCloudDrive\\salon.lethe', 'iCloud Drive'],
    [
      '/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/salon.lethe',
      'Google Drive',
    ],
    ['D:\\Яндекс.Диск\\салон.lethe', 'Yandex Disk'],
    ['C:\\Users\\Ada\\YandexDisk\\salon.lethe', 'Yandex Disk'],
    ['/home/ada/Nextcloud/salon.lethe', 'Nextcloud'],
  ])('%s is copied by %s', (path, service) => {
    expect(syncedBy(path)).toBe(service);
  });

  it.each([
    '/home/ada/Documents/salon.lethe',
    '/home/ada/Documents/OneDrive.lethe',
    'C:\\Users\\Ada\\Boxes\\salon.lethe',
    '/home/ada/dropboxes/salon.lethe',
    'salon.lethe',
  ])('%s is not', (path) => {
    expect(syncedBy(path)).toBeNull();
  });
});
