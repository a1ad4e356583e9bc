import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { IdentityScreen } from '#renderer/features/identity/IdentityScreen.tsx';
import { WorkspaceContext } from '#renderer/session/hooks.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import { IdleLock } from './IdleLock.tsx';
import { createAppRouter } from './router.tsx';

/** The screens of one space; who has not said who they are is asked first. */
export function App({ workspace }: { readonly workspace: Workspace }) {
  const [router] = useState(() => createAppRouter(workspace.space));
  useEffect(() => () => router.history.destroy(), [router]);
  const identity = useStore(workspace.device.settings, (settings) => settings.identity);
  return (
    <WorkspaceContext value={workspace}>
      {identity ? (
        <RouterProvider router={router} />
      ) : (
        <IdentityScreen onGiven={(given) => void workspace.device.set('identity', given)} />
      )}
      <IdleLock />
    </WorkspaceContext>
  );
}
