/** The one server this app may speak with: its address, as a person confirmed it, kept in the profile. */
import { readFileSync } from 'node:fs';
import { BrowserWindow, dialog, type WebContents } from 'electron';
import { z } from 'zod';
import { serverAddress } from '#core/contract/server-door.ts';
import { codeOf } from '#electron/files/error-code.ts';
import { writeWholeFile } from '#electron/files/write-whole-file.ts';
import type { Log } from '#electron/log/log.ts';
import { words } from '#electron/words.ts';

export interface ServerAddress {
  readonly current: () => string | null;
  /** Asks the person in a dialog the page cannot draw; false when they say no. Null forgets the server, unasked. */
  readonly choose: (address: string | null, page: WebContents) => Promise<boolean>;
}

const kept = z.strictObject({ address: serverAddress.nullable() });

const ACCEPT = 0;

export function openServerAddress(file: string, log: Log): ServerAddress {
  let address = read();
  return {
    current: () => address,
    choose: async (chosen, page) => {
      if (chosen !== null && chosen !== address && !(await asksPerson(chosen, page))) return false;
      address = chosen;
      const written = await writeWholeFile(file, JSON.stringify({ address }), { replace: true });
      // It holds for this run; the next one asks again.
      if (!written.ok) log.warning('server-address', written.error.code);
      return true;
    },
  };

  function read(): string | null {
    try {
      const parsed = kept.safeParse(JSON.parse(readFileSync(file, 'utf8')));
      if (parsed.success) return parsed.data.address;
      log.warning('server-address', 'unreadable');
    } catch (cause) {
      if (codeOf(cause) !== 'ENOENT') log.warning('server-address', codeOf(cause));
    }
    return null;
  }
}

async function asksPerson(address: string, page: WebContents): Promise<boolean> {
  const window = BrowserWindow.fromWebContents(page);
  if (window === null) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.server.question(address),
    detail: words.server.detail,
    buttons: [words.server.accept, words.server.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  return response === ACCEPT;
}
