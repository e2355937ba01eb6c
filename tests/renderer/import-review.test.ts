import { describe, expect, it } from 'vitest';
import type { Output } from '#contract/call.ts';
import { languages } from '#domain/language.ts';
import {
  encodingGroups,
  encodingName,
  encodingOptions,
} from '#screens/lists/review/encoding-names.ts';
import {
  asFound,
  choiceOf,
  inspectionOf,
  readOtherwise,
  toImport,
  untouched,
} from '#screens/lists/review/list-choice.ts';
import type { FoundList } from '#screens/lists/review/list-choice.ts';
import { planSteps } from '#screens/next/plan-steps.ts';
import { supportedEncodings } from '#files/encoding/encodings.ts';

const list: FoundList = {
  grant: 'g',
  file: 'a.zip/b.csv',
  member: 'b.csv',
  sheet: null,
  hidden: false,
};

describe('the choice of an encoding', () => {
  it('offers every encoding that can be read, each once', () => {
    const offered = encodingGroups.flatMap(({ encodings }) => encodings);
    expect(offered.toSorted()).toEqual([...supportedEncodings].sort());
  });

  it.each(languages)('names each group in %s', (language) => {
    for (const { group } of encodingOptions(language)) expect(group).not.toBe('');
  });
});

describe('the name of an encoding', () => {
  it.each([
    ['utf-8', 'UTF-8'],
    ['windows-1251', 'Windows-1251'],
    ['koi8-r', 'KOI8-R'],
    ['x-mac-cyrillic', 'Mac Cyrillic'],
    ['shift_jis', 'Shift_JIS'],
  ])('of %s is %s, as other programs write it', (code, name) => {
    expect(encodingName(code)).toBe(name);
    expect(encodingOptions('en').flatMap(({ items }) => items)).toContainEqual({
      value: code,
      label: name,
    });
  });
});

describe('what is decided about a list', () => {
  it('reaches the first look and the import alike', () => {
    const reading = { encoding: 'koi8-r', delimiter: ';', headerRow: 3, repairText: true };
    const choice = { ...untouched, reading, dateOrder: 'DMY' as const };
    expect(inspectionOf(list, reading, 'DE')).toEqual({
      file: { grant: 'g' },
      member: 'b.csv',
      sheet: null,
      ...reading,
      country: 'DE',
    });
    const [asked] = toImport([list], { 'g\nb.csv\n': choice });
    expect(asked).toMatchObject({ ...reading, members: ['b.csv'], sheets: null, dateOrder: 'DMY' });
  });

  it('forgets answers where the columns are cut otherwise, and keeps them where only letters change', () => {
    const answers = { 2: { role: 'email', channel: null, polarity: null } } as const;
    const answered = { ...untouched, answers };
    expect(readOtherwise(answered, { encoding: 'koi8-r' }).answers).toBe(answers);
    expect(readOtherwise(answered, { repairText: true }).answers).toBe(answers);
    expect(readOtherwise(answered, { delimiter: '|' }).answers).toEqual({});
    expect(readOtherwise(answered, { headerRow: 2 }).answers).toEqual({});
    expect(readOtherwise(answered, asFound).reading).toEqual(asFound);
  });

  it('leaves hidden sheets out until they are asked for', () => {
    const hidden = { ...list, sheet: 'Old', hidden: true };
    expect(choiceOf({}, hidden).included).toBe(false);
    expect(toImport([hidden], {})).toEqual([]);
  });
});

const overview = (change: Partial<Output<'overview/read'>>): Output<'overview/read'> =>
  ({
    totals: { records: 9, people: 9, households: 0, findings: {} },
    duePeople: [],
    ages: [],
    agesUnknown: 0,
    lastActivity: [],
    lastActivityUnknown: 0,
    consent: {},
    suppressedRows: 0,
    openQuestions: 0,
    ...change,
  }) as Output<'overview/read'>;

describe('what to do first', () => {
  const due = (
    kind: 'minor' | 'over_retention' | 'consent_withdrawn',
    overdue: number,
    firstDueOn: string | null,
  ) => ({
    kind,
    overdue,
    within30Days: 0,
    later: 0,
    firstDueOn,
  });

  it('is what is overdue, then what has the nearest day, then what has none', () => {
    const findings = { consent_withdrawn: 3, minor: 1, over_retention: 2, erasure_requested: 1 };
    const { first, fine } = planSteps(
      overview({
        totals: { records: 9, people: 9, households: 0, findings },
        duePeople: [
          due('consent_withdrawn', 0, '2026-12-20'),
          due('over_retention', 2, '2019-01-01'),
          due('minor', 0, '2026-12-01'),
        ],
      }),
      0,
    );
    expect(first.map(({ kind }) => kind)).toEqual([
      'over_retention',
      'minor',
      'consent_withdrawn',
      'erasure_requested',
    ]);
    expect(fine).toContain('deceased');
    expect(fine).not.toContain('minor');
  });

  it('says that a thing is fine only where nobody was found', () => {
    const { first, doubts, fine } = planSteps(overview({}), 0);
    expect([first, doubts]).toEqual([[], []]);
    expect(fine).toContain('consent_withdrawn');
  });

  it.each([
    [{ agesUnknown: 1 }, ['minor', 'may_be_minor']],
    [{ lastActivityUnknown: 1 }, ['over_retention']],
    [{ openQuestions: 1 }, ['consent_withdrawn']],
    [{ consent: { sms: { unclear: 1 } } as never }, ['consent_withdrawn']],
  ] as const)('calls nothing fine that is not known of everybody: %j', (change, open) => {
    const everything = planSteps(overview({}), 0).fine;
    const { fine } = planSteps(overview(change), 0);
    expect(fine).toEqual(everything.filter((kind) => !(open as readonly string[]).includes(kind)));
  });

  it('names the doubts with their counts: questions, unclear answers, no consent, no age', () => {
    const { doubts } = planSteps(
      overview({
        agesUnknown: 4,
        consent: { email: { unclear: 3 }, sms: { unclear: 5 } } as never,
        totals: { records: 9, people: 9, households: 0, findings: { consent_missing: 1 } },
      }),
      2,
    );
    expect(doubts).toEqual([
      { kind: 'questions', count: 2 },
      { kind: 'unclear', count: 5 },
      { kind: 'noConsent', count: 1 },
      { kind: 'noAge', count: 4 },
    ]);
  });
});
