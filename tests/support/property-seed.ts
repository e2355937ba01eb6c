import fc from 'fast-check';

/**
 * Properties are tried with the same values in every run, so that a change is judged by what it changed.
 * `LETHE_SEED=new` tries other values, `LETHE_SEED=NUMBER` those of a run that failed.
 */
const FIXED = 20_261_126;
const wanted = process.env['LETHE_SEED'];
const seed = wanted === undefined ? FIXED : Number(wanted);
if (wanted !== 'new') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
