/**
 * The steps an office begins with, one set an era: a proposal of this project, put together from the order of the law and the
 * usual documents. Times are proposals too, except where a clause stands beside them; an office makes its own version.
 *
 * Source  RULES §3.3 (order), §6.1 (who decides); DOMAIN §3.1 (documents), §4.3 (what a step consists of), §1.6 (real lengths).
 */
import { ruleSetById } from '#core/regulation/select.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { assert } from '#core/shared/assert.ts';
import type { DocumentKind } from '#core/tender/document-kind.ts';
import type { RuleSetId } from '#core/tender/model.ts';
import type { LimitStart, SopFact, SopStep, StepLimit, StepProof } from './model.ts';

/** The standard steps of an era. */
export function standardSteps(era: RuleSetId): readonly SopStep[] {
  const known = STANDARD.get(era);
  if (known !== undefined) return known;
  const ruleSet = ruleSetById(era);
  assert(ruleSet !== null, `a build has the rules of ${era}`);
  const steps = stepsOf(ruleSet);
  STANDARD.set(era, steps);
  return steps;
}

const STANDARD = new Map<RuleSetId, readonly SopStep[]>();

function stepsOf({ words, committee, award, objection, evaluation }: RuleSet): readonly SopStep[] {
  const { value: word } = words;
  const { clause: order } = evaluation.orders['post-one-file'];
  return [
    {
      id: 'penugasan',
      name: `Penugasan ${word.committee}`,
      responsible: 'unit-head',
      input: `Permintaan pemilihan dari ${word.commitmentOfficer}`,
      output: 'surat-tugas',
      limit: null,
      clause: committee.minimumMembers.clause,
      scope: 'always',
      proof: byFact('committee-assigned'),
    },
    {
      id: 'reviu',
      name: 'Reviu dokumen persiapan pengadaan',
      responsible: 'committee',
      input: 'Spesifikasi/KAK, HPS, rancangan kontrak, anggaran',
      output: 'ba-reviu',
      limit: workingDays(3, afterStep('penugasan')),
      clause: null,
      scope: 'always',
      proof: byDocument('ba-reviu'),
    },
    {
      id: 'pakta',
      name: 'Pakta integritas dan pernyataan kepentingan',
      responsible: 'members',
      input: 'Surat tugas dan daftar peserta',
      output: 'pakta-integritas',
      limit: by({ kind: 'schedule', moment: 'bid-deadline' }),
      clause: null,
      scope: 'safeguarded',
      proof: byFact('papers-signed'),
    },
    {
      id: 'pengumuman',
      name: `Pengumuman ${word.tender}`,
      responsible: 'committee',
      input: `${word.tenderDocument} yang telah direviu`,
      output: null,
      limit: workingDays(2, afterStep('reviu')),
      clause: null,
      scope: 'always',
      proof: byFact('announced'),
    },
    {
      id: 'penjelasan',
      name: 'Pemberian penjelasan',
      responsible: 'committee',
      input: `${word.tenderDocument} dan pertanyaan peserta`,
      output: 'ba-penjelasan',
      limit: by({ kind: 'schedule', moment: 'bid-deadline' }),
      clause: null,
      scope: 'always',
      proof: byDocument('ba-penjelasan'),
    },
    {
      id: 'hasil-prakualifikasi',
      name: `Penetapan hasil ${word.prequalification}`,
      responsible: 'committee',
      input: 'Dokumen kualifikasi peserta',
      output: 'ba-kualifikasi',
      limit: null,
      clause: null,
      scope: 'pre-qualified',
      proof: byFact('shortlist-fixed'),
    },
    {
      id: 'pembukaan',
      name: 'Pembukaan penawaran',
      responsible: 'committee',
      input: 'Dokumen penawaran peserta',
      output: 'bapp',
      limit: workingDays(1, { kind: 'schedule', moment: 'bid-deadline' }),
      clause: order,
      scope: 'always',
      proof: byFact('bids-opened'),
    },
    {
      id: 'ba-pembukaan',
      name: `${word.openingMinutesShort} diterbitkan`,
      responsible: 'secretary',
      input: 'Catatan pembukaan penawaran',
      output: 'bapp',
      limit: workingDays(1, afterStep('pembukaan')),
      clause: null,
      scope: 'always',
      proof: byDocument('bapp'),
    },
    {
      id: 'hasil-teknis',
      name: 'Penetapan hasil evaluasi teknis',
      responsible: 'committee',
      input: `${word.fileOne} peserta`,
      output: null,
      limit: null,
      clause: null,
      scope: 'two-files',
      proof: byFact('technical-result-fixed'),
    },
    {
      id: 'pembukaan-harga',
      name: `Pembukaan ${word.fileTwo}`,
      responsible: 'committee',
      input: `${word.fileTwo} peserta yang lulus teknis`,
      output: 'bapp-harga',
      limit: workingDays(1, afterStep('hasil-teknis')),
      clause: null,
      scope: 'two-files',
      proof: byDocument('bapp-harga'),
    },
    {
      id: 'evaluasi',
      name: 'Evaluasi penawaran',
      responsible: 'committee',
      input: `Penawaran dan ${word.tenderDocument}`,
      output: 'baep',
      limit: workingDays(10, afterStep('pembukaan')),
      clause: order,
      scope: 'not-failed',
      proof: byDocument('baep'),
    },
    {
      id: 'pembuktian',
      name: 'Evaluasi dan pembuktian kualifikasi',
      responsible: 'committee',
      input: 'Dokumen asli calon pemenang',
      output: 'ba-kualifikasi',
      limit: workingDays(3, afterStep('evaluasi')),
      clause: null,
      scope: 'post-qualified',
      proof: byDocument('ba-kualifikasi'),
    },
    {
      id: 'negosiasi',
      name: 'Klarifikasi dan negosiasi',
      responsible: 'committee',
      input: 'Penawaran calon pemenang dan HPS',
      output: 'ba-negosiasi',
      limit: null,
      clause: null,
      scope: 'negotiated',
      proof: byFact('negotiated'),
    },
    {
      id: 'bahp',
      name: `${word.resultMinutesShort} diterbitkan`,
      responsible: 'committee',
      input: 'Hasil evaluasi dan pembuktian',
      output: 'bahp',
      limit: workingDays(4, afterStep('evaluasi')),
      clause: null,
      scope: 'not-failed',
      proof: byDocument('bahp'),
    },
    {
      id: 'penetapan',
      name: `Penetapan ${word.winner}`,
      responsible: 'committee',
      input: word.resultMinutesShort,
      output: 'penetapan',
      limit: by({ kind: 'schedule', moment: 'award-deadline' }),
      clause: award.committeeLimit.clause,
      scope: 'not-failed',
      proof: byFact('decided'),
    },
    {
      id: 'pengumuman-hasil',
      name: word.winnerAnnouncement,
      responsible: 'committee',
      input: 'Surat penetapan',
      output: 'pengumuman',
      limit: workingDays(1, { kind: 'fact', fact: 'decided' }),
      clause: null,
      scope: 'not-failed',
      proof: byFact('result-announced'),
    },
    {
      id: 'jawaban-sanggah',
      name: `Semua ${word.objection} dijawab`,
      responsible: 'committee',
      input: `Surat ${word.objection} peserta`,
      output: 'jawaban-sanggah',
      limit: { kind: 'law', of: 'objection-answer' },
      clause: objection.answer.clause,
      scope: 'objected',
      proof: byFact('objections-answered'),
    },
    {
      id: 'jawaban-banding',
      name: `Semua ${word.appeal} dijawab`,
      responsible: 'budget-user',
      input: `Surat ${word.appeal} dan jaminannya`,
      output: 'jawaban-banding',
      limit: { kind: 'law', of: 'appeal-answer' },
      clause: objection.appeal.answer.clause,
      scope: 'appealed',
      proof: byFact('appeals-answered'),
    },
    {
      id: 'ba-evaluasi-ulang',
      name: `Berita acara ${word.reEvaluation} diterbitkan`,
      responsible: 'committee',
      input: `Sebab ${word.reEvaluation}`,
      output: 'ba-evaluasi-ulang',
      limit: null,
      clause: null,
      scope: 're-evaluated',
      proof: byDocument('ba-evaluasi-ulang'),
    },
    {
      id: 'laporan',
      name: `Laporan hasil kepada ${word.commitmentOfficer}`,
      responsible: 'chair',
      input: `${word.resultMinutesShort}, penetapan, keadaan ${word.objection}`,
      output: 'nota-dinas',
      limit: workingDays(10, { kind: 'fact', fact: 'result-announced' }),
      clause: null,
      scope: 'not-failed',
      proof: byDocument('nota-dinas'),
    },
    {
      id: 'sppbj',
      name: `${word.appointmentLetter} diterbitkan`,
      responsible: 'commitment-officer',
      input: 'Laporan hasil pemilihan',
      output: 'sppbj',
      limit: workingDays(5, afterStep('laporan')),
      clause: null,
      scope: 'not-failed',
      proof: byDocument('sppbj'),
    },
    {
      id: 'ba-gagal',
      name: `Berita acara ${word.tenderFailed} diterbitkan`,
      responsible: 'committee',
      input: 'Sebab kegagalan dan buktinya',
      output: 'ba-gagal',
      limit: workingDays(1, { kind: 'fact', fact: 'decided' }),
      clause: null,
      scope: 'failed',
      proof: byDocument('ba-gagal'),
    },
  ];
}

function byDocument(document: DocumentKind): StepProof {
  return { kind: 'document', document };
}

function byFact(fact: SopFact): StepProof {
  return { kind: 'fact', fact };
}

function afterStep(step: string): LimitStart {
  return { kind: 'step', step };
}

function workingDays(amount: number, from: LimitStart): StepLimit {
  return { kind: 'span', amount, unit: 'working-days', from };
}

/** By that very moment. */
function by(from: LimitStart): StepLimit {
  return workingDays(0, from);
}
