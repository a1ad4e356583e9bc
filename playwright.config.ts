import { defineConfig } from '@playwright/test';
import { assertNode } from './build/checks/node-version.ts';
import { quietBrowserArguments } from './cli/find-browser.ts';
import { browserForTests } from './test/support/browser.ts';

assertNode();

const PORT = 17_846;

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // A test that passes only sometimes has failed.
  retries: 0,
  timeout: 60_000,
  reporter: 'line',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'id-ID',
    // Not the zone of the tenders: what is shown must follow the tender, not the machine.
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browserForTests(), args: [...quietBrowserArguments()] },
  },
  webServer: {
    command: `node build/bundle.ts && node build/serve.ts ${PORT}`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
