/** How components reach the shell they run in: files, printer, PDF. */
import { createContext, useContext } from 'react';
import type { Desktop } from '#core/contract/desktop.ts';
import { assert } from '#core/shared/assert.ts';

export const DesktopContext = createContext<Desktop | null>(null);

export function useDesktop(): Desktop {
  const desktop = useContext(DesktopContext);
  assert(desktop !== null, 'useDesktop outside DesktopContext');
  return desktop;
}
