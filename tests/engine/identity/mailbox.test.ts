import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseEmail } from '#engine/detection/index.ts';
import { mailboxOf } from '#domain/mailbox.ts';
import { isOfficeAddress } from '#engine/identity/index.ts';

const table = readFileSync(new URL('../../corpus/pairs/email-forms.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));

function mailbox(written: string | undefined): string {
  return mailboxOf(normaliseEmail(written ?? '') ?? `no address: ${written}`);
}

describe('the golden table of e-mail forms (B16)', () => {
  it('holds a hundred pairs', () => {
    expect(table).toHaveLength(100);
  });

  it.each(table)('%s: %s and %s', (label, a, b) => {
    expect(mailbox(a) === mailbox(b)).toBe(label === 'same');
    expect(mailbox(a)).not.toContain('no address');
  });
});

describe('mailboxOf', () => {
  it('gives its own answer again, whatever the address', () => {
    const local = fc.stringMatching(/^[a-z0-9][a-z0-9.+-]{0,12}$/);
    const domain = fc.constantFrom('gmail.com', 'ya.ru', 'yahoo.com', 'me.com', 'firm.example');
    fc.assert(
      fc.property(local, domain, (name, provider) => {
        const once = mailboxOf(`${name}@${provider}`);
        expect(mailboxOf(once)).toBe(once);
        expect(once.indexOf('@')).toBeGreaterThan(0);
      }),
    );
  });

  it('leaves a local part alone that would be nothing without its dots or tag', () => {
    expect(mailboxOf('+x@gmail.com')).toBe('+x@gmail.com');
    expect(mailboxOf('@gmail.com')).toBe('@gmail.com');
  });
});

describe('isOfficeAddress', () => {
  it.each(['info@a.example', 'reception2@a.example', 'sales+de@a.example', 'zapis@salon.example'])(
    'knows a desk: %s',
    (email) => expect(isOfficeAddress(email)).toBe(true),
  );
  it.each(['anna@a.example', 'infoanna@a.example', 'mailer.anna@a.example'])(
    'and a person: %s',
    (email) => expect(isOfficeAddress(email)).toBe(false),
  );
});
