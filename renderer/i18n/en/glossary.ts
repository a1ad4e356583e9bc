import type { glossary as indonesian } from '../id/glossary.ts';
import type { Texts } from '../texts.ts';

export const glossary: Texts<typeof indonesian> = {
  tender: {
    term: 'Tender',
    before: 'lelang, pelelangan umum, pelelangan sederhana, pemilihan langsung',
    text: 'How suppliers of goods, works and services are chosen. Since Perpres 16/2018 all of it is called tender; tenders before are lelang.',
  },
  ukpbj: {
    term: 'UKPBJ',
    before: 'ULP, Unit Layanan Pengadaan',
    text: 'The standing unit that committees come from.',
  },
  pokja: {
    term: 'Pokja Pemilihan',
    before: 'panitia pengadaan, Pokja ULP, kelompok kerja',
    text: 'The committee that judges bids and decides the award; odd in number, at least three.',
  },
  agency: {
    term: 'Perangkat Daerah',
    before: 'SKPD, Satuan Kerja Perangkat Daerah, dinas',
    text: 'The unit of a local government that owns the package and its budget.',
  },
  document: {
    term: 'Dokumen Pemilihan',
    before: 'dokumen pengadaan, dokumen lelang, RKS',
    text: 'What bidders are given: requirements, how bids are judged, and the draft contract. LDP and LDK are its data sheets, IKP its instructions.',
  },
  oneFile: {
    term: 'Satu file',
    before: 'satu sampul',
    text: 'Administration, technique and price are opened together.',
  },
  twoFile: {
    term: 'Dua file',
    before: 'dua sampul',
    text: 'File I holds administration and technique, file II the price. File II is opened only of those who passed.',
  },
  objection: {
    term: 'Sanggah',
    before: 'sanggahan',
    text: 'An objection of a bidder against the result, in a given time and on grounds the law names.',
  },
  appeal: {
    term: 'Sanggah banding',
    before: 'sanggahan banding',
    text: 'An objection against the answer to an objection; it needs a bond.',
  },
  estimate: {
    term: 'HPS',
    before: 'OE, owner estimate, harga perkiraan',
    text: 'The owner’s estimate, made by the commitment officer; on most packages no offer may exceed it.',
  },
  ceiling: {
    term: 'Pagu',
    before: 'plafon, pagu dana',
    text: 'The most that is budgeted for a package.',
  },
  met: {
    term: 'MS dan TMS',
    before: 'lulus, gugur, tidak lulus',
    text: 'Met and not met. What was not judged yet is not TMS.',
  },
  hea: {
    term: 'HEA',
    before: 'harga evaluasi',
    text: 'The evaluated price after preference, only for putting in order.',
  },
  tkdn: {
    term: 'TKDN',
    before: 'kandungan lokal, local content',
    text: 'Local content, in percent.',
  },
  skp: {
    term: 'SKP',
    before: 'sisa kemampuan paket',
    text: 'How many more packages a firm can take: its capacity less those under way.',
  },
  skn: {
    term: 'SKN',
    before: 'sisa kemampuan nyata, SKK',
    text: 'The financial capacity left after unfinished work.',
  },
  kd: {
    term: 'KD',
    before: 'kemampuan dasar, NPt',
    text: 'A multiple of the highest contract (NPt) within given years.',
  },
  sbu: {
    term: 'SBU',
    before: 'sertifikat badan usaha, SIUJK',
    text: 'The certificate of a construction firm. Its licence was SIUJK before, now NIB by OSS.',
  },
  arithmetic: {
    term: 'Koreksi aritmatik',
    before: 'koreksi penjumlahan',
    text: 'Working an offer out again: the document’s volume × unit price; a lump sum stays.',
  },
  reasonable: {
    term: 'Kewajaran harga',
    before: 'harga di bawah 80 %',
    text: 'Proof of a price below 80 % of the estimate. Exactly 80 % is not below.',
  },
  unbalanced: {
    term: 'Harga satuan timpang',
    before: 'timpang',
    text: 'A unit price above 110 % of the estimate: clarified, never failing a bid.',
  },
  postBidding: {
    term: 'Post bidding',
    before: 'penambahan dokumen, susulan',
    text: 'Adding to or changing an offer after the deadline. Forbidden.',
  },
  guarantee: {
    term: 'Jaminan penawaran',
    before: 'bid bond',
    text: 'A bond that the bidder will not step back. Asked for under Perpres 54/2010; since 2018 on some packages only.',
  },
  proof: {
    term: 'Pembuktian kualifikasi',
    before: 'verifikasi kualifikasi',
    text: 'Comparing what a firm stated with the original documents.',
  },
  prequalification: {
    term: 'Prakualifikasi dan pascakualifikasi',
    before: 'pasca, pra',
    text: 'Qualification judged before offers are made, or after.',
  },
  ppk: {
    term: 'PPK',
    before: 'pejabat pembuat komitmen',
    text: 'The officer who makes the estimate, signs the contract and appoints the winner. PA and KPA are the budget users.',
  },
  sppbj: {
    term: 'SPPBJ',
    before: 'surat penunjukan, gunning',
    text: 'The letter of appointment, after the time for objections.',
  },
  bahp: {
    term: 'BAPP, BAEP, BAHP',
    before: 'berita acara',
    text: 'Minutes of the opening, the evaluation and the result. Their names follow the era.',
  },
  rup: {
    term: 'RUP',
    before: 'rencana umum pengadaan, SiRUP',
    text: 'The general procurement plan; each package has its code.',
  },
  spse: {
    term: 'SPSE dan LPSE',
    before: 'eproc, inaproc',
    text: 'The central procurement system, and the service that runs it.',
  },
  apip: {
    term: 'APIP dan BPK',
    before: 'inspektorat, pemeriksa, auditor',
    text: 'Internal government auditors and the audit board.',
  },
  blacklist: {
    term: 'Daftar hitam',
    before: 'blacklist',
    text: 'Firms under sanction may not take part while it lasts.',
  },
  failed: {
    term: 'Tender gagal dan tender ulang',
    before: 'lelang gagal, lelang ulang, pelelangan ulang',
    text: 'A failure always has a ground the law names; what follows is re-evaluation, resubmission or a re-tender.',
  },
  knockout: {
    term: 'Harga terendah sistem gugur',
    before: 'sistem gugur',
    text: 'Administration, technique, then price: what is not met falls out, the cheapest of the rest wins.',
  },
};
