import type { AnonymityNote, AnonymityOutcome, CutKind } from '#domain/anonymity.ts';

/** How well people are hidden after anonymising, and what could be done about it. */
export const anonymity = {
  title: 'How well people are hidden',
  outcomes: {
    anonymous: 'Anonymous: the limit of your rules is kept, nobody stands out.',
    pseudonymous:
      'Only pseudonymous: the limit of your rules is not kept. This still is personal data.',
  } satisfies Record<AnonymityOutcome, string>,
  /** What was done with people, where it is said in a word. */
  done: { anonymous: 'anonymised', pseudonymous: 'pseudonymised' } satisfies Record<
    AnonymityOutcome,
    string
  >,
  before: 'Before',
  after: 'After',
  column: '“{column}”',
  unique: {
    one: '{n} of {of} is the only one with that {columns}.',
    other: '{n} of {of} are the only ones with that {columns}.',
  },
  stillUnique: {
    one: '{n} of {of} is still the only one with that {columns}.',
    other: '{n} of {of} are still the only ones with that {columns}.',
  },
  alone: {
    one: '{n} of {of} is the only one of their kind.',
    other: '{n} of {of} are the only ones of their kind.',
  },
  noneUnique: 'Nobody is the only one of their kind.',
  smallest: {
    one: 'The smallest group of people who look alike has {n} person; your rules want {wanted}.',
    other: 'The smallest group of people who look alike has {n} people; your rules want {wanted}.',
  },
  risks:
    'Risk of being recognised: {prosecutor} by somebody who knows that the person is listed, {journalist} by somebody who does not, {marketer} of all people by somebody who tries everyone.',
  loss: 'For this, {loss} of what would have stayed is made coarser or empty.',
  suppressed: {
    one: '{n} row that stood out keeps nothing that could tell it apart.',
    other: '{n} rows that stood out keep nothing that could tell them apart.',
  },
  notes: {
    few_people:
      'These people are too few to hide among each other. Anonymise more people together, or erase them.',
    small_classes: 'Some people are still in a group that is too small. See what would help.',
    one_value:
      'People who look alike share one sensitive value, so it is known of each of them. Remove that column or make the others coarser.',
    linkable:
      'Tokens or shifted dates lead from one row of a person to the others. Remove them for an anonymous result.',
    free_text:
      'Cleaned texts are kept. What a text gives away cannot be measured: read the cuts, or remove the texts.',
    not_exact: 'The list has very many columns: a result that keeps more may exist.',
    repeated:
      'People of this list were anonymised before. Whoever has both results can compare them: hand out only the newest.',
  } satisfies Record<AnonymityNote, string>,
  suggestions: {
    title: 'What would help',
    coarsen:
      '“{column}” one step coarser: then {unique} stand alone and {small} are in small groups. Costs {loss}.',
    remove:
      'Without “{column}”: then {unique} stand alone and {small} are in small groups. Costs {loss}.',
    empty_rows:
      'Emptying the rows that stand out: then {unique} stand alone and {small} are in small groups. Costs {loss}.',
  },
  cuts: {
    title: 'What is cut out of the notes',
    count: {
      one: '{n} cut: {kind}',
      other: '{n} cuts: {kind}',
    },
    before: 'Note as it stands',
    after: 'Note as it will be',
    kinds: {
      name: 'name',
      relative: 'relative',
      email: 'e-mail',
      phone: 'phone',
      link: 'link',
      handle: 'account name',
      address: 'address',
      birth: 'birth date or age',
      date: 'date',
      number: 'document or card number',
      health: 'health',
      family: 'family',
      secret: 'password or code',
    } satisfies Record<CutKind, string>,
  },
};
