import { type App, shell } from 'electron';
import { err, ok } from '#core/shared/result.ts';
import type { Log } from '#electron/log/log.ts';
import type { Handle } from './handle.ts';

export function handleApp(
  handle: Handle,
  { app, log, savedPaths }: { readonly app: App; readonly log: Log; readonly savedPaths: ReadonlySet<string> },
): void {
  handle('aboutApp', async () =>
    ok({ name: app.getName(), version: app.getVersion(), shell: 'electron', platform: process.platform }),
  );
  handle('showInFolder', async ({ path }) => {
    if (!savedPaths.has(path)) return err({ kind: 'unknown-path' });
    shell.showItemInFolder(path);
    return ok({});
  });
  handle('writeLog', async ({ level, event, detail }) => {
    log[level](event, detail);
    return ok({});
  });
}
