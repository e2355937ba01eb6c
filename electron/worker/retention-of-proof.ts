import { parseIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';

/** A backup holds everybody; it is proposed for deletion after a quarter unless the user says otherwise. */
export const BACKUP_DAYS = 90;

/**
 * How long what proves an erasure is kept: three years, for which the Russian operator keeps acts of destruction and the
 * extract of the log (Roskomnadzor order No. 179, para. 8) and the Turkish controller keeps records of destruction (KVKK
 * regulation of 28 October 2017, art. 7).
 */
const PROOF_YEARS = 3;

/** The day from which the receipt of an act is past its time. `at`: ISO instant. */
export function proofDueOn(at: string): Day {
  const year = Number(at.slice(0, 4)) + PROOF_YEARS;
  const rest = at.slice(4, 10) === '-02-29' ? '-03-01' : at.slice(4, 10);
  return parseIsoDay(`${year}${rest}`) ?? 0;
}

/** What follows the name of a workspace in the name of the folder of its backups. */
export const BACKUP_FOLDER = ' backups';
