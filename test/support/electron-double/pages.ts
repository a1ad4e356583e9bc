// Chromium's pages and requests, handed to the windows and handlers of the app under test.

import type { BrowserContext, Page, Route } from 'playwright-core';
import { fromChromium } from './addresses.ts';
import { type Bounds, noteCall } from './control.ts';
import { connectIpc } from './ipc-transport.ts';
import { preloadScript } from './preload-script.ts';
import { serve } from './protocol.ts';
import { preventable, watchPage, type WebContents, type WebPreferences } from './web-contents.ts';

const contentsByPage = new Map<Page, WebContents>();
/** Foreign pages a test has put in by force, by address. */
const brokenIn = new Map<string, string>();
/** What a person looks at: the app's first window. Chromium puts each new page before it, and slows down what is behind. */
let front: WebContents | null = null;
const ready = Promise.withResolvers<BrowserContext>();

/** Connects the context to the app: from here on every request is the app's to answer. */
export async function adoptContext(context: BrowserContext): Promise<void> {
  await context.route('**/*', answer);
  ready.resolve(context);
}

export async function openPage(contents: WebContents, preferences: WebPreferences, bounds: Bounds): Promise<Page> {
  const context = await ready.promise;
  const page = await newOwnPage(context, contents);
  await page.setViewportSize({ width: bounds.width, height: bounds.height });
  const session = await watchPage(contents, page);
  await connectIpc(page, session, contents);
  if (preferences.preload !== undefined) await page.addInitScript(preloadScript(preferences.preload));
  front ??= contents;
  if (front !== contents) await keepInFront(front);
  return page;
}

/** Windows that print are never shown; a page that is gone has no place to keep. */
async function keepInFront(contents: WebContents): Promise<void> {
  if (contents.isCrashed() || contents.isDestroyed()) return;
  const page = await contents.page;
  await page.bringToFront();
}

export function allowBreakIn(url: string, html: string): void {
  brokenIn.set(url, html);
}

/** Pages appear as an event too; one that is not ours is a window the app has refused, and goes. */
async function newOwnPage(context: BrowserContext, contents: WebContents): Promise<Page> {
  const page = await context.newPage();
  contentsByPage.set(page, contents);
  page.on('popup', (popup) => {
    // It may be gone already; then there is nothing to close.
    popup.close().catch(() => undefined);
  });
  return page;
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const url = request.url();
  const contents = ownerOf(route);
  const html = brokenIn.get(url);
  if (html !== undefined) {
    brokenIn.delete(url);
    await route.fulfill({ status: 200, contentType: 'text/html', body: html });
    return;
  }
  // A popup's first request: the app has been asked through its window handler, not here.
  if (contents === null) {
    await route.abort('aborted');
    return;
  }
  if (request.isNavigationRequest() && !contents.isLoadingByApp(url)) {
    const event = preventable({ url: fromChromium(url), isMainFrame: request.frame().parentFrame() === null });
    contents.emit('will-frame-navigate', event);
    if (event.defaultPrevented) {
      noteCall('navigation-prevented', { url: event.url, isMainFrame: event.isMainFrame });
      await route.abort('aborted');
      return;
    }
  }
  const address = fromChromium(url);
  if (address === url) {
    noteCall('network-request', { url });
    await route.abort('blockedbyclient');
    return;
  }
  const response = await serve(address, request.method());
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function ownerOf(route: Route): WebContents | null {
  try {
    return contentsByPage.get(route.request().frame().page()) ?? null;
  } catch {
    // Playwright throws for a request that comes before its page is known: a popup's.
    return null;
  }
}
