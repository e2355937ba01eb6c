import type { FingerprintKind, SuppressionReason } from '#domain/suppression.ts';
import type { TrailKind } from '#domain/trail.ts';

export const trail = {
  kinds: {
    'workspace.created': 'Workspace made',
    'workspace.older_copy': 'An older copy of the workspace was put back',
    'source.imported': 'List brought in',
    'source.removed': 'List taken out',
    'mapping.answered': 'Meaning of a column answered',
    'policy.chosen': 'Rules chosen',
    'policy.changed': 'Rules changed',
    'hold.placed': 'Person kept, with a reason',
    'hold.released': 'Legal hold ended',
    'restriction.placed': 'Restriction placed',
    'restriction.lifted': 'Restriction lifted',
    'record.corrected': 'Value corrected',
    'disposition.run': 'Decision carried out',
    'erasure.finished': 'Erasure finished and checked',
    'batch.undone': 'Decision brought back',
    'undo.ended': 'Days for bringing back over, key destroyed',
    'suppression.added': 'Added to the do-not-contact list',
    'suppression.exported': 'Do-not-contact list exported',
    'copies.written': 'Cleaned copies written',
    'trail.exported': 'Record exported',
    'pair.decided': 'Pair decided',
    'pair.undone': 'Decision about a pair taken back',
  } satisfies Record<TrailKind, string>,
  suppressionReasons: {
    erased: 'Erased',
    withdrawn: 'Withdrew consent',
    added: 'Added by you',
  } satisfies Record<SuppressionReason, string>,
  fingerprints: {
    email: 'E-mail',
    phone: 'Phone',
    email_name: 'E-mail together with a name',
    phone_name: 'Phone together with a name',
    name_birth: 'Name together with the date of birth',
    record_name: 'Row number of another system together with a name',
  } satisfies Record<FingerprintKind, string>,
  broken: {
    shape: 'The file does not have the form that Lethe writes.',
    signature: 'The signature does not belong to this content.',
    entry: 'An entry was changed.',
    order: 'Entries are missing or in another order.',
    head: 'The last entry is not the one that was signed.',
    count: 'The number of entries is not the one that was signed.',
    key: 'The key or the workspace is not that of the earlier document.',
    checkpoint:
      'The record does not go through what the earlier document saw: it was written anew.',
  },
};
