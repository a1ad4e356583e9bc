import { cdp, server } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { OPEN_MAX_BYTES, OPEN_MAX_FILES } from '#core/contract/desktop.ts';
import { filesOfDrop, readOpenedFiles } from '#renderer/opened-files.ts';

/** The part of Chromium's debugger that drops real files; vitest leaves its type open. */
interface DragDebugger {
  send(
    method: 'Input.dispatchDragEvent',
    event: {
      type: 'dragEnter' | 'dragOver' | 'drop';
      x: number;
      y: number;
      data: { items: readonly never[]; files: readonly string[]; dragOperationsMask: number };
    },
  ): Promise<void>;
}

describe('files someone brings into the page', () => {
  test('each has its own outcome, and the good rest is kept', async () => {
    const opened = await readOpenedFiles(
      [
        new File(['\uFEFF{"nama":"Énggang"}'], 'paket.json'),
        new File([new Uint8Array(OPEN_MAX_BYTES + 1)], 'besar.json'),
        new File([new Uint8Array([0x7b, 0xe9, 0x7d])], 'latin.json'),
      ],
      'dossier',
    );
    expect(opened).toEqual({
      ok: true,
      value: [
        { name: 'paket.json', sizeBytes: 22, content: { kind: 'text', text: '{"nama":"Énggang"}' } },
        { name: 'besar.json', sizeBytes: 25_000_001, content: { kind: 'too-large', limitBytes: 25_000_000 } },
        { name: 'latin.json', sizeBytes: 3, content: { kind: 'not-utf-8' } },
      ],
    });
  });

  test('a spreadsheet is handed on as bytes', async () => {
    const opened = await readOpenedFiles([new File([new Uint8Array([80, 75])], 'boq.xlsx')], 'spreadsheet');
    expect(opened).toEqual({
      ok: true,
      value: [{ name: 'boq.xlsx', sizeBytes: 2, content: { kind: 'bytes', bytes: new Uint8Array([80, 75]) } }],
    });
  });

  test('too many are refused before any is read', async () => {
    const files = Array.from({ length: OPEN_MAX_FILES + 1 }, (_, index) => new File(['[]'], `${index}.json`));
    expect(await readOpenedFiles(files, 'isb')).toEqual({
      ok: false,
      error: { kind: 'too-many-files', count: OPEN_MAX_FILES + 1, limit: OPEN_MAX_FILES },
    });
  });
});

describe('a drop', () => {
  afterEach(() => document.body.replaceChildren());

  test('a folder stands for the files in it that fit, a file for itself', async () => {
    const zone = document.createElement('div');
    zone.style.cssText = 'position: fixed; inset: 0;';
    document.body.append(zone);
    zone.addEventListener('dragover', (event) => event.preventDefault());
    const dropped = new Promise<readonly File[]>((resolve, reject) => {
      zone.addEventListener('drop', (event) => {
        event.preventDefault();
        if (event.dataTransfer === null) return reject(new Error('nothing dropped'));
        resolve(filesOfDrop(event.dataTransfer, 'isb'));
      });
    });
    const folder = `${server.config.root}/test/fixtures/dropped-folder`;
    const at = {
      x: window.innerWidth / 2,
      y: window.innerHeight / 2,
      data: { items: [], files: [folder, `${folder}/catatan.txt`], dragOperationsMask: 1 },
    };
    const browser = cdp() as unknown as DragDebugger;
    await browser.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
    await browser.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
    await browser.send('Input.dispatchDragEvent', { type: 'drop', ...at });
    const names = (await dropped).map((file) => file.name);
    expect(names.toSorted()).toEqual(['catatan.txt', 'peserta.JSON', 'tender.json']);
  });
});
