import { findBrowser } from '#cli/find-browser.ts';

/**
 * The browser the tests run in. `npm test` looks for one first and installs it where it can, so a missing browser here
 * means that a runner was started by itself.
 */
export function browserForTests(): string {
  const found = findBrowser();
  if (found.ok) return found.value;
  const { error } = found;
  throw new Error(
    error.kind === 'named-browser-missing'
      ? `${error.variable} names ${error.path}, which does not exist.`
      : 'No Chromium, Chrome or Edge found. Run `npm test`, which installs one, or name yours in MEJA_BROWSER.',
  );
}
