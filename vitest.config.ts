import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { assertNode } from './build/checks/node-version.ts';
import { findBrowser, quietBrowserArguments } from './cli/find-browser.ts';
import { officeCommands } from './test/support/office-commands.ts';

assertNode();

// Where none is found Playwright says so itself, and only when a browser test is started.
const browser = findBrowser();

/** A busy machine is slow, which is no fault of the app: how fast it is, the benches say. */
const PATIENCE_MS = 120_000;

export default defineConfig({
  test: {
    // A run that found nothing has tested nothing: it must fail.
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.{test,property.test}.ts'],
          exclude: ['test/**/*.{browser,e2e,electron}.test.ts', '**/node_modules/**'],
          environment: 'node',
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
        },
      },
      {
        plugins: [react()],
        // All at once before the first test: a library found later would load the page of a running test anew.
        optimizeDeps: {
          entries: ['renderer/**/*.{ts,tsx}', 'core/**/*.ts', 'test/**/*.browser.test.{ts,tsx}'],
        },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1366, height: 768 },
            provider: playwright({
              launchOptions: {
                ...(browser.ok ? { executablePath: browser.value } : {}),
                args: [...quietBrowserArguments()],
              },
            }),
            instances: [{ browser: 'chromium' }],
            commands: { ...officeCommands },
          },
        },
      },
    ],
  },
});
