import { expect, test } from 'vitest';
import {
  browserEnvironment,
  launchArguments,
  profilePreferences,
} from '#chromium/launch-arguments.ts';

test('the browser is told none of our own variables, the passphrase least of all (E12)', () => {
  const environment = browserEnvironment(
    { HOME: '/home/anna', LETHE_PASSPHRASE: 'quiet river', LETHE_HOME: '/x', LANG: undefined },
    '/profile',
  );
  expect(environment['HOME']).toBe('/home/anna');
  expect(JSON.stringify(environment)).not.toContain('quiet river');
  expect(Object.keys(environment).filter((name) => name.startsWith('LETHE_'))).toEqual([]);
});

test('what the browser puts beside its profile goes into the profile', () => {
  const environment = browserEnvironment({ XDG_CACHE_HOME: '/home/anna/.cache' }, '/profile');
  for (const name of ['XDG_CACHE_HOME', 'CHROME_CONFIG_HOME', 'BREAKPAD_DUMP_LOCATION']) {
    expect(environment[name]).toBe('/profile');
  }
});

test('no port is opened, nothing is looked up, and the services that reach out are off', () => {
  const values = launchArguments();
  expect(values.filter((value) => value.includes('remote-debugging'))).toEqual([]);
  expect(values).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
  for (const name of ['--disable-crash-reporter', '--no-pings', '--disable-domain-reliability']) {
    expect(values).toContain(name);
  }
  const features = values.find((value) => value.startsWith('--disable-features=')) ?? '';
  for (const name of ['Translate', 'DnsOverHttps', 'MediaRouter', 'AutofillServerCommunication']) {
    expect(features).toContain(name);
  }
});

test('the profile saves no password, fills nothing in and checks no spelling', () => {
  expect(profilePreferences).toMatchObject({
    autofill: { profile_enabled: false },
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    browser: { enable_spellchecking: false },
    search: { suggest_enabled: false },
    signin: { allowed: false, allowed_on_next_startup: false },
  });
});
