import { describe, expect, test } from 'vitest';
import { desktopContract, OPEN_PURPOSES, SAVE_FILE_TYPES, saveEndings } from '#core/contract/desktop.ts';

describe('the contract between the renderer and its shell', () => {
  const paper = { size: 'f4', orientation: 'portrait' } as const;

  test('every purpose and file type of the tables is accepted', () => {
    for (const purpose of Object.keys(OPEN_PURPOSES)) {
      expect(desktopContract.openFiles.request.safeParse({ purpose, pick: 'files' }).success).toBe(true);
    }
    for (const type of Object.keys(SAVE_FILE_TYPES)) {
      const request = { type, content: 'x', suggestedName: 'nama' };
      expect(desktopContract.saveFile.request.safeParse(request).success).toBe(true);
    }
  });

  test('a file of a bidder keeps the ending it came with, the kinds of the app have their own', () => {
    expect(saveEndings('attachment', 'Surat Penawaran.PDF')).toEqual(['pdf']);
    expect(saveEndings('attachment', 'tanpa akhiran')).toEqual(['bin']);
    expect(saveEndings('archive', 'paket.pdf')).toEqual(['meja.gz']);
  });

  test.each([
    ['an unknown sheet', { html: '<p>x</p>', paper: { ...paper, size: 'letter' } }],
    ['an empty document', { html: '', paper }],
    ['a missing sheet', { html: '<p>x</p>' }],
    ['something more', { html: '<p>x</p>', paper, silent: true }],
  ])('a print request with %s does not pass', (_fault, request) => {
    expect(desktopContract.printDocument.request.safeParse(request).success).toBe(false);
  });

  test('an answer is a good value or a refusal that this verb or every verb may give', () => {
    const { response } = desktopContract.savePdf;
    const refusal = (error: object): boolean => response.safeParse({ ok: false, error }).success;
    expect(response.safeParse({ ok: true, value: { outcome: 'cancelled' } }).success).toBe(true);
    expect(refusal({ kind: 'write-failed', path: '/a', reason: 'disk-full', code: 'ENOSPC' })).toBe(true);
    expect(refusal({ kind: 'unavailable' })).toBe(true);
    expect(refusal({ kind: 'too-many-files', count: 501, limit: 500 })).toBe(false);
    expect(response.safeParse({ ok: true, value: { outcome: 'saved' } }).success).toBe(false);
  });

  test('text and bytes may be saved, nothing else', () => {
    const saves = (content: unknown): boolean =>
      desktopContract.saveFile.request.safeParse({ type: 'json', suggestedName: 'a', content }).success;
    expect(saves('teks')).toBe(true);
    expect(saves(new Uint8Array([1]))).toBe(true);
    expect(saves({ toString: 'x' })).toBe(false);
    expect(saves([1, 2])).toBe(false);
  });
});
