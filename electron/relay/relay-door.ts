/** The relay as the page may use it: opened, and asked, only after a person said so in a dialog of the system. */
import { networkInterfaces } from 'node:os';
import { type App, BrowserWindow, dialog, powerMonitor, type WebContents } from 'electron';
import {
  isPrivateHost,
  RELAY_PORT,
  type RelayCall,
  type RelayOpened,
  type RelayReply,
} from '#core/contract/relay-door.ts';
import type { Log } from '#electron/log/log.ts';
import { words } from '#electron/words.ts';
import { askRelay } from './ask-relay.ts';
import { createRelayListener } from './listener.ts';

export interface RelayDoor {
  readonly open: (page: WebContents) => Promise<RelayOpened>;
  readonly close: () => void;
  readonly take: () => Promise<RelayCall>;
  readonly answer: (id: string, body: Uint8Array) => void;
  /** Whether the app may ask there; asked of a person once a run. */
  readonly allow: (address: string, page: WebContents) => Promise<boolean>;
  readonly ask: (address: string, body: Uint8Array) => Promise<RelayReply>;
}

const ACCEPT = 0;

/** Shut when the machine sleeps, its lock falls, or the app ends. */
export function createRelayDoor(app: App, log: Log): RelayDoor {
  const listener = createRelayListener();
  const allowed = new Set<string>();
  powerMonitor.on('suspend', listener.close);
  powerMonitor.on('lock-screen', listener.close);
  app.on('will-quit', listener.close);
  return {
    open: async (page) => {
      if (!(await asks(page, words.relay.openQuestion, words.relay.openDetail))) return { outcome: 'cancelled' };
      const opened = await listener.open(RELAY_PORT);
      if (opened.ok) return { outcome: 'open', port: opened.value, hosts: ownHosts() };
      log.warning('relay-not-open', opened.error);
      return { outcome: 'failed', code: opened.error };
    },
    close: listener.close,
    take: listener.take,
    answer: listener.answer,
    allow: async (address, page) => {
      if (allowed.has(address)) return true;
      if (!(await asks(page, words.relay.question(address), words.relay.detail))) return false;
      allowed.add(address);
      return true;
    },
    ask: async (address, body) => (allowed.has(address) ? askRelay(address, body) : { outcome: 'not-allowed' }),
  };
}

/** Where others in the same network reach this machine. */
function ownHosts(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isPrivateHost(address))
      .map(({ address }) => address),
  );
}

async function asks(page: WebContents, message: string, detail: string): Promise<boolean> {
  const window = BrowserWindow.fromWebContents(page);
  if (window === null) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: [words.relay.accept, words.relay.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  return response === ACCEPT;
}
