import type { PowerMonitor } from 'electron';

/** The workspace locks when the computer sleeps or its screen is locked. Linux tells only of the first. */
export function lockWithSystem(monitor: Pick<PowerMonitor, 'on'>, lock: () => Promise<void>): void {
  monitor.on('suspend', () => void lock());
  monitor.on('lock-screen', () => void lock());
}
