import type { IdentifierRules } from '../numbers/identifier-rules.ts';

/** One digit ten times over, seven noughts, or the row of all digits: typed to get past a form. */
const PLACEHOLDER_PHONE = /(?:(\d)\1{9}|0{7}|1234567890|0123456789)$/;

export function isPlaceholderPhone(phone: string): boolean {
  return PLACEHOLDER_PHONE.test(phone);
}

/** At a service for throw-away addresses, or one word on both sides: `test@test.com`, `none@none.ru`. */
export function isThrowAwayEmail(email: string, { throwAway }: IdentifierRules): boolean {
  const at = email.lastIndexOf('@');
  const [local, domain] = [email.slice(0, at), email.slice(at + 1)];
  if (throwAway.domains.has(domain) || throwAway.domains.has(parentOf(domain))) return true;
  return throwAway.words.has(local) && domain.startsWith(`${local}.`);
}

/** `x.mailinator.com` belongs to `mailinator.com`. */
function parentOf(domain: string): string {
  return domain.slice(domain.indexOf('.') + 1);
}
