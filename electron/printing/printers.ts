import type { PrinterInfo, WebContents } from 'electron';
import type { DesktopPrinter, PrinterTrouble } from '#core/contract/printing.ts';

/** What CUPS says of a printer, by the words its reasons begin with; Windows says nothing. */
const TROUBLES: readonly (readonly [prefix: string, trouble: PrinterTrouble])[] = [
  ['media-empty', 'paper-out'],
  ['media-needed', 'paper-out'],
  ['media-jam', 'paper-jam'],
  ['toner-empty', 'ink-out'],
  ['marker-supply-empty', 'ink-out'],
  ['door-open', 'open'],
  ['cover-open', 'open'],
  ['offline', 'offline'],
  ['connecting-to-device', 'offline'],
  ['paused', 'stopped'],
];

/** The state of a printer that takes no work, as the Internet Printing Protocol counts them (RFC 8011, 5.4.11). */
const STOPPED = '5';

/** The printers of this computer, each with what it says is wrong with it. */
export async function listPrinters(page: WebContents): Promise<readonly DesktopPrinter[]> {
  const printers = await page.getPrintersAsync();
  return printers.map((printer) => ({
    name: printer.name,
    label: printer.displayName === '' ? printer.name : printer.displayName,
    troubles: troublesOf(printer),
  }));
}

function troublesOf({ options }: PrinterInfo): readonly PrinterTrouble[] {
  // What is in it differs from system to system; nothing is a promise.
  const said: Readonly<Record<string, unknown>> = { ...options };
  const text = said['printer-state-reasons'];
  const reasons = typeof text === 'string' ? text.split(',') : [];
  const named = TROUBLES.filter(([prefix]) => reasons.some((reason) => reason.trim().startsWith(prefix)));
  const troubles = new Set(named.map(([, trouble]) => trouble));
  if (said['printer-state'] === STOPPED) troubles.add('stopped');
  return [...troubles];
}
