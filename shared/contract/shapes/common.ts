import { z } from 'zod';
import { channels, consentStates } from '#domain/consent.ts';
import { acts, batchActs, dispositions } from '#domain/disposition.ts';
import { findingKinds } from '#domain/finding.ts';
import { languages } from '#domain/language.ts';
import type { PersonId } from '#domain/person.ts';

/** Shapes that several commands share. Days are ISO text (`YYYY-MM-DD`) at this border. */
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const country = z.string().regex(/^[A-Z]{2}$/);
export const language = z.enum(languages);

export const personId = z.custom<PersonId>(
  (value) => typeof value === 'string' && /^p[1-9]\d{0,14}$/.test(value),
);

export const findingKind = z.enum(findingKinds);
export const disposition = z.enum(dispositions);
export const act = z.enum(acts); // what can be asked for
export const batchAct = z.enum(batchActs); // what was done
export const consentState = z.enum(consentStates);
export const channel = z.enum(channels);
export const count = z.int().min(0);
export const localWords = z.record(language, z.string());

/** The source of a rule: in English for scripts, and as people read it. */
export const citation = { citation: z.string(), citationText: localWords };

/**
 * A file or folder. The page only ever holds a `grant` that the host gave for a file the user chose;
 * the host puts the path in its place. The command line passes paths.
 */
export const fileReference = z.union([
  z.strictObject({ grant: z.string().max(64) }),
  z.strictObject({ path: z.string().min(1).max(32_768) }),
]);
export type FileReference = z.infer<typeof fileReference>;

/** A file that the program wrote for the user. */
export const outputFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum([
    'cleaned_copy',
    'removed_people',
    'receipt',
    'receipt_page',
    'verify_page',
    'form',
    'backup',
    'suppression',
    'refusals',
    'trail',
    'set_aside',
    'person_pack',
    'calendar',
  ]),
  bytes: count,
});

/** How far a search looked: `reading`: asked again it may find more; `part`: there is more text than memory should hold. */
export const looked = z.enum(['everywhere', 'reading', 'part']);
