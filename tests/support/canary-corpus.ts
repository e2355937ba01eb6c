/**
 * H1: invented people whose every personal value holds a token that occurs nowhere else: 16 letters from g to z, so that
 * no number, no hash in hex and no code can hold it by chance. The same seed gives the same people.
 */
export type CanaryLabel = 'keep' | 'erase' | 'minor' | 'over_retention';

export type Canary = {
  readonly number: number; // from 1
  readonly label: CanaryLabel;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly phone: string; // digits cannot hold letters: unique by its number
  readonly street: string;
  readonly note: string;
  readonly birth: string; // ISO day
  readonly lastVisit: string; // ISO day
  readonly consent: 'yes' | 'no';
  readonly tokens: readonly string[]; // of all the values above
};

const LETTERS = 'ghijklmnopqrstuvwxyz';
const TOKEN_LENGTH = 16;
const HEADER = [
  'First name',
  'Last name',
  'E-mail',
  'Phone',
  'Street',
  'Notes',
  'Birthday',
  'Last visit',
  'Newsletter',
];

/** In turn: erase, minor, over retention, and seven who stay. */
const labels: readonly CanaryLabel[] = [
  'erase',
  'minor',
  'over_retention',
  'keep',
  'keep',
  'keep',
  'keep',
  'keep',
  'keep',
  'keep',
];

export function makeCanaries(count: number, seed = 1): Canary[] {
  const token = createTokens(seed);
  return Array.from({ length: count }, (_, index) => makeCanary(index + 1, token));
}

function makeCanary(number: number, token: () => string): Canary {
  const label = labels[(number - 1) % labels.length] ?? 'keep';
  const tokens = Array.from({ length: 5 }, token);
  const [first = '', last = '', email = '', street = '', note = ''] = tokens;
  const phone = `+49155${String(10_000_000 + number)}`;
  return {
    number,
    label,
    first: capital(first),
    last: capital(last),
    email: `${email}@example.com`,
    phone,
    street: `${capital(street)} 7`,
    note: `likes ${note}`,
    birth: label === 'minor' ? '2014-03-09' : `19${60 + (number % 30)}-05-1${number % 9}`,
    lastVisit: label === 'over_retention' ? '2012-02-03' : '2026-01-15',
    consent: label === 'erase' ? 'no' : 'yes',
    tokens: [...tokens, phone.slice(1)],
  };
}

/** Distinct tokens: a shuffled counter in base 20, spread over all its digits. */
function createTokens(seed: number): () => string {
  let state = (seed * 2_654_435_761) >>> 0;
  const seen = new Set<string>();
  const next = (): string => {
    let token = '';
    for (let index = 0; index < TOKEN_LENGTH; index += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      token += LETTERS[(state >>> 16) % LETTERS.length];
    }
    if (seen.has(token)) return next();
    seen.add(token);
    return token;
  };
  return next;
}

export function toRows(canaries: readonly Canary[]): string[][] {
  return [
    HEADER,
    ...canaries.map((canary) => [
      canary.first,
      canary.last,
      canary.email,
      canary.phone,
      canary.street,
      canary.note,
      canary.birth,
      canary.lastVisit,
      canary.consent,
    ]),
  ];
}

export function toCsv(canaries: readonly Canary[], delimiter = ';'): string {
  return toRows(canaries)
    .map((cells) => `${cells.join(delimiter)}\r\n`)
    .join('');
}

export function toVcards(canaries: readonly Canary[]): string {
  return canaries
    .map(({ first, last, email, phone, street, note, birth }) =>
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `N:${last};${first};;;`,
        `FN:${first} ${last}`,
        `EMAIL:${email}`,
        `TEL:${phone}`,
        `ADR:;;${street};;;;`,
        `BDAY:${birth}`,
        `NOTE:${note}`,
        'END:VCARD',
        '',
      ].join('\r\n'),
    )
    .join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
