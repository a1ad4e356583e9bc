import { EventEmitter } from 'node:events';
import type { CDPSession, Page } from 'playwright-core';
import { fromChromium, toChromium } from './addresses.ts';
import { noteCall, takeAnswer } from './control.ts';
import { signalExpression } from './ipc-transport.ts';

export interface WebPreferences {
  readonly preload?: string;
}

interface PdfOptions {
  readonly preferCSSPageSize?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly printBackground?: boolean;
  readonly pageSize?: { readonly width: number; readonly height: number };
}

/** An event whose default the app may prevent. */
export interface PreventableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable<Details extends object>(details: Details): Details & PreventableEvent {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

let nextId = 1;

/** One page of Chromium as `webContents`. Construction is at once, as in Electron; the page follows. */
export class WebContents extends EventEmitter {
  readonly id = nextId++;
  readonly #openPage: () => Promise<Page>;
  #page: Promise<Page>;
  #isCrashed = false;
  #isDestroyed = false;
  #url = 'about:blank';
  #windowOpenHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  /** Addresses the app itself is loading: navigation events are for what pages do. */
  readonly #loading = new Set<string>();

  constructor(openPage: (contents: WebContents) => Promise<Page>) {
    super();
    this.#openPage = () => openPage(this);
    this.#page = this.#openPage();
  }

  get page(): Promise<Page> {
    return this.#page;
  }

  async load(url: string): Promise<void> {
    const address = toChromium(url);
    this.#loading.add(address);
    try {
      const page = await this.#page;
      await page.goto(address, { waitUntil: 'load' });
      this.#url = url;
      this.emit('did-finish-load', {});
    } finally {
      this.#loading.delete(address);
    }
  }

  isLoadingByApp(address: string): boolean {
    return this.#loading.has(address);
  }

  reload(): void {
    void this.#reload();
  }

  async #reload(): Promise<void> {
    if (this.#isCrashed) {
      // Playwright cannot revive a crashed page; Electron starts a new process behind the same contents.
      const dead = await this.#page;
      this.#page = this.#openPage();
      this.#isCrashed = false;
      await this.#page;
      await dead.close();
    }
    await this.load(this.#url);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.#page;
    return page.evaluate(code);
  }

  async printToPDF(options: PdfOptions): Promise<Buffer> {
    const page = await this.#page;
    return page.pdf({
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      tagged: options.generateTaggedPDF ?? false,
      printBackground: options.printBackground ?? false,
      outline: false,
      ...(options.pageSize === undefined
        ? {}
        : { width: `${options.pageSize.width}in`, height: `${options.pageSize.height}in` }),
    });
  }

  async getPrintersAsync(): Promise<readonly unknown[]> {
    noteCall('getPrintersAsync', null);
    return takeAnswer('printers').printers;
  }

  print(options: unknown, done: (success: boolean, failureReason: string) => void): void {
    void this.#print(options, done);
  }

  async #print(options: unknown, done: (success: boolean, failureReason: string) => void): Promise<void> {
    const page = await this.#page;
    noteCall('print', { title: await page.title(), options });
    const { failure } = takeAnswer('print-dialog');
    done(failure === null, failure ?? '');
  }

  /** Plain data only. Nobody hears it where the page has moved on or gone. */
  send(channel: string, ...details: readonly unknown[]): void {
    void this.#page.then((page) => page.evaluate(signalExpression(channel, details))).catch(() => undefined);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#windowOpenHandler = handler;
  }

  askToOpenWindow(url: string): void {
    noteCall('window-open', { url: fromChromium(url), answer: this.#windowOpenHandler({ url: fromChromium(url) }) });
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  markCrashed(): void {
    this.#isCrashed = true;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  async destroy(): Promise<void> {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    const page = await this.#page;
    await page.close();
  }
}

/** Tells the contents what Chromium does to its page that Playwright has no event for. */
export async function watchPage(contents: WebContents, page: Page): Promise<CDPSession> {
  page.on('crash', () => contents.markCrashed());
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  session.on('Page.windowOpen', ({ url }) => contents.askToOpenWindow(url));
  return session;
}
