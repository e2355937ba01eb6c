import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Keychain } from './keychain.ts';
import { writeSmallFile } from './json-file.ts';

/**
 * The secret of a workspace that the keychain protects: random, wrapped by the keychain, in a file beside the
 * workspace. The workers see it as a passphrase and know nothing of the keychain.
 */
function secretFileOf(workspace: string): string {
  return `${workspace}-keychain`;
}

export function isKeychainProtected(workspace: string): boolean {
  return existsSync(secretFileOf(workspace));
}

/** 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export async function writeSecret(
  keychain: Keychain,
  workspace: string,
  secret: string,
): Promise<boolean> {
  try {
    return writeSmallFile(secretFileOf(workspace), await keychain.wrap(secret));
  } catch {
    return false;
  }
}

/** Null where the file is missing, or this user's keychain does not open it. */
export async function readSecret(keychain: Keychain, workspace: string): Promise<string | null> {
  try {
    return await keychain.unwrap(readFileSync(secretFileOf(workspace)));
  } catch {
    return null;
  }
}

export function removeSecret(workspace: string): void {
  rmSync(secretFileOf(workspace), { force: true });
}
