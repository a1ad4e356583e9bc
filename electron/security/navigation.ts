// No page of ours goes anywhere: not by link, script, redirect, frame, new window, webview or download.

import { type App, type Session, shell, type WebContents } from 'electron';
import type { Log } from '#electron/log/log.ts';
import { externalLink } from './external-links.ts';
import { isAppUrl } from './origin.ts';

/** Guards every page the app will ever have, from its creation on. */
export function guardNavigation(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
}

export function refuseDownloads(target: Session, log: Log): void {
  target.on('will-download', (event, item) => {
    event.preventDefault();
    log.warning('download-refused', item.getURL());
  });
}

function guardContents(contents: WebContents, log: Log): void {
  contents.on('will-frame-navigate', (event) => {
    if (mayNavigate(event)) return;
    event.preventDefault();
    log.warning('navigation-refused', event.url);
  });
  // Nothing of ours answers with a redirect.
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    log.warning('redirect-refused', event.url);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log.warning('webview-refused', '');
  });
  contents.setWindowOpenHandler(({ url }) => {
    const link = externalLink(url);
    if (link === null) log.warning('window-refused', url);
    else shell.openExternal(link).catch((cause: unknown) => log.error('external-link-failed', String(cause)));
    return { action: 'deny' };
  });
}

/** The app's own page may load itself again; a frame in it may hold a document handed over as text. */
function mayNavigate({ url, isMainFrame }: { readonly url: string; readonly isMainFrame: boolean }): boolean {
  return isMainFrame ? isAppUrl(url) : url === 'about:srcdoc' || url === 'about:blank';
}
