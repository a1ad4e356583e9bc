/** Composition root of the renderer: what is opened, in order. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/fonts.css';
import './theme/tokens.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { assert } from '#core/shared/assert.ts';
import { Gate } from './app/Gate.tsx';
import { StartFault } from './app/StartFault.tsx';
import { createDesktop } from './desktop.ts';
import { startTexts } from './i18n/start-texts.ts';
import { DesktopContext } from './session/desktop-context.ts';
import { openKeyring } from './session/keyring.ts';

// The content security policy forbids compiling schemas to code.
z.config({ jitless: true });

const element = document.getElementById('root');
assert(element, 'index.html has #root');
const root = createRoot(element);

try {
  const desktop = createDesktop(import.meta.env.VITE_APP_VERSION);
  const keyring = await openKeyring(desktop);
  await startTexts(keyring.language);
  root.render(
    <DesktopContext value={desktop}>
      <Gate keyring={keyring} onFault={showFault} />
    </DesktopContext>,
  );
} catch (error) {
  await startTexts('id');
  showFault(error);
}

function showFault(error: unknown): void {
  root.render(<StartFault error={error} />);
}
