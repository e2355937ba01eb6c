import { existsSync, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { decryptDatabase, decryptLog } from './decrypt-workspace.ts';

/**
 * H2: looks for tokens in everything that a program left behind, in the ways in which a text can be written down. Slow and
 * simple on purpose: it shares no code with the search of the program itself.
 */
export type Residue = {
  readonly place: string; // path, or `/proc/<pid>/fd/<n>` for a file that was deleted while open
  readonly token: string;
  readonly how: string;
};

export type ScanTarget = {
  readonly folders: readonly string[];
  readonly processes?: readonly number[]; // whose open but deleted files are read, on Linux
  readonly workspaces?: readonly { readonly path: string; readonly key: Uint8Array }[];
  readonly contents?: readonly { readonly place: string; readonly content: Buffer }[]; // what was printed, dumped or sent
};

export type ScanReport = {
  readonly files: number;
  readonly bytes: number;
  readonly residues: readonly Residue[];
};

/** Letters of the end of a token that are searched for alone: an index may keep a text without its beginning. */
const TAIL = 10;

type Form = { readonly token: string; readonly how: string };
type Forms = {
  readonly byText: ReadonlyMap<string, readonly Form[]>;
  readonly starts: Uint8Array; // 1 where some form begins with these three bytes
  readonly lengths: readonly number[];
};

export function scanForResidues(target: ScanTarget, tokens: readonly string[]): ScanReport {
  const forms = formsOf(tokens);
  const keys = new Map((target.workspaces ?? []).map(({ path, key }) => [path, key]));
  const residues: Residue[] = [];
  let [files, bytes] = [0, 0];
  const read = (place: string, content: Buffer): void => {
    files += 1;
    bytes += content.length;
    residues.push(...findIn(content, forms).map((form) => ({ place, ...form })));
  };
  for (const path of target.folders.flatMap(listFiles)) {
    const content = readFileSync(path);
    read(path, content);
    const plain = decryptIfOurs(path, content, keys);
    if (plain !== null) read(`${path} (decrypted)`, plain);
  }
  for (const path of (target.processes ?? []).flatMap(listDeletedFiles))
    read(path, readFileSync(path));
  for (const { place, content } of target.contents ?? []) read(place, content);
  return { files, bytes, residues };
}

/** All forms in the bytes: looked up where the first three bytes are those of some form. */
function findIn(content: Buffer, forms: Forms): Form[] {
  const found: Form[] = [];
  let start = 0;
  for (let at = 0; at < content.length; at += 1) {
    start = ((start << 8) | (content[at] as number)) & 0xff_ffff;
    if (forms.starts[start] === 0) continue;
    for (const length of forms.lengths) {
      const hits = forms.byText.get(content.toString('latin1', at - 2, at - 2 + length));
      if (hits !== undefined) found.push(...hits);
    }
  }
  return found;
}

/** UTF-8 (a token is ASCII), UTF-16, base64 in its three phases, percent-encoding, both cases, and the last letters alone. */
function formsOf(tokens: readonly string[]): Forms {
  const forms = new Map<string, Form[]>();
  const add = (text: string, form: Form): void => {
    forms.set(text, [...(forms.get(text) ?? []), form]);
  };
  for (const token of tokens) {
    const spellings = [token, token.toUpperCase(), token.charAt(0).toUpperCase() + token.slice(1)];
    for (const spelling of new Set(spellings)) {
      for (const phase of [0, 1, 2])
        add(base64Of(spelling, phase), { token, how: `base64 phase ${phase}` });
    }
    for (const spelling of new Set([token, token.toUpperCase()])) {
      const tail = spelling.slice(-TAIL);
      add(tail, { token, how: 'letters' });
      add(Buffer.from(tail, 'utf16le').toString('latin1'), { token, how: 'UTF-16' });
      add(percentOf(tail), { token, how: 'percent-encoded' });
    }
  }
  const starts = new Uint8Array(2 ** 24);
  for (const text of forms.keys()) starts[Buffer.from(text, 'latin1').readUIntBE(0, 3)] = 1;
  return {
    byText: forms,
    starts,
    lengths: [...new Set([...forms.keys()].map((text) => text.length))],
  };
}

/** What a token becomes inside a longer base64 text: without the characters that its neighbours share. */
function base64Of(token: string, phase: number): string {
  const encoded = Buffer.from(`${'a'.repeat(phase)}${token}`, 'latin1').toString('base64');
  const bits = 8 * (phase + token.length);
  return encoded.slice(phase === 0 ? 0 : phase + 1, Math.floor(bits / 6));
}

function percentOf(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex').toUpperCase().replaceAll(/../g, '%$&');
}

function decryptIfOurs(
  path: string,
  content: Buffer,
  keys: ReadonlyMap<string, Uint8Array>,
): Buffer | null {
  const key = keys.get(path);
  if (key !== undefined) return decryptDatabase(content, key);
  const logKey = path.endsWith('-wal') ? keys.get(path.slice(0, -4)) : undefined;
  return logKey === undefined ? null : decryptLog(content, logKey);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return lstatSync(path).isFile() ? [path] : [];
  });
}

function listDeletedFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => {
      try {
        return readlinkSync(path).endsWith(' (deleted)') && readlinkSync(path).startsWith('/');
      } catch {
        return false; // closed meanwhile
      }
    });
}
