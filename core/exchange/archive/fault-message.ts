/** The first fault of an archive, and what else it tells, in the words of who has to act on it. */
import type { ThreePartMessage } from '#core/exchange/message.ts';
import type { ArchiveFault, ArchiveFaultKind } from './archive-fault.ts';
import type { ArchiveRemark, ArchiveRemarkKind } from './remark.ts';

/** A fault as three parts: place and kind, what it means, what to do. */
export function archiveFaultMessage(fault: ArchiveFault): ThreePartMessage {
  const { kind } = fault;
  if (kind === 'newer-archive' || kind === 'newer-envelope') {
    return {
      happened: HAPPENED[kind],
      means: 'Aplikasi ini belum mengenal bentuknya, sehingga tidak dapat menilai isinya.',
      action: 'Perbarui aplikasi, lalu periksa lagi.',
    };
  }
  if (kind === 'not-an-archive') {
    return {
      happened: HAPPENED[kind],
      means: 'Tidak ada yang diperiksa.',
      action: 'Pilih berkas arsip (.meja.gz).',
    };
  }
  const place = placeOf(fault);
  const values = [
    fault.expected === null ? null : `seharusnya ${fault.expected}`,
    fault.found === null ? null : `ditemukan ${fault.found}`,
  ].filter((part) => part !== null);
  return {
    happened: `${place === '' ? '' : `${place.charAt(0).toUpperCase()}${place.slice(1)}: `}${HAPPENED[kind]}${values.length > 0 ? ` (${values.join(', ')})` : ''}`,
    means: 'Arsip ini tidak dapat dipercaya mulai dari tempat itu; yang sebelumnya sudah diperiksa dan cocok.',
    action: 'Minta salinan lain dari pemiliknya dan bandingkan; simpan berkas ini sebagai bukti.',
  };
}

/** A remark as one line. */
export function archiveRemarkText(remark: ArchiveRemark): string {
  return `${placeOf({ ...remark, line: null, field: null })}: ${REMARKS[remark.kind]}${remark.value === null ? '' : ` (${remark.value})`}`;
}

function placeOf({ stream, device, n, type, line, field }: Omit<ArchiveFault, 'kind' | 'expected' | 'found'>): string {
  return [
    line === null ? null : `baris ${line}`,
    stream === null ? null : `berkas tender ${stream}`,
    device === null ? null : `perangkat ${device.slice(0, 12)}`,
    n === null ? null : `kejadian ke-${n}`,
    type === null ? null : `jenis ${type}`,
    field === null ? null : `isian ${field}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

const HAPPENED: Readonly<Record<ArchiveFaultKind, string>> = {
  'not-an-archive': 'Ini bukan arsip Meja Pokja.',
  'newer-archive': 'Arsip ini ditulis oleh aplikasi yang lebih baru.',
  'newer-envelope': 'Ada kejadian yang ditulis oleh aplikasi yang lebih baru.',
  'faulty-manifest': 'Keterangan pembuka arsip tidak berbentuk benar.',
  repeated: 'Daftar pembuka menyebut hal yang sama dua kali.',
  'cut-short': 'Arsip terpotong: bagian akhirnya tidak ada.',
  'damaged-packing': 'Isi yang dimampatkan rusak dan tidak dapat dibuka.',
  'seal-differs': 'Bita berkas tidak sama dengan yang disegel.',
  'faulty-line': 'Baris tidak berbentuk benar.',
  'unexpected-line': 'Baris ini tidak pada tempatnya.',
  'head-differs': 'Rangkaian kejadian tidak berakhir pada kejadian yang disebut daftar pembuka.',
  'count-differs': 'Jumlah kejadian tidak sama dengan daftar pembuka.',
  'unreadable-body': 'Isi kejadian tidak dapat dibaca.',
  'unknown-role': 'Jabatan pembuat kejadian tidak dikenal.',
  'not-your-role': 'Jabatan pembuat kejadian tidak berwenang melakukannya.',
  'not-their-key': 'Kunci penanda tangan tidak tercatat milik pembuat kejadian dalam jabatan itu.',
  'not-own-key': 'Pernyataan atas nama sendiri menyebut kunci lain daripada kunci yang menandatanganinya.',
  'not-own-paper': 'Pernyataan atas nama sendiri ditandatangani oleh orang lain.',
  'shown-early': 'Lembar penilaian dibuka sebelum semua anggota mengunci lembarnya.',
  'sheet-differs': 'Lembar penilaian yang dibuka bukan lembar yang dikunci anggotanya.',
  'wrong-attestation': 'Tanda tangan kehadiran saat pembukaan tidak cocok.',
  'impossible-state': 'Kejadian-kejadiannya mengarah pada keadaan yang mustahil dan tidak dapat dihitung.',
  'state-differs': 'Keadaan tender yang tercatat tidak mengikuti dari kejadiannya.',
  'result-differs': 'Nilai, peringkat, atau hasil yang tercatat tidak mengikuti dari kejadiannya.',
  'attachment-differs': 'Lampiran tidak sama dengan sidiknya.',
  'unreadable-part': 'Bagian kejadian tidak dapat dibaca.',
  'faulty-field': 'Isian kepala kejadian salah bentuk.',
  'not-canonical': 'Kepala kejadian tidak dalam bentuk bakunya: pernah ditulis ulang.',
  'wrong-stream': 'Kejadian ini milik berkas tender lain.',
  gap: 'Ada kejadian yang hilang sebelum ini.',
  'number-taken': 'Nomor kejadian sudah dipakai: kejadian berulang atau bercabang.',
  'wrong-previous': 'Kejadian ini tidak menyambung pada kejadian sebelumnya.',
  'cause-missing': 'Kejadian perangkat lain yang sudah dilihat pembuatnya tidak ada.',
  'wrong-cause': 'Kejadian perangkat lain yang dilihat pembuatnya bukan yang ada di sini.',
  'body-changed': 'Isi kejadian berubah setelah ditandatangani.',
  'repeated-id': 'Pengenal kejadian sudah dipakai kejadian sebelumnya.',
  'unknown-device': 'Kunci perangkat pembuatnya tidak ada dalam arsip.',
  'wrong-key': 'Kunci tidak sama dengan sidiknya.',
  'wrong-signature': 'Tanda tangan tidak cocok.',
};

const REMARKS: Readonly<Record<ArchiveRemarkKind, string>> = {
  'clock-back': 'jam perangkat lebih awal daripada kejadian sebelumnya',
  'clock-behind': 'jam perangkat lebih awal daripada kejadian perangkat lain yang sudah dilihat pembuatnya',
  'clock-set': 'jam perangkat disetel di antara dua kejadian, selisih dalam detik',
  'monotonic-back': 'hitungan waktu sejak perangkat menyala mundur, dalam milidetik',
  'unknown-event': 'kejadian dari aplikasi yang lebih baru; disimpan, hasil tidak dihitung ulang',
  'not-in-committee': 'pembuatnya tidak tercantum dalam susunan Pokja saat itu',
  'no-result': 'tidak ada hasil tercatat untuk dibandingkan',
  'attachment-absent': 'lampirannya tidak disertakan',
};
