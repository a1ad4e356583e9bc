// Every permission a page can ask for is denied, but two, to our own page.

import type { Session } from 'electron';
import { isAppUrl } from './origin.ts';

/** Kept storage: evidence must not be evicted. Writing the clipboard: codes copy on click. */
const GRANTED: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isGranted(permission, details.requestingUrl, details.isMainFrame));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    isGranted(permission, requestingOrigin, details.isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
}

function isGranted(permission: string, requester: string, isMainFrame: boolean): boolean {
  return GRANTED.has(permission) && isMainFrame && isAppUrl(requester);
}
