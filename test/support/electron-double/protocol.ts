// `protocol`, `session` and `ipcMain`: handlers the app registers, looked up when Chromium asks.

import { noteCall } from './control.ts';

type SchemeHandler = (request: Request) => Response | Promise<Response>;
type IpcHandler = (event: unknown, ...args: unknown[]) => unknown;
type PermissionDetails = { readonly requestingUrl: string; readonly isMainFrame: boolean };

const schemeHandlers = new Map<string, SchemeHandler>();
const ipcHandlers = new Map<string, IpcHandler>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: unknown): void {
    noteCall('registerSchemesAsPrivileged', schemes);
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (schemeHandlers.has(scheme)) throw new Error(`scheme ${scheme} is handled already`);
    schemeHandlers.set(scheme, handler);
  },
};

export const ipcMain = {
  handle(channel: string, handler: IpcHandler): void {
    if (ipcHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    ipcHandlers.set(channel, handler);
  },
};

/** Denies nothing by itself: without the app's handlers Electron grants. */
const permissions = {
  request: (_contents: unknown, _permission: string, answer: (granted: boolean) => void, _details: PermissionDetails) =>
    answer(true),
  check: (_contents: unknown, _permission: string, _origin: string, _details: PermissionDetails): boolean => true,
};

const sessionListeners = new Map<string, (event: object, details: unknown) => void>();

export const session = {
  defaultSession: {
    setPermissionRequestHandler(handler: typeof permissions.request): void {
      permissions.request = handler;
    },
    setPermissionCheckHandler(handler: typeof permissions.check): void {
      permissions.check = handler;
    },
    setDevicePermissionHandler(): void {
      noteCall('setDevicePermissionHandler', null);
    },
    on(event: string, listener: (event: object, details: unknown) => void): void {
      sessionListeners.set(event, listener);
    },
  },
};

/** What the app serves for an address of its scheme. */
export async function serve(url: string, method: string): Promise<Response> {
  const scheme = url.slice(0, url.indexOf(':'));
  const handler = schemeHandlers.get(scheme);
  if (handler === undefined) throw new Error(`nobody handles ${scheme}:`);
  return handler(new Request(url, { method }));
}

/** Runs an IPC handler as `ipcRenderer.invoke` would. */
export async function invoke(channel: string, event: unknown, args: readonly unknown[]): Promise<unknown> {
  const handler = ipcHandlers.get(channel);
  if (handler === undefined) throw new Error(`Error: No handler registered for '${channel}'`);
  return handler(event, ...args);
}

/** The answers of both permission handlers to one page. */
export function askPermission(permission: string, details: PermissionDetails): { request: boolean; check: boolean } {
  let request = false;
  permissions.request(
    null,
    permission,
    (granted) => {
      request = granted;
    },
    details,
  );
  const origin = details.requestingUrl.replace(/^([a-z]+:\/\/[^/]+).*$/, '$1/');
  return { request, check: permissions.check(null, permission, origin, details) };
}

export function emitOnSession(event: string, eventObject: object, details: unknown): void {
  sessionListeners.get(event)?.(eventObject, details);
}
