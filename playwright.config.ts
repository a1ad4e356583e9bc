import { defineConfig } from '@playwright/test';
import { assertNode } from './build/checks/node-version.ts';
import { quietBrowserArguments } from './cli/find-browser.ts';
import { browserForTests } from './test/support/browser.ts';
import { freePort } from './test/support/free-port.ts';

assertNode();

// Chosen once, by the process that reads this first; its workers find it here. Two runs may go on side by side.
process.env['MEJA_E2E_PORT'] ??= String(await freePort());
const ORIGIN = `http://127.0.0.1:${process.env['MEJA_E2E_PORT']}`;

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // A test that passes only sometimes has failed.
  retries: 0,
  // A busy machine is slow, which is no fault of the app: how fast it is, the benches say.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
  use: {
    baseURL: ORIGIN,
    locale: 'id-ID',
    // Not the zone of the tenders: what is shown must follow the tender, not the machine.
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1366, height: 768 },
    // Recording every test takes a good part of two cores; a failure is recorded when it is asked for.
    trace: process.env['MEJA_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browserForTests(), args: [...quietBrowserArguments()] },
  },
  webServer: {
    command: `node build/bundle.ts && node build/serve.ts ${process.env['MEJA_E2E_PORT']}`,
    url: ORIGIN,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
