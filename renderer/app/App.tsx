import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { useStore } from 'zustand';
import { WelcomeScreen } from '#renderer/features/identity/WelcomeScreen.tsx';
import { WorkspaceContext } from '#renderer/session/hooks.ts';
import type { Workspace } from '#renderer/session/workspace.ts';
import { cssVariables, theme } from '#renderer/theme/theme.ts';
import { createAppRouter } from './router.tsx';

/** Providers, and the welcome before anything else at first start. */
export function App({ workspace }: { readonly workspace: Workspace }) {
  const [router] = useState(() => createAppRouter(workspace.space));
  const identity = useStore(workspace.device.settings, (settings) => settings.identity);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <WorkspaceContext value={workspace}>
        {identity ? (
          <RouterProvider router={router} />
        ) : (
          <WelcomeScreen onStart={(given) => void workspace.device.set('identity', given)} />
        )}
        <Notifications position="bottom-right" autoClose={8000} transitionDuration={100} limit={3} />
      </WorkspaceContext>
    </MantineProvider>
  );
}
