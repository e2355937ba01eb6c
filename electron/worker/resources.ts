import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { once } from '#base/once.ts';
import type { ChangeProgram } from '#domain/change-program.ts';
import { buildAgeWords } from '#engine/age/index.ts';
import type { AgeWords, AgeWordsData } from '#engine/age/index.ts';
import { buildNoteCleaning, buildServiceTitles } from '#engine/anonymisation/index.ts';
import type {
  NoteCleaning,
  NoteCleaningData,
  ServiceTitles,
  ServiceTitlesData,
} from '#engine/anonymisation/index.ts';
import type { ConsentWords } from '#engine/consent/index.ts';
import { buildMonthNames } from '#engine/dates/index.ts';
import type { MonthNames, MonthNamesData } from '#engine/dates/index.ts';
import {
  buildAskedWays,
  buildIdentifierRules,
  buildNoteBirthWords,
  buildNoteHoldWords,
} from '#engine/detection/index.ts';
import type {
  AskedWays,
  AskedWaysData,
  IdentifierRules,
  IdentifierRulesData,
  NoteBirthData,
  NoteBirthWords,
  NoteHoldsData,
  NoteHoldWords,
} from '#engine/detection/index.ts';
import { buildHeadingWords, createHeadingReader } from '#engine/headings/index.ts';
import type { HeadingReader, HeadingWordsData } from '#engine/headings/index.ts';
import { buildNameBook } from '#engine/identity/index.ts';
import type { NameBook, NameBookData } from '#engine/identity/index.ts';
import { buildExportProfiles, buildVocabulary } from '#engine/mapping/index.ts';
import { buildNoticeWords } from '#engine/policy/index.ts';
import type { NoticeWords, NoticeWordsData } from '#engine/policy/index.ts';
import type {
  ExportProfile,
  ExportProfileData,
  Vocabulary,
  VocabularyData,
} from '#engine/mapping/index.ts';
import { createNotesReader } from '#engine/notes/index.ts';
import type { NotesData, NotesReader } from '#engine/notes/index.ts';
import { readShippedPolicies } from './shipped-policies.ts';
import type { KnownPack } from './shipped-policies.ts';

/** The program's own data files, each read and checked once, when it is first needed. */
export type Resources = {
  readonly folder: string;
  readonly policies: () => ReadonlyMap<string, KnownPack>;
  readonly vocabulary: () => Vocabulary;
  readonly profiles: () => readonly ExportProfile[];
  readonly consentWords: () => ConsentWords;
  readonly months: () => MonthNames;
  readonly notes: () => NotesReader;
  readonly birthWords: () => NoteBirthWords;
  readonly ageWords: () => AgeWords;
  readonly askedWays: () => AskedWays;
  readonly holdWords: () => NoteHoldWords;
  readonly identifiers: () => IdentifierRules;
  readonly changePrograms: () => readonly ChangeProgram[];
  readonly noteCleaning: () => NoteCleaning;
  readonly noticeWords: () => ReadonlyMap<string, NoticeWords>;
  readonly serviceTitles: () => ServiceTitles;
  readonly names: () => NameBook;
  readonly headings: () => HeadingReader;
};

/** By folder: the program's own files stay as they are while it runs. */
const known = new Map<string, Resources>();

/** The same for every workspace that a process opens. */
export function resourcesIn(folder: string): Resources {
  const resources = known.get(folder) ?? createResources(folder);
  known.set(folder, resources);
  return resources;
}

function createResources(folder: string): Resources {
  const read = (name: string): unknown => readJson(path.join(folder, 'vocabulary', `${name}.json`));
  const resources: Resources = {
    folder,
    policies: once(() => readShippedPolicies(path.join(folder, 'policies'))),
    vocabulary: once(() =>
      buildVocabulary({
        headers: read('headers'),
        values: read('values'),
        cells: read('cells'),
      } as VocabularyData),
    ),
    profiles: once(() =>
      buildExportProfiles(readFolder(path.join(folder, 'crm')) as ExportProfileData[]),
    ),
    consentWords: once(() => resources.vocabulary().consent),
    months: once(() => buildMonthNames(read('months') as MonthNamesData)),
    serviceTitles: once(() => buildServiceTitles(read('services') as ServiceTitlesData)),
    noteCleaning: once(() => buildNoteCleaning(read('note-cleaning') as NoteCleaningData)),
    noticeWords: once(() => buildNoticeWords(read('privacy-notice') as NoticeWordsData)),
    notes: once(() => createNotesReader(readNotes(path.join(folder, 'vocabulary', 'notes')))),
    birthWords: once(() => buildNoteBirthWords(read('note-cleaning') as NoteBirthData)),
    askedWays: once(() => buildAskedWays(read('asked-ways') as AskedWaysData)),
    ageWords: once(() => buildAgeWords(read('ages') as AgeWordsData, resources.months())),
    holdWords: once(() =>
      buildNoteHoldWords(
        read('note-holds') as NoteHoldsData,
        (read('note-cleaning') as NoteBirthData).dayLinks,
      ),
    ),
    identifiers: once(() =>
      buildIdentifierRules(
        readJson(path.join(folder, 'reference', 'identifiers.json')) as IdentifierRulesData,
      ),
    ),
    changePrograms: once(() => {
      const file = path.join(folder, 'reference', 'change-files.json');
      return (readJson(file) as { readonly programs: readonly ChangeProgram[] }).programs;
    }),
    names: once(() => buildNameBook(read('given-names') as NameBookData)),
    headings: once(() =>
      createHeadingReader({
        words: buildHeadingWords(read('headings') as HeadingWordsData),
        consent: resources.consentWords(),
        notes: resources.notes(),
        months: resources.months(),
        names: resources.names(),
        vocabulary: resources.vocabulary(),
      }),
    ),
  };
  return resources;
}

/** Our own files: their shape is checked by whoever builds from them, and by tests. */
function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The frames, beside them one file for each language, and what labelled notes taught. */
function readNotes(folder: string): NotesData {
  return {
    frames: readJson(path.join(folder, 'frames.json')),
    languages: readFolder(path.join(folder, 'languages')),
    likeness: readFileSync(path.join(folder, 'likeness.bin')),
  } as NotesData;
}

function readFolder(folder: string): unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson(path.join(folder, name)));
}
