import { anonymity } from './anonymity.ts';
import { problems } from './problems.ts';
import { findings } from './findings.ts';
import { evidence } from './evidence.ts';
import { sources } from './sources.ts';
import { trail } from './trail.ts';
import { receipt } from './receipt.ts';
import { policy } from './policy.ts';
import { jobs } from './jobs.ts';
import { backups } from './backups.ts';
import { originals } from './originals.ts';
import { checker } from './checker.ts';
import { cli } from './cli.ts';
import { host } from './host.ts';
import { common } from './common.ts';
import { start } from './start.ts';
import { lists } from './lists.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { card } from './card.ts';
import { charts } from './charts.ts';
import { compare } from './compare.ts';
import { table } from './table.ts';
import { person } from './person.ts';
import { act } from './act.ts';
import { suppression } from './suppression.ts';
import { pairs } from './pairs.ts';
import { questions } from './questions.ts';
import { record } from './record.ts';
import { settings } from './settings.ts';
import { help } from './help.ts';
import { importing } from './importing.ts';
import { next } from './next.ts';
import { warningSteps } from './warning-steps.ts';

/** Every text of the program in one language. */
export const ru = {
  problems,
  anonymity,
  findings,
  evidence,
  sources,
  trail,
  receipt,
  policy,
  jobs,
  backups,
  originals,
  checker,
  cli,
  host,
  common,
  start,
  lists,
  overview,
  people,
  card,
  charts,
  compare,
  table,
  person,
  act,
  suppression,
  pairs,
  questions,
  record,
  settings,
  help,
  importing,
  next,
  warningSteps,
};
