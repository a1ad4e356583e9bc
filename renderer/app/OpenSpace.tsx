import { useEffect, useState } from 'react';
import { startAgain } from '#renderer/features/import/import-store.ts';
import { leaveFilling } from '#renderer/features/practice/fill.ts';
import { keepRecapView } from '#renderer/features/recap/recap-view.ts';
import { keepListView } from '#renderer/features/tender-list/list-view.ts';
import { keptScreens } from '#renderer/session/kept-screens.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import type { Device } from '#renderer/session/device.ts';
import { currentAddress, settleAddress, watchAddress } from '#renderer/session/space.ts';
import { openShell } from '#renderer/session/workspace-shell.ts';
import { openWorkspace, type Workspace } from '#renderer/session/workspace.ts';
import type { SettleProgress } from '#renderer/storage/journal/settle-journal.ts';
import { App } from './App.tsx';
import { Opening } from './Opening.tsx';
import { RebuildProgress } from './RebuildProgress.tsx';
import { StartFault } from './StartFault.tsx';

type Opened = { readonly workspace: Workspace } | { readonly error: unknown };

/** The workspace of the space the address names; another address opens another one, and nothing of the first stays. */
export function OpenSpace({ device }: { readonly device: Device }) {
  const [address, setAddress] = useState(currentAddress);
  const { space } = address;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [progress, setProgress] = useState<SettleProgress | null>(null);
  const desktop = useDesktop();
  useEffect(() => watchAddress(space, setAddress), [space]);
  const isOpening = opened === null;
  // Nothing is being saved yet; once it is open, the idle lock listens.
  useEffect(() => (isOpening ? desktop.onLock(() => window.location.reload()) : undefined), [isOpening, desktop]);
  useEffect(() => {
    let left = false;
    let leave = () => {};
    const open = async () => {
      try {
        const shell = await openShell(desktop, address.space);
        const workspace = await openWorkspace(address.space, device, {
          shell,
          line: shell === null ? null : desktop,
          onProgress: setProgress,
        });
        leave = () => workspace.close();
        if (left) return leave();
        settleAddress(address);
        const kept = keptScreens(device);
        const stopKeeping = keepListView(address.space, kept);
        const stopKeepingRecap = keepRecapView(address.space, kept);
        leave = () => {
          stopKeeping();
          stopKeepingRecap();
          startAgain();
          leaveFilling();
          workspace.close();
        };
        setOpened({ workspace });
      } catch (error) {
        if (!left) setOpened({ error });
      }
    };
    void open();
    return () => {
      left = true;
      leave();
      setOpened(null);
      setProgress(null);
    };
  }, [device, address, desktop]);
  if (opened === null) {
    return <Opening>{progress === null ? null : <RebuildProgress progress={progress} />}</Opening>;
  }
  if ('error' in opened) return <StartFault error={opened.error} />;
  return <App key={space} workspace={opened.workspace} />;
}
