import type { FindingKind } from '#domain/finding.ts';

/** The page after an import: what to do first, what is in doubt, what is fine. */
export const next = {
  title: 'What to do next',
  intro: {
    one: 'Lethe looked at {n} person. Here is what it found, the most urgent first.',
    other: 'Lethe looked at {n} people. Here is what it found, the most urgent first.',
  },
  first: 'Act on these people first',
  firstHint:
    '“Decide” changes nothing yet: you see the people and rows first. Your own files and your other programs are not touched.',
  nothing: 'Nobody needs a decision today.',
  overdue: { one: '{n} overdue', other: '{n} overdue' },
  by: 'first by {day}',
  since: 'since {day}',
  see: 'See them',
  seeKind: 'See them: {kind}',
  decide: 'Decide',
  decideKind: 'Decide: {kind}',
  steps: {
    consent_withdrawn:
      'Stop writing to them. Usually they are erased, and a fingerprint keeps them from coming back.',
    erasure_requested:
      'They asked to be removed. Erase them unless a law obliges you to keep something.',
    minor: 'Ask a parent, or keep no more than the appointment needs. No advertising.',
    may_be_minor: 'Ask how old they are. Until then treat them as minors.',
    over_retention: 'The reason for keeping them is over: erase or anonymise them.',
    suppressed_returned: 'They were erased or said no before, and an old file brought them back.',
    deceased: 'Do not write to them or their family. Usually they are erased.',
    forbidden_data: 'Take the card numbers or passwords out of your program at once.',
  } satisfies Partial<Record<FindingKind, string>>,
  doubt: 'In doubt',
  doubtHint: 'Doubt is never read as a yes.',
  doubtAnswer: 'You can answer now or later.',
  questions: {
    one: '{n} question waits for your answer.',
    other: '{n} questions wait for your answer.',
  },
  answer: 'Answer the questions',
  unclear: {
    one: '{n} person’s answer about contact is unclear.',
    other: '{n} people’s answers about contact are unclear.',
  },
  noConsent: {
    one: 'For {n} person no list says that they agreed to be contacted.',
    other: 'For {n} people no list says that they agreed to be contacted.',
  },
  noAge: {
    one: 'The age of {n} person is not known.',
    other: 'The age of {n} people is not known.',
  },
  noDoubt: 'Nothing is in doubt.',
  fine: 'Fine',
  fineKinds: {
    consent_withdrawn: 'Nobody withdrew consent or said no.',
    erasure_requested: 'Nobody asked to be erased.',
    minor: 'Nobody is certainly a minor.',
    may_be_minor: 'Nobody may be a minor by a doubtful date or a note.',
    over_retention: 'Nobody was kept longer than the rules allow.',
    suppressed_returned: 'Nobody from the do-not-contact list came back.',
    deceased: 'Nobody is marked as deceased.',
    forbidden_data: 'No card numbers or passwords were found.',
  } satisfies Partial<Record<FindingKind, string>>,
  expert: 'For experts: all findings in numbers',
  expertRules: 'Judged by “{policy}”, version {version}, as of {day}.',
  finding: 'Finding',
  rules: 'The rules in words',
  overview: 'Open the overview',
  rows: 'Rows read, list by list',
};
