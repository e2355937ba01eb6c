import type { Protocol } from 'electron';
import type { AppFiles } from '#host/app-files.ts';
import { APP_SCHEME } from './origin.ts';

/** Before Electron is ready: our scheme is a secure origin like any other. */
export function declareScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Afterwards: what the scheme answers. `file://` is never used. */
export function serveAppFiles(protocol: Pick<Protocol, 'handle'>, files: AppFiles): void {
  protocol.handle(APP_SCHEME, (request) => {
    const { status, headers, body } = files.respond(request);
    return new Response(new Uint8Array(body), { status, headers });
  });
}
