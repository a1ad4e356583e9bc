import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import type { Bounds } from './control.ts';
import { noteCall } from './control.ts';
import { openPage } from './pages.ts';
import { preventable, WebContents, type WebPreferences } from './web-contents.ts';

interface WindowOptions extends Partial<Bounds> {
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences & Readonly<Record<string, unknown>>;
}

/** Raised for every contents as Electron's `app` does; set by the double's `app`. */
export const contentsCreated: { announce: (contents: WebContents) => void } = { announce: () => undefined };

export class BrowserWindow extends EventEmitter {
  static readonly all = new Set<BrowserWindow>();
  readonly webContents: WebContents;
  #bounds: Bounds;
  #isDestroyed = false;
  #isMaximized = false;
  #isVisible: boolean;

  constructor(options: WindowOptions = {}) {
    super();
    noteCall('BrowserWindow', { ...options, webPreferences: { ...options.webPreferences, preload: undefined } });
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.#isVisible = options.show ?? true;
    const preferences = options.webPreferences ?? {};
    this.webContents = new WebContents((contents): Promise<Page> => openPage(contents, preferences, this.#bounds));
    BrowserWindow.all.add(this);
    contentsCreated.announce(this.webContents);
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...BrowserWindow.all].find(({ webContents }) => webContents === contents) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }

  show(): void {
    this.#isVisible = true;
    noteCall('window.show', null);
  }

  focus(): void {
    noteCall('window.focus', null);
  }

  restore(): void {
    noteCall('window.restore', null);
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isMinimized(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getNormalBounds(): Bounds {
    return this.#bounds;
  }

  setBounds(bounds: Bounds): void {
    this.#bounds = bounds;
  }

  /** As a person closes it: the app may object. */
  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    BrowserWindow.all.delete(this);
    void this.webContents.destroy().then(() => this.emit('closed'));
  }
}
