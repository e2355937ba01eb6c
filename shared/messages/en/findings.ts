import type { Channel, ConsentState } from '#domain/consent.ts';
import type { BatchAct } from '#domain/disposition.ts';
import type { AgeStatus, FindingKind, RetentionStatus } from '#domain/finding.ts';
import type { RetentionTrigger } from '#domain/signal.ts';

export const findings = {
  kinds: {
    consent_withdrawn: {
      label: 'Withdrew consent or said no',
      about: 'They unsubscribed, refused, or asked not to be contacted.',
    },
    erasure_requested: {
      label: 'Asked to be erased',
      about: 'A note or a column says that they want their data removed.',
    },
    minor: {
      label: 'Minors',
      about: 'They are certainly under the age of majority today.',
    },
    may_be_minor: {
      label: 'May be minors',
      about: 'The age is not certain: only a year, an unclear date, or a note is known.',
    },
    over_retention: {
      label: 'Kept too long',
      about:
        'Their retention period is over: nothing has happened for longer than the rules allow.',
    },
    consent_missing: {
      label: 'No consent on file',
      about: 'They have an e-mail or a phone, but no list says that they agreed to be contacted.',
    },
    suppressed_returned: {
      label: 'Came back',
      about: 'They are on the do-not-contact list and appear in a list again.',
    },
    deceased: {
      label: 'Deceased',
      about: 'A note or a column says that this person has died.',
    },
    special_category: {
      label: 'Sensitive details',
      about: 'The record holds health or other details that the law protects specially.',
    },
    forbidden_data: {
      label: 'Must not be stored',
      about: 'A payment card number or a password stands in the record.',
    },
    identity_number: {
      label: 'Identity or bank numbers',
      about: 'A passport, identity or bank account number stands in the record.',
    },
    invalid_contact: {
      label: 'Contact does not work',
      about: 'The e-mail address or phone number cannot be right.',
    },
    duplicate: {
      label: 'Listed more than once',
      about: 'The same person stands in one list several times.',
    },
  } satisfies Record<FindingKind, { readonly label: string; readonly about: string }>,
  ages: {
    minor: 'Minor',
    may_be_minor: 'May be a minor',
    adult: 'Adult',
    unknown: 'Age not known',
  } satisfies Record<AgeStatus, string>,
  retentions: {
    expired: 'Period is over',
    due_soon: 'Period ends soon',
    within: 'Within the period',
    held: 'On legal hold',
    unknown: 'No date known',
  } satisfies Record<RetentionStatus, string>,
  dispositions: {
    anonymise: {
      label: 'Anonymise',
      about:
        'Names, contacts and notes go, and the rest is made so coarse that nobody stands out. The result is measured, and called anonymous only where that holds.',
      done: 'anonymised',
    },
    purge: {
      label: 'Erase',
      about:
        'The person’s rows leave this workspace and the cleaned copies, and Lethe searches for what is left.',
      done: 'erased',
    },
    export: {
      label: 'Export',
      about: 'Writes these people to a file, to hand over or to look at. Nothing is removed.',
      done: 'exported',
    },
    keep: {
      label: 'Keep',
      about: 'You have a reason to keep them. The reason and the end date are recorded.',
      done: 'kept',
    },
    restrict: {
      label: 'Restrict',
      about:
        'They stay, and are left out of every export and mailing list until you lift it. Meanwhile they are neither erased nor anonymised, unless they ask for it. For example while a dispute is open.',
      done: 'restricted',
    },
    lift: {
      label: 'Lift the restriction',
      about: 'They are in exports and mailing lists again, and can be erased again.',
      done: 'restriction lifted',
    },
    slim: {
      label: 'Slim the card',
      about:
        'What is no longer needed leaves their cards: each part has its own period. What must be kept, such as invoices, stays.',
      done: 'slimmed',
    },
    correct: {
      label: 'Correct',
      about: 'One value is replaced by the right one.',
      done: 'corrected',
    },
  } satisfies Record<
    BatchAct,
    { readonly label: string; readonly about: string; readonly done: string }
  >,
  triggers: {
    last_visit: 'last visit',
    last_purchase: 'last purchase',
    last_contact: 'last contact',
    last_activity: 'last activity',
    created: 'day the record was made',
  } satisfies Record<RetentionTrigger, string>,
  channels: {
    email: 'E-mail',
    sms: 'SMS',
    phone: 'Phone call',
    whatsapp: 'WhatsApp',
    post: 'Post',
  } satisfies Record<Channel, string>,
  anyChannel: 'Any channel',
  consent: {
    withdrawn: 'Withdrew consent',
    denied: 'Said no',
    unclear: 'Unclear',
    pending: 'Not confirmed yet',
    granted: 'Agreed',
    never_asked: 'Never asked',
    unknown: 'No news',
  } satisfies Record<ConsentState, string>,
};
