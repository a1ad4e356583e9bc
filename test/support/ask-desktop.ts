import type { Page } from '@playwright/test';
import type { DesktopBridge, DesktopVerb } from '#core/contract/desktop.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
}

/** Calls a verb from inside the page, with whatever the test wants to send; Uint8Arrays pass both ways. */
export function ask(page: Page, verb: DesktopVerb, request: unknown): Promise<unknown> {
  return page.evaluate(
    ([verb, request]) => {
      if (window.desktop === undefined) throw new Error('no window.desktop here');
      return window.desktop[verb](request);
    },
    [verb, request] as const,
  );
}
