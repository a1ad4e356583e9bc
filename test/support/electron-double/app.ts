import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BrowserWindow, contentsCreated } from './browser-window.ts';
import { startChromium, type Chromium } from './chromium.ts';
import { noteCall, sendToTest } from './control.ts';
import { adoptContext } from './pages.ts';
import { preventable } from './web-contents.ts';

let userData = switchValue('user-data-dir');
const lockFile = join(userData, 'double.lock');
const manifest: { productName: string; version: string } = JSON.parse(
  readFileSync(join(dirname(process.argv[1] ?? ''), '..', '..', 'package.json'), 'utf8'),
);

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => noteCall('appendSwitch', { name, value }),
  };
  readonly #ready = Promise.withResolvers<undefined>();
  #chromium: Promise<Chromium> | null = null;
  #isQuitting = false;

  /** Called once the app's module has run, as Electron raises `ready` only after it. */
  async start(): Promise<void> {
    if (this.#isQuitting) return;
    this.#chromium = startChromium(userData);
    const { context, debuggerUrl, pid } = await this.#chromium;
    await adoptContext(context);
    sendToTest({ kind: 'ready', debuggerUrl, browserPid: pid });
    this.#ready.resolve(undefined);
    this.emit('ready');
  }

  whenReady(): Promise<undefined> {
    return this.#ready.promise;
  }

  getPath(name: string): string {
    return name === 'userData' ? userData : join(userData, name);
  }

  /** Before `ready`, as Electron wants it: Chromium then starts on that profile. */
  setPath(name: string, path: string): void {
    if (name === 'userData') userData = path;
  }

  getName(): string {
    return manifest.productName;
  }

  getVersion(): string {
    return manifest.version;
  }

  enableSandbox(): void {
    noteCall('enableSandbox', null);
  }

  /** The first process writes its number down; a second one finds it alive and signals it. */
  requestSingleInstanceLock(): boolean {
    mkdirSync(userData, { recursive: true });
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    } catch {
      const holder = Number(readFileSync(lockFile, 'utf8'));
      if (signals(holder)) return false;
      writeFileSync(lockFile, String(process.pid));
    }
    process.on('SIGUSR2', () => this.emit('second-instance', {}));
    return true;
  }

  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    this.emit('before-quit', preventable({}));
    for (const window of BrowserWindow.all) window.close();
    const willQuit = preventable({});
    this.emit('will-quit', willQuit);
    if (willQuit.defaultPrevented) this.#isQuitting = false;
    else void this.#end(0);
  }

  exit(code: number): void {
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    const chromium = await this.#chromium;
    await chromium?.close();
    if (readHolder() === process.pid) rmSync(lockFile, { force: true });
    process.exit(code);
  }
}

export const app = new App();
contentsCreated.announce = (contents) => app.emit('web-contents-created', {}, contents);

function switchValue(name: string): string {
  const prefix = `--${name}=`;
  const value = process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
  if (value === undefined) throw new Error(`start the double with ${prefix}FOLDER`);
  return value;
}

function readHolder(): number | null {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    // Never taken: this process was the second one.
    return null;
  }
}

function signals(pid: number): boolean {
  try {
    process.kill(pid, 'SIGUSR2');
    return true;
  } catch {
    // The holder has died without tidying up, as after a power cut.
    return false;
  }
}
