/** The made-up address of the page. `.invalid` can never be anybody's name (RFC 2606). */
export const APP_ORIGIN = 'https://lethe.invalid';

/**
 * Features that reach out, or that get in the way of one page that is an application. The first lines repeat
 * what playwright-core switches off: a second `--disable-features` replaces its own.
 */
const disabledFeatures: readonly string[] = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'Translate',
  'DialMediaRouteProvider',
  'CastMediaRouteProvider',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'GlobalMediaControls',
  'WebOTP',
  'MDnsResponderGeneration',
  'AsyncDns',
  'DnsOverHttps',
];

/**
 * An app window that talks to nobody. No name is ever looked up (`host-resolver-rules`), so that even what
 * the browser itself might ask in the background stays inside. `test-type` only hides the bar that
 * would warn about such switches.
 */
export function launchArguments(): readonly string[] {
  return [
    '--app=data:text/html,<title>Lethe</title>',
    '--window-size=1280,860',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--test-type',
    `--disable-features=${disabledFeatures.join(',')}`,
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-crash-reporter',
    '--disable-speech-api',
    '--disable-notifications',
    '--disable-save-password-bubble',
    '--disable-quic',
    '--disable-logging',
    '--no-pings',
    '--no-service-autorun',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  ];
}

/** The profile's own settings, for what has no switch. */
export const profilePreferences = {
  alternate_error_pages: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  credentials_enable_service: false,
  dns_prefetching: { enabled: false },
  net: { network_prediction_options: 2 },
  profile: { password_manager_enabled: false },
  safebrowsing: { enabled: false, enhanced: false },
  search: { suggest_enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false }, // the second sets the first anew at each start
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
} as const;

/**
 * What the browser and its libraries put beside a profile (caches, the desktop's own settings) goes into the profile, which
 * is removed at the end. Chromium complains about missing keys of Google's services unless told that none are wanted. Our own variables stay with us.
 */
export function browserEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  profile: string,
): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('LETHE_'),
  );
  return {
    ...Object.fromEntries(kept),
    XDG_CACHE_HOME: profile,
    CHROME_CONFIG_HOME: profile,
    BREAKPAD_DUMP_LOCATION: profile,
    GSETTINGS_BACKEND: 'memory',
    GOOGLE_API_KEY: 'no',
    GOOGLE_DEFAULT_CLIENT_ID: 'no',
    GOOGLE_DEFAULT_CLIENT_SECRET: 'no',
  };
}
