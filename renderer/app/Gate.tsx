import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { RestoreBackup } from '#renderer/features/backup/RestoreBackup.tsx';
import { LockScreen } from '#renderer/features/identity/LockScreen.tsx';
import { WelcomeScreen } from '#renderer/features/identity/WelcomeScreen.tsx';
import type { Keyring } from '#renderer/session/keyring.ts';
import type { Device } from '#renderer/session/device.ts';
import { cssVariables, theme } from '#renderer/theme/theme.ts';
import { OpenSpace } from './OpenSpace.tsx';

/** Nothing but the lock until someone has unlocked; then the space of the address, in their name. */
export function Gate({ keyring }: { readonly keyring: Keyring }) {
  const [device, setDevice] = useState<Device | null>(null);
  const [isNew, setIsNew] = useState(keyring.accounts.length === 0);
  // A locked window says nothing, not even in its title.
  useEffect(() => {
    if (device === null) document.title = 'Meja Pokja';
  }, [device]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      {device !== null ? (
        <OpenSpace device={device} />
      ) : isNew ? (
        <WelcomeScreen
          keyring={keyring}
          restore={<RestoreBackup />}
          onUnlocked={setDevice}
          onTaken={() => setIsNew(false)}
        />
      ) : (
        <LockScreen keyring={keyring} onUnlocked={setDevice} />
      )}
      <Notifications position="bottom-right" autoClose={8000} transitionDuration={100} limit={3} />
    </MantineProvider>
  );
}
