import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { runLethe } from '#support/run-lethe.ts';
import { allSamples } from '#support/samples/make-samples.ts';
import { answeredKinds } from '#support/samples/sample-kit.ts';
import type { ExpectedAnswers } from '#support/samples/sample-kit.ts';

const SAMPLES = fileURLToPath(new URL('../../resources/samples', import.meta.url));

type AuditDocument = {
  readonly sources: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly rowsRead: number;
    readonly records: number;
    readonly empty: number;
    readonly setAside: readonly unknown[];
  }[];
  readonly totals: {
    readonly records: number;
    readonly people: number;
    readonly findings: Readonly<Record<string, number>>;
  };
  readonly people: readonly {
    readonly records: readonly { readonly source: number; readonly row: number }[];
    readonly findings: readonly { readonly kind: string; readonly evidence: readonly unknown[] }[];
  }[];
};

function readJson<Shape>(...path: readonly string[]): Shape {
  return JSON.parse(readFileSync(join(SAMPLES, ...path), 'utf8')) as Shape;
}

const schema = readJson<object>('..', 'reference', 'document.schema.json');
const validate = new Ajv({ allErrors: true }).compile(schema);

function peopleWith(document: AuditDocument, kind: string): string[] {
  return document.people
    .filter((person) => person.findings.some((finding) => finding.kind === kind))
    .map((person) => {
      const first = person.records[0];
      const source = document.sources[first?.source ?? -1];
      return `${source?.file}${source?.sheet === null ? '' : `[${source?.sheet}]`}:${first?.row}`;
    });
}

describe.each(readdirSync(SAMPLES))('the sample %s', (id) => {
  it('is shipped as its generator writes it', () => {
    const sample = allSamples().find((item) => item.id === id);
    for (const [name, bytes] of Object.entries(sample?.files ?? {})) {
      expect(readFileSync(join(SAMPLES, id, name)).equals(bytes), name).toBe(true);
    }
    expect(sample).toBeDefined();
  });

  it('is answered by the audit as a careful person would', async () => {
    const expected = readJson<ExpectedAnswers>(id, 'expected.json');
    const about = readJson<{ files: string[] }>(id, 'sample.json');
    const files = about.files.map((file) => join(SAMPLES, id, file));
    const run = await runLethe([
      'audit',
      ...files,
      '--country',
      expected.country,
      '--policy',
      expected.policy,
      '--today',
      expected.today,
      '--json',
      '--records',
    ]);
    expect(run.stderr).not.toContain('defect');
    expect(run.status).toBe(0);
    const document = JSON.parse(run.stdout) as AuditDocument;
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    expect(document.totals.records).toBe(expected.records);
    expect(document.totals.people).toBe(expected.people);
    for (const source of document.sources) {
      expect(source.records + source.empty + source.setAside.length).toBe(source.rowsRead);
    }
    const found = Object.fromEntries(
      answeredKinds.map((kind) => [kind, peopleWith(document, kind).sort()]),
    );
    const wanted = Object.fromEntries(
      answeredKinds.map((kind) => [kind, [...expected.findings[kind]].sort()]),
    );
    expect(found).toEqual(wanted);
    for (const person of document.people) {
      for (const finding of person.findings) expect(finding.evidence.length).toBeGreaterThan(0);
    }
  });
});

it('the published schema refuses what is not the document', () => {
  const document = { schema: 1, today: '2026-11-23', policy: { id: 'x', version: '1' } };
  expect(validate({ ...document, sources: [], totals: {}, people: [] })).toBe(false);
  expect(validate({ ...document, extra: true })).toBe(false);
});
