/** Why a server does not open, in words for who runs it. */
import type { ConfigFault } from '#server/config.ts';
import type { OpenFault } from '#server/open-server.ts';

export function wordsOfConfig({ setting, given, expected }: ConfigFault): string {
  return `${setting} "${given}" tidak dapat dipakai. Server tidak dijalankan. Isilah dengan ${expected}.`;
}

export function wordsOfOpen(fault: OpenFault): string {
  switch (fault.kind) {
    case 'folder-held':
      return `Folder data sedang dipakai proses lain${fault.pid === null ? '' : ` (nomor proses ${fault.pid})`}. Tidak ada yang diubah. Hentikan proses itu dahulu; dua proses pada satu basis data akan merusaknya.`;
    case 'key-open':
      return `Kunci server ${fault.path} dapat dibaca pengguna lain. Server tidak dijalankan. Jalankan: chmod 600 ${fault.path}`;
    case 'no-key':
      return `Berkas ${fault.path} bukan kunci server. Server tidak dijalankan. Kembalikan berkas kunci dari simpanannya.`;
    case 'key-missing':
      return `Basis data ada, tetapi kuncinya ${fault.path} tidak ada. Server tidak dijalankan. Kembalikan berkas kunci dari simpanannya; kunci baru berarti server lain.`;
    case 'store-is-newer':
      return `Basis data dibuat versi lebih baru (skema ${fault.schema}). Tidak ada yang diubah. Perbarui server ini.`;
    case 'other-server':
      return `Basis data milik server lain (${fault.found.slice(0, 16)}…). Tidak ada yang diubah. Pasangkan berkas kunci yang benar, atau pakai basis data lain.`;
    case 'folder-unusable':
      return `Folder data tidak dapat dipakai (${fault.cause}). Server tidak dijalankan. Periksa jalur, hak tulis, dan ruang disk.`;
    case 'database-unreachable':
      return `Basis data tidak dapat dibuka (${fault.cause}). Server tidak dijalankan. Periksa DATABASE_URL, apakah PostgreSQL berjalan, dan ruang disk.`;
  }
}
