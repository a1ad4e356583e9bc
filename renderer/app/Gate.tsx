import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { LockScreen } from '#renderer/features/identity/LockScreen.tsx';
import type { Keyring } from '#renderer/session/keyring.ts';
import type { Device } from '#renderer/session/device.ts';
import { cssVariables, theme } from '#renderer/theme/theme.ts';
import { Opening } from './Opening.tsx';

type Behind = Awaited<ReturnType<typeof loadBehind>>;

interface GateProps {
  readonly keyring: Keyring;
  readonly onFault: (error: unknown) => void;
}

/** Nothing but the lock until someone has unlocked; then the space of the address, in their name. */
export function Gate({ keyring, onFault }: GateProps) {
  const [device, setDevice] = useState<Device | null>(null);
  const [isNew, setIsNew] = useState(keyring.accounts.length === 0);
  const [behind, setBehind] = useState<Behind | null>(null);
  // Nobody waits for the whole app before being asked the passphrase: it is loaded while the passphrase is typed. Not by
  // React's `lazy`, which holds back what has come for 300 ms.
  useEffect(() => {
    const frame = requestAnimationFrame(() => void loadBehind().then(setBehind, onFault));
    return () => cancelAnimationFrame(frame);
  }, [onFault]);
  // A locked window says nothing, not even in its title.
  useEffect(() => {
    if (device === null) document.title = 'Meja Pokja';
  }, [device]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      {device === null && !isNew ? (
        <LockScreen keyring={keyring} onUnlocked={setDevice} />
      ) : behind === null ? (
        <Opening />
      ) : device === null ? (
        <behind.FirstStart keyring={keyring} onUnlocked={setDevice} onTaken={() => setIsNew(false)} />
      ) : (
        <behind.OpenSpace device={device} />
      )}
      <Notifications position="bottom-right" autoClose={8000} transitionDuration={100} limit={3} />
    </MantineProvider>
  );
}

async function loadBehind() {
  const [{ OpenSpace }, { FirstStart }] = await Promise.all([import('./OpenSpace.tsx'), import('./FirstStart.tsx')]);
  return { OpenSpace, FirstStart };
}
