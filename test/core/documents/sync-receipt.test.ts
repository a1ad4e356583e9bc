import { describe, expect, it } from 'vitest';
import type { ReceiptContent } from '#core/contract/sync-verdict.ts';
import { renderHtml } from '#core/documents/html.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { contradictingReceipts, syncReceipt, type SyncReceiptInput } from '#core/documents/sync-receipt.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { instant } from '#test/support/builders/dossier.ts';

const RECEIPT: ReceiptContent = {
  server: '0123456789abcdef'.repeat(4) as Hash,
  epoch: 2,
  stream: 'paket/1' as StreamId,
  seq: 125,
  event: 'e'.repeat(64) as Hash,
  run: 'a'.repeat(64) as Hash,
  at: '2026-11-27T02:42:00.000Z',
};

const INPUT: SyncReceiptInput = {
  tender: { code: '90000000001', name: 'Pembangunan Jembatan Contoh' },
  server: { name: 'LPSE Kabupaten Contoh' },
  printedBy: { name: 'Siti Rahmawati', position: 'Ketua' },
  dev: 'd'.repeat(64) as DeviceId,
  printedAt: instant('2026-11-27T03:00:00.000Z'),
  office: { ...EMPTY_OFFICE, city: 'Samarinda', letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH'], contact: null } },
  receipt: RECEIPT,
  counts: { events: 128, unsent: 2, turnedAway: 1 },
};

/** The words of the document, without its markup. */
function words(model: DocumentModel): string {
  return renderHtml(model, { fontCss: '', lang: 'id' })
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('a receipt on paper', () => {
  it('says which server signed what, when in the office’s zone, and what it does not cover', () => {
    const text = words(syncReceipt(INPUT));
    for (const part of [
      'PEMERINTAH KABUPATEN CONTOH',
      'TANDA TERIMA SINKRONISASI',
      'Pembangunan Jembatan Contoh',
      '90000000001',
      'LPSE Kabupaten Contoh',
      '0123 4567 89ab cdef 0123 4567 89ab cdef',
      'ke-2',
      '125',
      'eeeeeeee eeeeeeee',
      '27 November 2026',
      '10.42 WITA',
      '128 catatan',
      'tidak mencakup 3 catatan',
      'Samarinda, 27 November 2026',
      'Siti Rahmawati',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says that nothing is missing where all of it is on the server', () => {
    const text = words(syncReceipt({ ...INPUT, counts: { events: 125, unsent: 0, turnedAway: 0 } }));
    expect(text).not.toContain('tidak mencakup');
    expect(text).toContain('Tidak ada');
  });

  it('[SYNC-31] shows both receipts of a server that contradicts itself', () => {
    const later = { ...RECEIPT, run: 'b'.repeat(64) as Hash, at: '2026-11-27T05:00:00.000Z' };
    const text = words(contradictingReceipts({ ...INPUT, receipts: [RECEIPT, later] }));
    for (const part of ['YANG BERTENTANGAN', 'aaaaaaaa', 'bbbbbbbb', '10.42 WITA', '13.00 WITA']) {
      expect(text).toContain(part);
    }
  });
});
