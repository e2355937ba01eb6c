import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, Polarity } from '#domain/consent.ts';
import type { ColumnAnswer } from './list-choice.ts';

/** Roles whose channel is part of the role. */
const channelByRole: Readonly<Partial<Record<ColumnRole, Channel>>> = {
  consent_email: 'email',
  consent_sms: 'sms',
  consent_phone: 'phone',
  consent_whatsapp: 'whatsapp',
  consent_post: 'post',
};

const rolesOfAnyChannel: ReadonlySet<ColumnRole> = new Set([
  'consent_general',
  'opt_out',
  'consent_date',
  'consent_withdrawn_date',
]);

export function asksChannel(role: ColumnRole): boolean {
  return rolesOfAnyChannel.has(role);
}

export function asksPolarity(role: ColumnRole): boolean {
  return Object.hasOwn(channelByRole, role) || role === 'consent_general' || role === 'opt_out';
}

/** The answer that an import takes: channel and polarity only where the role has them. */
export function toAnswer(current: ColumnAnswer): ColumnAnswer {
  const { role } = current;
  return {
    role,
    channel: channelByRole[role] ?? (asksChannel(role) ? current.channel : null),
    polarity: asksPolarity(role) ? (current.polarity ?? usualPolarity(role)) : null,
  };
}

/** A role chosen by its plain name says which way a yes points; the user can turn it round. */
function usualPolarity(role: ColumnRole): Polarity {
  return role === 'opt_out' ? 'negative' : 'positive';
}
