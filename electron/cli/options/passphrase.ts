import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Arguments } from './arguments.ts';
import { refuse } from '../cli-failure.ts';
import { refuseValue } from './checked-options.ts';
import { texts } from '../printing/words.ts';

const MOST_CHARACTERS = 1024;

/** From a file (its first line), the environment, or a prompt on a terminal. Never an argument: those are seen by all. */
export async function readPassphrase(args: Arguments, purpose: 'open' | 'create'): Promise<string> {
  const file = args.text('passphrase-file');
  if (file !== null) return passphraseOfFile(file);
  const fromEnvironment = process.env['LETHE_PASSPHRASE'];
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment;
  if (!process.stdin.isTTY) return refuse(texts.cli.needsPassphrase);
  if (purpose === 'open') return askUnseen(texts.cli.passphrase);
  const passphrase = await askUnseen(texts.cli.newPassphrase);
  const again = await askUnseen(texts.cli.repeatPassphrase);
  return passphrase === again ? passphrase : refuse(texts.cli.passphrasesDiffer);
}

async function passphraseOfFile(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const line = text?.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  return line === '' || line.length > MOST_CHARACTERS ? refuseValue('passphrase-file') : line;
}

/** Types without an echo; the question goes to standard error, so that results stay clean. */
async function askUnseen(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await prompt.question('');
  } finally {
    prompt.close();
    process.stderr.write('\n');
  }
}

/** Asks on standard error and reads a line; for confirmations. */
export async function askLine(question: string): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await prompt.question(question)).trim();
  } finally {
    prompt.close();
  }
}
