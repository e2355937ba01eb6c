import type { CliCommand } from '../command.ts';
import { apply } from './apply.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { audit } from './audit.ts';
import { clean } from './clean.ts';
import { correct } from './correct.ts';
import { forms } from './forms.ts';
import { importCommand } from './import.ts';
import { originals } from './originals.ts';
import { person } from './person.ts';
import { policy } from './policy.ts';
import { scan } from './scan.ts';
import { suppress } from './suppress.ts';
import { trail } from './trail.ts';
import { undo } from './undo.ts';
import { verify } from './verify.ts';

/** Every call of the command, by its first word. */
export const cliCommands: ReadonlyMap<string, CliCommand> = new Map([
  ['audit', audit],
  ['import', importCommand],
  ['scan', scan],
  ['apply', apply],
  ['clean', clean],
  ['suppress', suppress],
  ['policy', policy],
  ['verify', verify],
  ['forms', forms],
  ['trail', trail],
  ['backup', backup],
  ['restore', restore],
  ['person', person],
  ['undo', undo],
  ['originals', originals],
  ['correct', correct],
]);
