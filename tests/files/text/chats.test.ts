import { describe, expect, it } from 'vitest';
import { looksLikeChat } from '#files/text/looks-like-chat.ts';
import { mustRead, readProblem } from '#support/lists/read-list.ts';

/** What stands before two messages and their senders, as phones of several countries write it. */
const stamps: readonly string[] = [
  '[12/03/24, 10:22:01] ',
  '\u200E[12.03.24, 10:22:01] ',
  '[2024-03-12, 10:22:01 AM] ',
  '[12/3/24, 10:22:01\u202FAM] ',
  '[12/3/24 10:22:01 a. m.] ',
  '12/03/2024, 10:22 - ',
  '3/12/24, 10:22 PM - ',
  '12.03.24, 10:22 - ',
  '12.03.2024 10:22 - ',
  '12/03/2024 à 10:22 - ',
  '12.03.24 um 10:22 - ',
  '12/3/24 10:22 p. m. - ',
  '12-03-2024 10:22 - ',
  '12. 3. 2024 10:22 - ',
  '١٢\u200F/٣\u200F/٢٠٢٤، ١٠:٢٢ ص - ',
  '2024/3/12 上午10:22 - ',
  '2024년 3월 12일 오전 10:22, ',
  '12/3/2024, 10:22 π.μ. - ',
];

const senders = ['Ann Lee', '+44 7700 900123', '‪+90 532 000 00 01‬', '~ Анна', 'آن', '김민수 '];

describe('a chat that was exported', () => {
  it.each(stamps)('is refused by name, whoever wrote it: %j', async (stamp) => {
    for (const sender of senders) {
      const text = `${stamp}Messages are end-to-end encrypted.\n${stamp}${sender}: hello\nare you there?\n\n${stamp}${sender}: please do not text me again\n`;
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a failure names its place
      expect([sender, await readProblem(text, 'chat.txt')]).toEqual([sender, 'source/chat']);
    }
  });

  it('is refused as Telegram copies it', async () => {
    const text = 'Ann Lee, [12.03.2024 10:22]\nhello\n\nBo, [12.03.2024 10:23]\nno calls please\n';
    expect(await readProblem(text, 'chat.txt')).toBe('source/chat');
  });

  it('is read as a table where somebody says how it is divided', async () => {
    const text = '12/03/2024, 10:22 - Ann: hello\n12/03/2024, 10:23 - Bo: no\n';
    expect((await mustRead(text, { delimiter: ',' })).counts.records).toBe(2);
  });

  it.each([
    ['appointments', '12/03/2024,10:22,Ann Lee,call: yes\n12/03/2024,11:30,Bo Ek,call: no\n'],
    [
      'appointments from and to',
      '12/03/2024, 10:22 - 11:00, Ann Lee\n12/03/2024, 11:00 - 12:00, Bo Ek\n',
    ],
    ['visits', 'Name;Visit\nAnn;12.03.2024 10:22\nBo;12.03.2024 11:45\n'],
    [
      'days first',
      'Date;Name;Note\n12.03.2024 10:22;Ann;phone: no\n13.03.2024 10:22;Bo;phone: yes\n',
    ],
    ['a log of two columns', '2024-03-12 10:22:01,Ann: no calls\n2024-03-12 10:23:01,Bo: yes\n'],
  ])('is not seen in %s', (_, text) => {
    expect(looksLikeChat(text)).toBe(false);
  });

  it('is looked for in time that does not grow with what stands in a line', () => {
    for (const line of ['1', '1/1/1 ', 'a', '[', ' ', '1.1.1, a.a.']) {
      const text = `${line.repeat(200_000)}\n`.repeat(2);
      expect(looksLikeChat(text)).toBe(false);
    }
  });
});
