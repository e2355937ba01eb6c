import { describe, expect, it } from 'vitest';
import { auditFile, mustAudit } from '#support/audit-file.ts';

describe('the name of a list', () => {
  const people = 'name,email\nAnn Lee,ann@x.example\nBob Ray,bob@x.example\n';
  it('that is somebody’s without its marks refuses for nobody', async () => {
    const { records } = await mustAudit(people, 'chan-clients.csv');
    expect(records.map(({ consent }) => consent.email)).toEqual([undefined, undefined]);
  });

  it.each(['chặn.csv', 'CHẶN 2024.csv', 'chặn.csv'.normalize('NFD')])(
    'refuses with them: %s',
    async (name) => {
      const { records } = await mustAudit(people, name);
      expect(records.map(({ consent }) => consent.email)).toEqual(['withdrawn', 'withdrawn']);
    },
  );
});

describe('sums', () => {
  it.each([
    ['120.00', '80.50', '1.20'],
    ['12.50', '7.10', '3.05'],
    ['(12.00)', '80.50', '1.20'],
  ])('are no days of a purchase: %s, %s, %s', async (...sums) => {
    const rows = sums.map((sum, at) => `P${at},p${at}@x.example,${sum}`).join('\n');
    const { sources } = await mustAudit(`Name,Email,Balance\n${rows}\n`, 'list.csv');
    expect(sources[0]?.columns[2]?.role).toBe('total_spend');
  });
});

describe('a list without a header', () => {
  it.each([
    'Ann Lee\nBob Ray\nCy Low\n',
    'Ann Lee,London\nBob Ray,Leeds\nCy Low,York\n',
    'Анна Ли\nБорис Щукин\nПётр Новак\n',
  ])('keeps its first person: %j', async (text) => {
    const { records, sources } = await mustAudit(text, 'list.txt');
    expect(records).toHaveLength(3);
    expect(sources[0]?.headerRow).toBeNull();
  });

  it.each(['Client Name,Town\nAnn Lee,London\nBob Ray,Leeds\n', 'Full Name\nAnn Lee\nBob Ray\n'])(
    'is none where the first row names columns: %j',
    async (text) => {
      expect((await mustAudit(text, 'list.txt')).records).toHaveLength(2);
    },
  );
});

describe('a mail', () => {
  it('that was saved is refused, and is not taken for a list of its lines', async () => {
    const mail =
      'From: Me <me@x.example>\nTo: Ann <ann@x.example>,\n Bob <bob@x.example>\nSubject: Hi\nMIME-Version: 1.0\n\nHello,\nnews.\n';
    expect(await auditFile(mail, 'news.eml')).toBe('source/unsupported-format');
    const received =
      'Name: Ann\nReceived: yes\nE-mail: a@x.example\n\nName: Bo\nReceived: no\nE-mail: b@x.example\n';
    expect((await mustAudit(received, 'people.txt')).records).toHaveLength(2);
  });
});
