/**
 * Folders that a service copies to its computers, by how they are named on Windows, macOS and Linux. What is erased
 * here may stay there, in versions that nobody here can reach.
 */
const services: readonly (readonly [service: string, folder: RegExp])[] = [
  ['OneDrive', /^onedrive(?:[ -].*)?$/i],
  ['Dropbox', /^dropbox(?: \(.*\))?$/i],
  [
    'iCloud Drive',
    /^(?:iclouddrive|icloud drive(?: \(archive\))?|com~apple~clouddocs|mobile documents)$/i,
  ],
  ['Google Drive', /^(?:google ?drive(?:[ -].*)?|my drive|drivefs)$/i],
  ['Yandex Disk', /^(?:yandex[. ]?disk|яндекс[. ]?диск)(?:-.*)?$/i],
  ['Mail.ru Cloud', /^(?:облако mail(?:\.ru)?|mail\.ru cloud|cloud mail\.ru)$/i],
  ['Box', /^(?:box|box sync|box-box)$/i],
  ['MEGA', /^(?:mega|megasync)(?: downloads)?$/i],
  ['pCloud', /^pcloud ?drive$/i],
  ['Nextcloud', /^(?:nextcloud|owncloud)\d*$/i],
  ['Syncthing', /^(?:syncthing|resilio sync)$/i],
];

/** The service that copies the folder of this file elsewhere, by the names of the folders it lies in; null: none known. */
export function syncedBy(path: string): string | null {
  const folders = path.split(/[\\/]+/).slice(0, -1);
  const found = services.find(([, folder]) => folders.some((name) => folder.test(name)));
  return found?.[0] ?? null;
}
