/**
 * Berita Acara Evaluasi dan Pembuktian Kualifikasi: what each bidder had to show, what it showed, and who came.
 *
 * Source  DOMAIN §3.1 row 8; RULES §5 for the capacities. Who is absent at the proof fails: `evaluation.absentAtProof`.
 */
import type { Evaluation } from '#core/evaluation/model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { countInWords, plain, sentenceCase } from '../inline.ts';
import type { Block } from '../model.ts';
import { proofAttendance } from '../parts/attendance.ts';
import { bidderSignatures } from '../parts/bidder-signatures.ts';
import { capacities } from '../parts/capacities.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { shortlist } from '../parts/fixed-results.ts';
import { documentHead, documentName, packageFields } from '../parts/head.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { note } from '../parts/paragraphs.ts';
import { checks, licences, originals } from '../parts/qualification-papers.ts';
import { citedClause } from '../parts/rule-clause.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { sharedResourcesFound } from '../parts/shared-resources.ts';
import { bidsAt, requirementStage } from '../parts/stage.ts';

/** The blocks of the qualification minutes. */
export function qualificationMinutes(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const name = documentName(draft, 'ba-kualifikasi');
  return [
    ...documentHead(draft, [name]),
    openingSentence(draft, 'telah melaksanakan evaluasi dan pembuktian kualifikasi'),
    packageFields(draft),
    ...numberedSections(sections(draft, evaluation)),
    minutesClosing(draft, name),
    committeeSignatures(draft),
    ...representatives(draft, evaluation),
  ];
}

function sections(draft: Draft, evaluation: Evaluation): readonly Section[] {
  const { order } = evaluation;
  const judged = order.includes('qualification');
  const proven = order.includes('proof');
  if (!judged && !proven) {
    return [
      {
        title: 'Kualifikasi',
        blocks: [note(`${sentenceCase(draft.words.tender)} ini tidak mempunyai tahap evaluasi kualifikasi.`)],
      },
    ];
  }
  const capacity = capacities(draft, evaluation);
  const papers = licences(draft, evaluation);
  const checked = checks(draft, evaluation);
  return [
    { title: 'Peserta', blocks: [participants(draft, evaluation)] },
    ...(judged
      ? [{ title: 'Evaluasi kualifikasi', blocks: requirementStage(draft, evaluation, 'qualification') }]
      : []),
    ...(capacity.length === 0 ? [] : [{ title: 'Perhitungan kemampuan', blocks: capacity }]),
    ...(papers.length === 0 ? [] : [{ title: 'Izin dan sertifikat', blocks: papers }]),
    ...(checked.length === 0 ? [] : [{ title: 'Pemeriksaan pada sistem informasi', blocks: checked }]),
    ...(proven ? [{ title: 'Pembuktian kualifikasi', blocks: proof(draft, evaluation) }] : []),
    {
      title: 'Kesamaan personel dan peralatan serta catatan lain',
      blocks: sharedResourcesFound(draft, evaluation),
    },
    ...(order.includes('shortlist')
      ? [{ title: sentenceCase(draft.words.shortlist), blocks: shortlist(draft, evaluation) }]
      : []),
  ];
}

function participants(draft: Draft, evaluation: Evaluation): Block {
  const reached = bidsAt(draft, evaluation, evaluation.order.includes('qualification') ? 'qualification' : 'proof');
  if (reached.length === 0) return note('Tidak ada peserta yang dievaluasi kualifikasinya.');
  return {
    kind: 'list',
    marker: 'dash',
    items: reached.map(({ bidder }) => plain(`${bidderCode(draft, bidder)} ${bidderName(draft, bidder)}`)),
    ...(reached.length > 6 ? { columns: 2 as const } : {}),
  };
}

function proof(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const absent = bidsAt(draft, evaluation, 'proof').filter(
    ({ bidder }) => draft.dossier.proofs[bidder]?.attended === false,
  );
  const clause = citedClause(draft.ruleSet.evaluation.absentAtProof);
  return [
    ...proofAttendance(draft, evaluation),
    ...(absent.length === 0
      ? []
      : [
          note(
            `${countInWords(absent.length)} peserta tidak hadir dan karena itu dinyatakan tidak lulus pembuktian kualifikasi${clause === null ? '' : ` (${clause})`}.`,
          ),
        ]),
    ...originals(draft, evaluation),
    ...requirementStage(draft, evaluation, 'proof'),
  ];
}

function representatives(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const came = bidsAt(draft, evaluation, 'proof').flatMap(({ bidder }) => {
    const attendance = draft.dossier.proofs[bidder];
    return attendance?.attended === true ? [{ bidder, name: attendance.representative }] : [];
  });
  return came.length === 0 ? [] : [bidderSignatures(draft, 'Wakil peserta yang hadir', came)];
}
