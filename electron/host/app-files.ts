import { randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { securityHeaders } from './security-headers.ts';

export type AppResponse = {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** The application's own files, for either window. */
export type AppFiles = {
  readonly respond: (request: { readonly method: string; readonly url: string }) => AppResponse;
  /** Every path that is served, for tests. */
  readonly paths: readonly string[];
};

const START_PAGE = '/index.html';
const NONCE_PLACE = '__CSP_NONCE__';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Serves what lies in the folder of the built page when the program starts, and nothing else: a request is
 * looked up in a list and never becomes a path, so no spelling of it can lead elsewhere. Links are not served.
 * `origin` is the page's made-up address, without a slash at the end.
 */
export function openAppFiles(folder: string, origin: string): AppFiles {
  const fileByPath = new Map<string, string>();
  for (const name of listFiles(folder, '')) {
    fileByPath.set(
      `/${name.split('/').map(encodeURIComponent).join('/')}`,
      path.join(folder, name),
    );
  }

  function find(url: string): string | null {
    if (!url.startsWith(`${origin}/`)) return null;
    const asked = url.slice(origin.length).replace(/[?#].*$/s, '');
    return fileByPath.get(asked === '/' ? START_PAGE : asked) ?? null;
  }

  return {
    paths: [...fileByPath.keys()],
    respond: ({ method, url }) => {
      const nonce = randomBytes(16).toString('base64');
      if (method !== 'GET' && method !== 'HEAD') return emptyResponse(405, nonce);
      const file = find(url);
      const content = file === null ? null : readRegularFile(file);
      if (file === null || content === null) return emptyResponse(404, nonce);
      const type = contentTypes[path.extname(file)] ?? 'application/octet-stream';
      const body = type.startsWith('text/html')
        ? Buffer.from(content.toString('utf8').replaceAll(NONCE_PLACE, nonce))
        : content;
      return { status: 200, headers: { ...securityHeaders(nonce), 'Content-Type': type }, body };
    },
  };
}

function emptyResponse(status: 404 | 405, nonce: string): AppResponse {
  return {
    status,
    headers: { ...securityHeaders(nonce), 'Content-Type': 'text/plain; charset=utf-8' },
    body: Buffer.alloc(0),
  };
}

/** Regular files with a known type, as paths below `folder` with forward slashes. */
function listFiles(folder: string, below: string): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(folder, name);
    return entry.isFile() && Object.hasOwn(contentTypes, path.extname(name)) ? [name] : [];
  });
}

function readRegularFile(file: string): Buffer | null {
  try {
    return lstatSync(file).isFile() ? readFileSync(file) : null;
  } catch {
    return null;
  }
}
