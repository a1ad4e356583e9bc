import { afterEach, describe, expect, test } from 'vitest';
import { createBrowserDesktop } from '#renderer/desktop-browser.ts';

const paper = { size: 'f4', orientation: 'portrait' } as const;

/** Puts another behaviour on a prototype for one test. */
const restorers: (() => void)[] = [];
function replace<Target extends object, Key extends keyof Target>(target: Target, key: Key, value: Target[Key]): void {
  const original = target[key];
  target[key] = value;
  restorers.push(() => {
    target[key] = original;
  });
}
afterEach(() => {
  for (const restore of restorers.splice(0)) restore();
});

describe('the shell of a plain browser window', () => {
  const desktop = createBrowserDesktop('0.1.0');

  test('it says that it is a browser', async () => {
    expect(await desktop.aboutApp({})).toEqual({
      ok: true,
      value: { name: 'Meja Pokja', version: '0.1.0', shell: 'browser', platform: 'browser' },
    });
  });

  test('what only the desktop app has is said to be unavailable', async () => {
    const unavailable = { ok: false, error: { kind: 'unavailable' } };
    expect(await desktop.renderPdf({ html: '<p>x</p>', paper })).toEqual(unavailable);
    expect(await desktop.savePdf({ html: '<p>x</p>', paper, suggestedName: 'x' })).toEqual(unavailable);
    expect(await desktop.showInFolder({ path: '/x' })).toEqual(unavailable);
    expect(await desktop.listPrinters({})).toEqual(unavailable);
    // Copies and sides are for the person to choose in the dialog.
    const job = { printer: null, copies: 2, sides: 'one' } as const;
    expect(await desktop.printDocument({ html: '<p>x</p>', paper, job })).toEqual(unavailable);
  });

  test('a saved file becomes a download with its ending', async () => {
    const downloads: { name: string; text: Promise<string> }[] = [];
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      downloads.push({ name: this.download, text: fetch(this.href).then((response) => response.text()) });
    });
    const answer = await desktop.saveFile({ content: '{"a":"Énggang"}', type: 'json', suggestedName: 'paket' });
    expect(answer).toEqual({ ok: true, value: { outcome: 'saved', path: 'paket.json' } });
    expect(downloads[0]?.name).toBe('paket.json');
    expect(await downloads[0]?.text).toBe('{"a":"Énggang"}');
    await desktop.saveFile({ content: new Uint8Array([97, 98]), type: 'csv', suggestedName: 'tabel.CSV' });
    expect(downloads[1]?.name).toBe('tabel.CSV');
    expect(await downloads[1]?.text).toBe('ab');
  });

  test('chosen files are read; a closed dialog is no error', async () => {
    const dialogs: { accept: string; multiple: boolean }[] = [];
    let chosen: readonly File[] | null = [new File(['[]'], 'tender.json'), new File(['x'], 'lain.txt')];
    replace(HTMLInputElement.prototype, 'click', function (this: HTMLInputElement) {
      dialogs.push({ accept: this.accept, multiple: this.multiple });
      if (chosen === null) return void this.dispatchEvent(new Event('cancel'));
      const transfer = new DataTransfer();
      for (const file of chosen) transfer.items.add(file);
      this.files = transfer.files;
      this.dispatchEvent(new Event('change'));
    });
    expect(await desktop.openFiles({ purpose: 'isb', pick: 'files' })).toEqual({
      ok: true,
      value: {
        outcome: 'opened',
        files: [
          { name: 'tender.json', sizeBytes: 2, content: { kind: 'text', text: '[]' } },
          { name: 'lain.txt', sizeBytes: 1, content: { kind: 'text', text: 'x' } },
        ],
      },
    });
    expect(dialogs).toEqual([{ accept: '.json', multiple: true }]);
    chosen = null;
    expect(await desktop.openFiles({ purpose: 'dossier', pick: 'file' })).toEqual({
      ok: true,
      value: { outcome: 'cancelled' },
    });
  });

  test('a document prints from a frame of its own, in which no script runs, and leaves nothing behind', async () => {
    const printed: { title: string; job: string; text: string }[] = [];
    const { title } = document;
    const watchFrames = ({ target }: Event): void => {
      const view = target instanceof HTMLIFrameElement ? target.contentWindow : null;
      if (view === null) return;
      view.print = () =>
        printed.push({
          title: view.document.title,
          job: document.title,
          text: view.document.querySelector('p')?.textContent ?? '',
        });
    };
    document.addEventListener('load', watchFrames, true);
    restorers.push(() => document.removeEventListener('load', watchFrames, true));
    const html =
      '<!doctype html><title>BAHP 01</title><p>asli</p><script>document.querySelector("p").textContent="palsu"</script>';
    expect(await desktop.printDocument({ html, paper })).toEqual({ ok: true, value: { outcome: 'shown' } });
    expect(printed).toEqual([{ title: 'BAHP 01', job: 'BAHP 01', text: 'asli' }]);
    expect(document.title).toBe(title);
    expect(document.querySelector('iframe')).toBeNull();
  });
});
