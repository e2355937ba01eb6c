/** The application's own scheme and address. Nothing else is ever loaded. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://lethe`;

export function isOurs(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}
