// Serves the built renderer to a browser on this machine: `npm start` without Electron, the end-to-end tests, the
// benches. Same files and same content security policy as the app:// scheme of the desktop.

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AssetList, listAssets, matchAsset } from '#electron/security/asset-list.ts';
import { APP_POLICY } from '#electron/security/csp.ts';

export const RENDERER_BUNDLE = fileURLToPath(new URL('../dist/renderer/', import.meta.url));

/**
 * The port of the browser window. Browsers keep stored data by address, port included: another port would open an
 * empty app, so this number stays as it is and nothing steps aside to a free one by itself.
 */
export const APP_PORT = 17_845;

const HOST = '127.0.0.1';

/** Lets a second `npm start` recognise that the port is held by the first. */
const MARK = { header: 'x-served-by', value: 'meja-pokja' };

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export interface RendererServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Starts the server; rejects with the code `EADDRINUSE` where the port is taken. Port 0 takes any free one. */
export async function serveRenderer(port: number, folder: string = RENDERER_BUNDLE): Promise<RendererServer> {
  const assets = listAssets(folder);
  if (assets.paths.size === 0) throw new Error(`${folder} is empty: build the renderer first (npm run build).`);
  const server = createServer((request, response) => void answer(request, response, assets));
  await listen(server, port);
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    origin: `http://${HOST}:${actualPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Whether what answers at this port is a server of ours. */
export async function isServedByUs(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://${HOST}:${port}/`, { signal: AbortSignal.timeout(2_000) });
    return response.headers.get(MARK.header) === MARK.value;
  } catch {
    // Whatever speaks no HTTP is not ours.
    return false;
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, assets: AssetList): Promise<void> {
  response.setHeader(MARK.header, MARK.value);
  response.setHeader('content-security-policy', APP_POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-cache');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  // A page elsewhere can point its own name at this machine; its requests carry that name.
  if (!isOurHost(request.headers.host)) return refuse(response, 421);
  const match = matchAsset(assets, `http://${HOST}${request.url ?? '/'}`);
  const content = match.kind === 'none' ? null : await contentOf(match.path);
  if (match.kind === 'none' || content === null) return refuse(response, 404);
  response.setHeader('content-type', CONTENT_TYPES[extname(match.path)] ?? 'application/octet-stream');
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** Null for a file that is gone: the app was built anew since this server started. */
async function contentOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

function isOurHost(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '');
  return name === HOST || name === 'localhost';
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
