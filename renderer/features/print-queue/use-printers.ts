import { useEffect, useState } from 'react';
import type { DesktopPrinter } from '#core/contract/printing.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';

/** The printers of this computer; null while they are asked for, `unknown` where the shell is told of none. */
export function usePrinters(): readonly DesktopPrinter[] | 'unknown' | null {
  const desktop = useDesktop();
  const [printers, setPrinters] = useState<readonly DesktopPrinter[] | 'unknown' | null>(null);
  useEffect(() => {
    let isShown = true;
    const ask = async () => {
      const answer = await desktop.listPrinters({});
      if (isShown) setPrinters(answer.ok ? answer.value.printers : 'unknown');
    };
    void ask();
    return () => {
      isShown = false;
    };
  }, [desktop]);
  return printers;
}
