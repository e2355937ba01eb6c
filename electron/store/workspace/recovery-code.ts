import { randomBytes } from 'node:crypto';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import { problem } from '#domain/problem.ts';
import { unwrapDataKey, wrapDataKey } from './data-key.ts';
import type { KeyFile } from './data-key.ts';
import { replaceFile } from '../durable-file.ts';
import { guarded, keyPath, readKeyFile } from './key-file.ts';

/** Letters and digits that nobody mistakes for one another when they are read from paper (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 25; // 125 bits
const GROUP = 5;

/**
 * A second way to the key of a workspace, for paper: whoever forgot the passphrase opens it with the code. A new code
 * takes the place of the one before. Problems: those of reading the key file, `workspace/wrong-key`, `disk/*`.
 */
export async function makeRecoveryCode(
  path: string,
  passphrase: string,
): Promise<Result<string, Problem>> {
  const found = readKeyFile(path);
  if (!found.ok) return found;
  const dataKey = await unwrapDataKey(found.value, passphrase);
  if (dataKey === null) return failed(problem('workspace/wrong-key'));
  const code = newCode();
  const { workspace, protection } = found.value;
  const { kdf, nonce, wrapped } = await wrapDataKey(dataKey, code, { workspace, protection });
  dataKey.fill(0);
  return guarded(path, () => {
    replaceFile(
      keyPath(path),
      JSON.stringify({ ...found.value, recovery: { kdf, nonce, wrapped } }),
    );
    return ok(groupsOf(code));
  });
}

/** The key by a recovery code that was typed in the place of the passphrase; null where it is none, or not this one. */
export async function unwrapByRecoveryCode(file: KeyFile, typed: string): Promise<Buffer | null> {
  const code = readCode(typed);
  if (code === null || file.recovery === undefined) return null;
  return unwrapDataKey({ ...file, ...file.recovery }, code);
}

function newCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
}

function groupsOf(code: string): string {
  return (code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** As it is typed from paper: in any case, with or without dashes, O for 0, I and L for 1. */
function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}
