/** How the do-not-contact list leaves the workspace. All but the first need a file in which the addresses stand. */
export const contactListForms = ['fingerprints', 'sha256', 'md5', 'plain'] as const;
export type ContactListForm = (typeof contactListForms)[number];
