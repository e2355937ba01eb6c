import { spawn } from 'node:child_process';
import path from 'node:path';
import { fill, messagesOf } from '#messages/index.ts';
import { buildApplication, isBuildStale } from './build-page.ts';
import { findElectron } from './find-electron.ts';
import { findSampleFiles, listSamples } from './host-commands/samples.ts';
import { findPlaces } from './places.ts';
import { findProgramFiles } from './program-files.ts';
import { terminalLanguage } from './terminal-language.ts';

/** What a window answers that could not open (EX_UNAVAILABLE). */
const NO_WINDOW = 69;
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

const files = findProgramFiles(import.meta.filename);
const language = terminalLanguage(findPlaces().preferencesFile);
const words = messagesOf(language).host;

process.exitCode = await start();

/** `npm start`: Electron where it is, else an installed browser, else the main job on the samples in the terminal. */
async function start(): Promise<number> {
  const electron = await findOrFetchElectron();
  if (!hasDisplay()) return showSamples(words.noDisplay);
  console.error(words.starting);
  if (isBuildStale(files.root) && !(await buildApplication(files.root))) return 70;
  if (electron !== null) {
    const code = await run(electron, [...(isRoot ? ['--no-sandbox'] : []), files.root]);
    if (code === 0) return 0;
  }
  const code = await runOurs(path.join('electron', 'chromium', 'start.ts'));
  return code === NO_WINDOW ? showSamples(words.noBrowser) : code;
}

/** Fetched only where the user asks for it: this program is for computers that reach nothing. */
async function findOrFetchElectron(): Promise<string | null> {
  if (process.env['LETHE_FETCH_ELECTRON'] === '1' && findElectron(files.root) === null) {
    await runOurs(path.join('node_modules', 'electron', 'install.js'));
  }
  return findElectron(files.root);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

/** Says what is missing and how to get it; then something real happens all the same. */
async function showSamples(reason: string): Promise<number> {
  console.log(`${fill(language, words.noWindow, { reason })}\n`);
  for (const sample of listSamples(files.resourcesFolder)) {
    const lists = findSampleFiles(files.resourcesFolder, sample.id) ?? [];
    console.log(fill(language, words.sampleHeading, { name: sample.name[language] }));
    const code = await runOurs(path.join('electron', 'cli', 'lethe.ts'), [
      'audit',
      ...lists,
      '--country',
      sample.country,
    ]);
    if (code !== 0) return code;
    console.log('');
  }
  return 0;
}

function runOurs(program: string, values: readonly string[] = []): Promise<number> {
  return run(process.execPath, [path.join(files.root, program), ...values]);
}

/** The exit status of a program that shares our terminal. */
function run(program: string, values: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, values, { cwd: files.root, stdio: 'inherit' });
    child.once('error', () => resolve(NO_WINDOW));
    child.once('exit', (code) => resolve(code ?? 130));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => child.kill(signal));
    }
  });
}
