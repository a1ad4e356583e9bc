// The second half of `npm start`: builds what changed and opens the app.
//   --no-open      serves the app and prints its address, opens nothing
//   --port NUMBER  another port; a browser keeps the data of every port apart

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hasDisplay, openBrowserWindow } from './browser-window.ts';
import { fetchElectronForStart, findElectron } from './electron-binary.ts';
import { APP_PORT, isServedByUs, type RendererServer, serveRenderer } from './serve-renderer.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** A window that closes sooner than this was never seen: Electron could not start, or a running browser took over. */
const SEEN_AFTER_MS = 5_000;

// Before anything is built: a wrong option is said at once.
const options = readOptions();
const port = options.port === undefined ? APP_PORT : Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port ${options.port} is no port: give a number from 1024 to 65535.`);
  process.exit(1);
}

if (spawnSync(process.execPath, [join(ROOT, 'build', 'bundle.ts')], { stdio: 'inherit' }).status !== 0) process.exit(1);
if (options['no-open'] === true || !hasDisplay()) await serveOnly();
else {
  const refusal = await openInElectron();
  if (refusal !== null) await openInBrowser(refusal);
}

function readOptions(): { readonly 'no-open'?: boolean; readonly port?: string } {
  try {
    return parseArgs({ options: { 'no-open': { type: 'boolean' }, port: { type: 'string' } } }).values;
  } catch (error) {
    // `parseArgs` tells wrong usage by throwing, with a code that begins so; anything else is a bug.
    const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!isUsage) throw error;
    console.error(`${error.message.split('. ')[0]}. What there is: npm start -- --no-open --port NUMBER`);
    process.exit(1);
  }
}

async function serveOnly(): Promise<void> {
  const server = await startServer();
  if (server === null) return;
  const reason = options['no-open'] === true ? '' : 'There is no display here. ';
  console.log(`${reason}Open Meja Pokja at ${server.origin} (Ctrl-C ends it).`);
  endWithSignal(server, null);
}

/** Null when Electron showed the app until it was closed, else why it did not. */
async function openInElectron(): Promise<string | null> {
  const electron = findElectron() ?? fetchElectronForStart();
  if (electron === null) return 'Electron cannot be had here';
  const startedAt = performance.now();
  // Root cannot use Chromium's sandbox; everybody else keeps it.
  const isRoot = process.getuid?.() === 0;
  const code = await exitOf(spawn(electron, isRoot ? [ROOT, '--no-sandbox'] : [ROOT], { stdio: 'inherit' }));
  const wasSeen = code === 0 || performance.now() - startedAt > SEEN_AFTER_MS;
  return wasSeen ? null : 'Electron does not start here';
}

async function openInBrowser(reason: string): Promise<void> {
  const server = await startServer();
  if (server === null) return;
  console.log(`${reason}: opening Meja Pokja in a browser window, ${server.origin} (Ctrl-C ends it).`);
  const startedAt = performance.now();
  const window = openBrowserWindow(server.origin);
  const hasEnded = endWithSignal(server, window);
  if (window === null) return;
  const code = await exitOf(window);
  if (hasEnded()) return;
  if (performance.now() - startedAt > SEEN_AFTER_MS) return server.close();
  console.log(
    code === 0
      ? 'A browser that was already running shows the window.'
      : `The browser could not open a window: open ${server.origin} yourself.`,
  );
}

/** Null when there is nothing to serve: the app runs already, or the port belongs to someone else. */
async function startServer(): Promise<RendererServer | null> {
  try {
    return await serveRenderer(port);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (await isServedByUs(port)) {
      console.log(`Meja Pokja runs already at http://127.0.0.1:${port}.`);
      if (options['no-open'] !== true && hasDisplay()) openBrowserWindow(`http://127.0.0.1:${port}`);
      return null;
    }
    console.error(
      `Port ${port} is taken by another program. The app keeps its data under this address, so it does not move by ` +
        'itself: end that program, or choose a port once and keep to it: npm start -- --port NUMBER',
    );
    process.exitCode = 1;
    return null;
  }
}

/** Ctrl-C closes window and server; the answer tells whether that has happened. */
function endWithSignal(server: RendererServer, window: ChildProcess | null): () => boolean {
  let ended = false;
  const end = (): void => {
    ended = true;
    window?.kill();
    void server.close();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  return () => ended;
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 0));
  });
}
