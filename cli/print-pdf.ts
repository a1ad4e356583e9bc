// PDF through a browser that is on this machine anyway: the same engine that prints in the app.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { finishPdf, type SheetMm } from '#core/pdf/finish-pdf.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { appVersion } from '#cli/app-version.ts';
import { findBrowser, quietBrowserArguments } from './find-browser.ts';
import { type Failure, failure } from './terminal.ts';

/** A document takes seconds; a browser that hangs is given up. */
const TIME_LIMIT_MS = 120_000;

/** Prints a self-contained page to PDF; page size and margins are those of its `@page`, for the sheet that is named. */
export async function printPdf(html: string, sheet: SheetMm): Promise<Result<Uint8Array, Failure>> {
  const browser = findBrowser();
  if (!browser.ok) {
    const happened =
      browser.error.kind === 'named-browser-missing'
        ? `${browser.error.variable} menunjuk ${browser.error.path}, yang tidak ada.`
        : 'Chromium, Chrome, atau Edge tidak ditemukan.';
    return err(noPdf(happened, 'Pasang salah satunya, sebutkan tempatnya di MEJA_BROWSER, atau simpan sebagai .html.'));
  }
  const folder = mkdtempSync(join(tmpdir(), 'meja-pdf-'));
  try {
    const page = join(folder, 'dokumen.html');
    const pdf = join(folder, 'dokumen.pdf');
    writeFileSync(page, html);
    const ended = await runBrowser(browser.value, [
      '--headless',
      ...quietBrowserArguments(),
      `--user-data-dir=${join(folder, 'profil')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    const bytes = readIfThere(pdf);
    if (bytes !== null) return ok(await finishPdf(bytes, { madeBy: `Meja Pokja ${appVersion()}`, sheet }));
    return err(
      noPdf(
        `Peramban ${browser.value} tidak menghasilkan PDF (${ended}).`,
        'Coba peramban lain melalui MEJA_BROWSER, atau simpan sebagai .html.',
      ),
    );
  } finally {
    // The browser may still hold a file for a moment; what stays behind is in the system's temporary folder.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Runs the browser to its end, its chatter left unread; answers how it ended. */
function runBrowser(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: TIME_LIMIT_MS });
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `kode ${code}`));
  });
}

function readIfThere(path: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path);
    return bytes.length > 0 ? bytes : null;
  } catch {
    // Not there: the browser failed, and how it ended is what counts.
    return null;
  }
}

function noPdf(happened: string, action: string): Failure {
  return failure(3, 'PDF', [happened, 'PDF tidak dibuat.', action]);
}
