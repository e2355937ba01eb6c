import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Output } from '#contract/call.ts';
import { appAbout } from '#contract/commands/program/app-about.ts';
import { readJsonFile } from '../json-file.ts';

type Sample = Output<'app/about'>['samples'][number];

const sampleShape = appAbout.output.shape.samples.element.loose();

/** The samples that come with the program, in the order of their ids. A folder that is no sample is passed over. */
export function listSamples(resourcesFolder: string): readonly Sample[] {
  return sampleIds(resourcesFolder).flatMap((id) => readSample(resourcesFolder, id) ?? []);
}

/** The files of a sample, as absolute paths; null where there is no such sample. */
export function findSampleFiles(resourcesFolder: string, id: string): readonly string[] | null {
  const sample = listSamples(resourcesFolder).find((known) => known.id === id);
  if (sample === undefined) return null;
  return sample.files.map((file) => path.join(resourcesFolder, 'samples', id, path.basename(file)));
}

function sampleIds(resourcesFolder: string): readonly string[] {
  try {
    return readdirSync(path.join(resourcesFolder, 'samples')).sort();
  } catch {
    return [];
  }
}

function readSample(resourcesFolder: string, id: string): Sample | null {
  const parsed = sampleShape.safeParse(
    readJsonFile(path.join(resourcesFolder, 'samples', id, 'sample.json')),
  );
  if (!parsed.success || parsed.data.id !== id) return null;
  const { name, files, country } = parsed.data;
  return { id, name, files, country };
}
