import type { SafeStorage } from 'electron';
import type { Keychain } from '#host/keychain.ts';

type Storage = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>;

/** The system's keychain; null where there is none, or where it would keep the secret readable for everybody. */
export async function openKeychain(
  storage: Storage,
  platform: NodeJS.Platform,
): Promise<Keychain | null> {
  if (!(await storage.isAsyncEncryptionAvailable())) return null;
  if (platform === 'linux') {
    const backend = storage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return null;
  }
  return {
    wrap: (secret) => storage.encryptStringAsync(secret),
    unwrap: async (wrapped) => {
      try {
        return (await storage.decryptStringAsync(wrapped)).result;
      } catch {
        return null; // another user's, another computer's, or damaged
      }
    },
  };
}
