/** Composition root of the renderer: what is opened, in order. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/fonts.css';
import './theme/tokens.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { assert } from '#core/shared/assert.ts';
import { App } from './app/App.tsx';
import { StartFault } from './app/StartFault.tsx';
import { createDesktop } from './desktop.ts';
import { keepListView } from './features/tender-list/list-view.ts';
import { startTexts } from './i18n/start-texts.ts';
import { DesktopContext } from './session/desktop-context.ts';
import { openDevice } from './session/device.ts';
import { settleAddress, spaceOfHash, watchSpaceOfAddress } from './session/space.ts';
import { openWorkspace } from './session/workspace.ts';

// The content security policy forbids compiling schemas to code.
z.config({ jitless: true });

const element = document.getElementById('root');
assert(element, 'index.html has #root');
const root = createRoot(element);

try {
  const device = await openDevice();
  await startTexts(device.settings.getState().language);
  const workspace = await openWorkspace(spaceOfHash(window.location.hash), device);
  settleAddress(workspace.space);
  keepListView(workspace.space, window.localStorage);
  // Stays for the life of the page: leaving a space reloads it.
  watchSpaceOfAddress(workspace.space);
  root.render(
    <DesktopContext value={createDesktop(import.meta.env.VITE_APP_VERSION)}>
      <App workspace={workspace} />
    </DesktopContext>,
  );
} catch (error) {
  await startTexts('id');
  root.render(<StartFault error={error} />);
}
