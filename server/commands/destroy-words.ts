/** What became of a list of destruction on the server, in words for who runs it. */
import type { LogFailure } from '#server/log/central-log.ts';
import type { DestroyFault } from '#server/storage/destroy-list.ts';
import type { CarriedOutHere } from './destroy.ts';

export function wordsOfDestroyed({ streams, events, files, held }: CarriedOutHere): string {
  const done =
    streams.length === 0
      ? 'Tidak ada lagi yang harus dihapus di server ini.'
      : `${streams.length} paket (${events} kejadian) dan ${files} lampiran dihapus dari server ini.`;
  const kept = held === 0 ? '' : ` ${held} paket ditahan dan tetap disimpan.`;
  return `${done}${kept} Buatlah cadangan baru, lalu musnahkan cadangan lama dan salinan lampirannya.`;
}

export function wordsOfDestroyFault(fault: DestroyFault | LogFailure, number: string): string {
  switch (fault.kind) {
    case 'list-absent':
      return `Daftar pemusnahan ${number} belum ada di server. Tidak ada yang dihapus. Periksa nomornya, dan tunggu sampai laptop yang menyetujuinya sudah sinkron.`;
    case 'list-not-approved':
      return `Daftar pemusnahan ${number} belum disetujui. Tidak ada yang dihapus. Mintalah persetujuannya di aplikasi.`;
    case 'list-withdrawn':
      return `Daftar pemusnahan ${number} sudah ditarik. Tidak ada yang dihapus.`;
    case 'not-yet':
      return `Daftar pemusnahan ${number} bertanggal sesudah hari ini menurut jam server. Tidak ada yang dihapus. Periksa jam server, atau tunggu tanggalnya.`;
    case 'server-silent':
      return 'Server ini baru dipulihkan dan belum boleh mencatat. Tidak ada yang dihapus. Setelah semua perangkat mengirim kembali, jalankan resume, lalu ulangi.';
    case 'no-space':
    case 'store-failed':
      return 'Penghapusan tidak tersimpan. Tidak ada yang dihapus. Periksa ruang disk dan basis data, lalu ulangi.';
  }
}
