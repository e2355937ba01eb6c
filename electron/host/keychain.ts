/**
 * The system's keychain, as far as a workspace needs it. A window without one passes null;
 * so does Electron where the backend keeps plain text.
 */
export type Keychain = {
  /** The secret, readable again only by this user on this computer. */
  readonly wrap: (secret: string) => Promise<Buffer>;
  /** Null where it was wrapped by somebody else, or damaged. */
  readonly unwrap: (wrapped: Buffer) => Promise<string | null>;
};
