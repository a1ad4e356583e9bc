// Serves `app://`: the renderer's files from a list fixed at start, and an empty page for documents on their way to paper.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { listAssets, matchAsset } from './asset-list.ts';
import { APP_POLICY, PRINT_POLICY } from './csp.ts';
import { APP_SCHEME, isAppUrl, isPrintUrl } from './origin.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready: Chromium fixes its schemes when it starts. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveAppScheme(target: Protocol, assetFolder: string): void {
  const assets = listAssets(assetFolder);
  target.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    if (isPrintUrl(request.url)) return page('<!doctype html>', '.html', PRINT_POLICY);
    if (!isAppUrl(request.url)) return refusal(404);
    const match = matchAsset(assets, request.url);
    if (match.kind === 'none') return refusal(404);
    return page(new Uint8Array(await readFile(match.path)), extname(match.path), APP_POLICY);
  });
}

function page(body: string | Uint8Array<ArrayBuffer>, extension: string, policy: string): Response {
  return new Response(body, {
    headers: {
      'content-type': MEDIA_TYPES[extension.toLowerCase()] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: { 'content-security-policy': PRINT_POLICY } });
}
