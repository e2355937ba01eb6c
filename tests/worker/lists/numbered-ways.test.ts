import { expect, it } from 'vitest';
import { mustAudit } from '#support/audit-file.ts';

type Said = readonly (readonly [way: string, status: string])[];

async function consentsOf(people: readonly Said[]): Promise<readonly unknown[]> {
  const objects = people.map((said, at) =>
    JSON.stringify({
      name: `Person ${at}`,
      email: `p${at}@x.example`,
      consents: said.map(([channel, status]) => ({ channel, status })),
    }),
  );
  const { records } = await mustAudit(`${objects.join('\n')}\n`, 'people.jsonl');
  return records.map(({ consent }) => consent);
}

const IN = 'OPT_IN';
const OUT = 'OPT_OUT';

it('each answer in an array of consents is one of its own way, in any order', async () => {
  const said = await consentsOf([
    [
      ['EMAIL', IN],
      ['SMS', OUT],
    ],
    [
      ['SMS', IN],
      ['EMAIL', OUT],
    ],
    [
      ['EMAIL', IN],
      ['SMS', IN],
    ],
    [['SMS', OUT]],
  ]);
  expect(said).toEqual([
    { email: 'granted', sms: 'withdrawn' },
    { email: 'withdrawn', sms: 'granted' },
    { email: 'granted', sms: 'granted' },
    { sms: 'withdrawn' },
  ]);
});

it('a refusal of a way that nobody knows is one of all, and a permission of it none', async () => {
  const [first, second] = await consentsOf([
    [
      ['EMAIL', IN],
      ['BANNER X', OUT],
    ],
    [
      ['EMAIL', OUT],
      ['SMS', IN],
    ],
  ]);
  expect(first).toMatchObject({ email: 'withdrawn' });
  expect(second).toEqual({ email: 'withdrawn', sms: 'granted' });
});

it('numbered columns of a table are read alike, and a general answer stays one', async () => {
  const header =
    'Name,Email,Unsubscribed,Consent 1 channel,Consent 1 status,Consent 2 channel,Consent 2 status';
  const text = `${header}\nAnn,a@x.example,,SMS,yes,Email,no\nBob,b@x.example,yes,SMS,yes,Email,yes\n`;
  const [ann, bob] = (await mustAudit(text, 'list.csv')).records;
  expect(ann?.consent).toMatchObject({ email: 'denied', sms: 'granted' });
  expect(bob?.consent.email).not.toBe('granted');
});
