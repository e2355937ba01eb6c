import { expect, test } from 'vitest';
import { consentValuesOf, mapColumns } from '#engine/mapping/index.ts';
import { profileFiles, profiles, vocabulary } from '#support/shipped/vocabulary.ts';

function recognise(header: readonly string[]): string | null {
  return mapColumns({ header, samples: [], fileName: 'x.csv', sheet: null, vocabulary, profiles })
    .profile;
}

test('forty-one formats are known, each with its source and confidence', () => {
  expect(profileFiles.length).toBe(41);
  for (const file of profileFiles) {
    expect(file.source.length).toBeGreaterThan(0);
    expect(file.confidence).not.toBe('');
  }
});

test.each(profileFiles.map((file) => [file.id, file] as const))(
  '%s is recognised by its usual headers',
  (id, file) => {
    expect(recognise(file.headers)).toBe(id);
    expect(recognise([...file.headers].reverse())).toBe(id);
  },
);

test('most formats are recognised by half of their headers among strange ones', () => {
  const found = profileFiles.filter(({ id, headers }) => {
    const half = headers.filter((_, index) => index % 2 === 0);
    return recognise([...half.reverse(), 'Own column', 'Noch eine']) === id;
  });
  expect(found.length).toBeGreaterThanOrEqual(36);
});

test.each([
  [['Email', 'Status', 'Created At']],
  [['ID', 'Имя', 'Фамилия', 'Телефон', 'Email', 'Дата рождения']],
  [['First Name', 'Last Name', 'Email', 'Phone', 'Notes']],
  [['email', 'tags', 'created_at', 'address']],
  [['Vorname', 'Nachname', 'E-Mail', 'Telefon']],
])('everyday headers are no known format: %j', (header) => {
  expect(recognise(header)).toBeNull();
});

test('a format sharpens what its columns mean', () => {
  const { columns } = mapColumns({
    header: ['id', 'first_name', 'email_address', 'state', 'created_at', 'tags'],
    samples: [],
    fileName: 'x.csv',
    sheet: null,
    vocabulary,
    profiles,
  });
  expect(columns[3]).toMatchObject({
    role: 'consent_email',
    channel: 'email',
    polarity: 'positive',
  });
  const kit = profiles.find(({ id }) => id === 'kit-convertkit') ?? null;
  expect(consentValuesOf(kit, 'state')?.get('cancelled')).toBe('withdrawn');
  expect(consentValuesOf(null, 'state')).toBeNull();
});

test('blocked from booking is no refusal in the salon export that means it so', () => {
  const fresha = profileFiles.find(({ id }) => id === 'fresha');
  const header = fresha?.headers ?? [];
  const { columns } = mapColumns({
    header,
    samples: [],
    fileName: 'x.csv',
    sheet: null,
    vocabulary,
    profiles,
  });
  expect(columns[header.indexOf('Blocked')]?.role).toBe('ignore');
  expect(columns[header.indexOf('Accepts SMS Marketing')]).toMatchObject({
    role: 'consent_sms',
    channel: 'sms',
  });
});
