import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, ConsentState, Polarity } from '#domain/consent.ts';
import type { ListNameWords, ProfileWords } from '#engine/consent/index.ts';
import { compactKey } from '../words/header-words.ts';

export type ProfileState = ConsentState | 'bounced';

/** One file of `resources/crm/`: a known export format. */
export type ExportProfileData = {
  readonly schema: 1;
  readonly id: string;
  readonly title: string;
  readonly source: readonly string[];
  readonly confidence: string;
  /** The tool sends e-mail, so its statuses speak of that channel. */
  readonly emailTool: boolean;
  /** Headers of the usual export, in any order; files may have fewer and more. */
  readonly headers: readonly string[];
  /** Headers of its other versions, languages and settings. */
  readonly alsoSeen: readonly string[];
  readonly columns: Readonly<
    Record<
      string,
      {
        readonly role: string;
        readonly channel?: Channel | null;
        readonly polarity?: Polarity | null;
      }
    >
  >;
  /** Words of consent columns that mean something of their own here, by header. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly listNames: Readonly<
    Record<string, { readonly state: string; readonly channel: Channel | null }>
  >;
};

export type ProfileColumn = {
  readonly role: ColumnRole;
  readonly channel: Channel | null;
  readonly polarity: Polarity | null;
};

export type ExportProfile = {
  readonly id: string;
  readonly emailTool: boolean;
  /** Weight by compact header: the fewer formats have it, the more it proves. */
  readonly weights: ReadonlyMap<string, number>;
  /** Compact headers of the usual export. */
  readonly usual: readonly string[];
  readonly columns: ReadonlyMap<string, ProfileColumn>;
  readonly values: ReadonlyMap<string, ProfileWords>;
  /** Words of refusals and of addresses that failed, as no other format has them. */
  readonly ownWords: ReadonlySet<string>;
  readonly listNames: ListNameWords;
};

/** What the words of the column mean in this export; null where it says nothing of them. */
export function consentValuesOf(
  profile: ExportProfile | null,
  column: string,
): ProfileWords | null {
  return profile?.values.get(compactKey(column)) ?? null;
}

/** What the names of this export's files say; null without a profile. */
export function listNamesOf(profile: ExportProfile | null): ListNameWords | null {
  return profile?.listNames ?? null;
}
