import type { Messages } from '#messages/index.ts';

/** Switches that make the browser inside talk to nobody. */
export const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['disable-sync'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'DnsOverHttps,AsyncDns,MediaRouter,SpareRendererForSitePerProcess'],
];

/**
 * The first switch on the command line that we do not know, or null. Fuses do not cover Chromium's own switches:
 * a debugging port, a foreign profile or weaker password store would open what the hardening closed (threat F24).
 */
export function findUnknownSwitch(
  values: readonly string[],
  known: ReadonlySet<string>,
): string | null {
  const unknown = values.find((value) => value.startsWith('-') && !known.has(nameOf(value)));
  return unknown === undefined ? null : nameOf(unknown);
}

/** `no-sandbox` only where Linux refuses the sandbox to root; the testing tool's own only outside a package. */
export function knownSwitches(surroundings: {
  readonly isRoot: boolean;
  readonly isTest: boolean;
}): ReadonlySet<string> {
  const names = surroundings.isRoot ? ['--no-sandbox'] : [];
  const testing = ['-r', '--inspect', '--remote-debugging-port', '--no-sandbox'];
  return new Set(surroundings.isTest ? [...names, ...testing] : names);
}

/** Why the program does not start. An AppImage asks to go without the sandbox where the system gives it none. */
export function refusalOf(name: string, words: Messages['host']): string {
  return name === '--no-sandbox'
    ? words.refusedSandbox
    : words.refusedSwitch.replaceAll('{name}', () => name.slice(0, MOST_SHOWN));
}

const MOST_SHOWN = 60;

function nameOf(value: string): string {
  return value.split('=')[0] ?? value;
}
