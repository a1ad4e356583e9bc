import { readFileSync } from 'node:fs';
import { INVOKE, LISTENERS } from './ipc-transport.ts';

/**
 * Wraps a compiled preload so that it runs before a page's own scripts, in main frames of our scheme only, as Electron runs
 * it. There is one world here: what context isolation keeps apart in Electron is not kept apart.
 */
export function preloadScript(file: string): string {
  return `(() => {
  if (window.top !== window || !location.hostname.endsWith('.app-double.invalid')) return;
  const electron = {
    contextBridge: {
      exposeInMainWorld(name, api) {
        const copy = Object.fromEntries(Object.entries(api).map(([verb, call]) => [verb, (...args) => call(...args)]));
        Object.defineProperty(window, name, { value: Object.freeze(copy), writable: false, configurable: false });
      },
    },
    ipcRenderer: {
      invoke: (channel, ...args) => window.${INVOKE}(channel, args),
      on: (channel, hear) => {
        const heard = window.${LISTENERS}.get(channel) ?? new Set();
        window.${LISTENERS}.set(channel, heard.add(hear));
      },
      off: (channel, hear) => window.${LISTENERS}.get(channel)?.delete(hear),
    },
  };
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload cannot require ' + name);
    return electron;
  };
  const module = { exports: {} };
  (function (require, module, exports) {
${readFileSync(file, 'utf8')}
  })(require, module, module.exports);
})();`;
}
