import { mailboxOf } from '#engine/identity/index.ts';

/**
 * The mailbox behind a normalised address; a `+tag` goes at every provider, because nearly all take it for one and a
 * person who said no must be recognised. For recognition only; nobody is ever written to at it.
 */
export function canonicalEmail(email: string): string {
  const mailbox = mailboxOf(email);
  const at = mailbox.lastIndexOf('@');
  const plus = mailbox.indexOf('+');
  return plus > 0 && plus < at ? mailbox.slice(0, plus) + mailbox.slice(at) : mailbox;
}
