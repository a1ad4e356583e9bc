/** Conflicts between people who worked apart. */
export const conflicts = {
  title: 'Pertentangan',
  barWhat: 'Ada {{count}} pertentangan antara pekerjaan yang dibuat terpisah.',
  barMeans: 'Yang satu berlaku, yang lain ditahan utuh. Keputusan yang mengikat menunggu sampai semuanya diselesaikan.',
  barNext: 'Bandingkan keduanya, lalu pilih mana yang berlaku beserta alasannya.',
  compare: 'Bandingkan',
  intro: 'Tidak ada yang hilang: yang dibuat terpisah dan tidak cocok ditahan di sini sampai ada yang memutuskan.',
  none: 'Tidak ada pertentangan',
  noneText: 'Semua pekerjaan yang dibuat terpisah cocok satu sama lain.',
  unknownEvent: 'Kejadian dari aplikasi yang lebih baru',
  value: 'Nilai',
  standing: 'Yang berlaku',
  held: 'Yang ditahan',
  keepStanding: 'Tetap yang berlaku',
  takeHeld: 'Pakai milik {{actor}}',
  standingMeans:
    'Yang berlaku sekarang tetap. Yang dibuat {{actor}} tidak dipakai, dan keduanya tetap tercatat di riwayat.',
  heldMeans:
    'Yang dibuat {{actor}} dicatat lagi atas nama Anda dan menggantikan yang berlaku. Keduanya tetap tercatat di riwayat.',
  reason: 'Alasan',
  reasonHint: 'Tercatat di riwayat bersama nama Anda.',
  settle: 'Selesaikan',
  mark: '{{count}} pertentangan',
} as const;
