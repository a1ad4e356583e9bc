import { err, ok, type Result } from '#core/shared/result.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { checkReceiptFile, readReceiptFile, type ReceiptReport } from '#core/sync/receipt-file.ts';
import { answer, type ExitCode, type Failure } from '#cli/terminal.ts';
import { readText } from '#cli/text-files.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';
import { createVerify } from '#cli/verify-signature.ts';

/** `receipt BERKAS`: whether a saved receipt is what the server signed, with what it says. */
export async function runReceipt(args: readonly string[]): Promise<Result<ExitCode, Failure>> {
  const usage = parseUsage(args, { sidik: { type: 'string' }, json: { type: 'boolean', default: false } });
  if (!usage.ok) return usage;
  const [file, ...more] = usage.value.positionals;
  if (file === undefined || more.length > 0)
    return err(wrongUsage('receipt memerlukan tepat satu berkas tanda terima.'));
  const text = readText(file);
  if (!text.ok) return text;
  const read = readReceiptFile(text.value);
  if (!read.ok) return err(notHeld(file, NOT_READ[read.error.kind]));
  const report = await checkReceiptFile(read.value, createVerify());
  const fingerprint = fingerprintOf(report.server);
  const expected = usage.value.values.sidik;
  const isExpected = expected === undefined || sameDigits(expected, fingerprint);
  if (usage.value.values.json) {
    const holds = report.fault === null && isExpected;
    answer(`${JSON.stringify({ holds, fingerprint, isExpected, ...report }, null, 2)}\n`);
    return ok(holds ? 0 : 1);
  }
  if (report.fault !== null) return err(notHeld(file, FAULTS[report.fault]));
  if (!isExpected) return err(notHeld(file, OTHER_KEY));
  answer(told(report, read.value.server.name, fingerprint));
  return ok(0);
}

function told({ contents, isContradiction }: ReceiptReport, name: string, fingerprint: string): string {
  const lines = contents.flatMap((content) =>
    content === null
      ? []
      : [
          `Nomor urut ${content.seq}, masa server ke-${content.epoch}, ${content.at}`,
          `  aliran      ${content.stream}`,
          `  catatan     ${content.event}`,
          `  rangkaian   ${content.run}`,
        ],
  );
  const verdict = isContradiction
    ? 'Kedua tanda terima sah dan bertentangan: server menandatangani dua riwayat.'
    : 'Tanda terima sah: tepat seperti yang ditandatangani server.';
  return `${[verdict, `Server: ${name}`, `Sidik kunci: ${fingerprint}`, ...lines].join('\n')}\n`;
}

function sameDigits(typed: string, fingerprint: string): boolean {
  return typed.replaceAll(/[^0-9a-f]/gi, '').toLowerCase() === fingerprint.replaceAll(' ', '');
}

interface Words {
  readonly happened: string;
  readonly means: string;
  readonly action: string;
}

const NOT_READ: Readonly<Record<'not-a-receipt-file' | 'newer', Words>> = {
  'not-a-receipt-file': {
    happened: 'Berkas ini bukan berkas tanda terima Meja Pokja.',
    means: 'Tidak ada yang dapat diperiksa.',
    action: 'Pilih berkas yang disimpan dari “Simpan berkas tanda terima”.',
  },
  newer: {
    happened: 'Berkas ini dibuat Meja Pokja yang lebih baru.',
    means: 'Versi ini belum mengenal bentuknya.',
    action: 'Pasang versi terbaru, lalu periksa lagi.',
  },
};

const FAULTS: Readonly<Record<NonNullable<ReceiptReport['fault']>, Words>> = {
  'no-key': {
    happened: 'Kunci server dalam berkas tidak dapat dipakai.',
    means: 'Tanda tangan tidak dapat diperiksa.',
    action: 'Minta berkas aslinya.',
  },
  'wrong-signature': {
    happened: 'Tanda tangan server tidak cocok.',
    means: 'Isi tanda terima diubah, atau ditandatangani kunci lain.',
    action: 'Jangan pakai tanda terima ini. Minta berkas aslinya.',
  },
  'other-server': {
    happened: 'Tanda terima menyebut server lain daripada pemilik kunci ini.',
    means: 'Kunci itu bukan kunci server yang disebut.',
    action: 'Jangan pakai tanda terima ini. Minta berkas aslinya.',
  },
};

const OTHER_KEY: Words = {
  happened: 'Sidik kunci server dalam berkas bukan sidik yang disebut.',
  means: 'Tanda terima ini dari server lain, atau dari orang yang mengaku sebagai server.',
  action: 'Cocokkan lagi sidik kunci dengan admin LPSE.',
};

function notHeld(place: string, words: Words): Failure {
  return { exitCode: 1, messages: [{ place, ...words }] };
}
