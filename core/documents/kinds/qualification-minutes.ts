/**
 * Berita Acara Evaluasi dan Pembuktian Kualifikasi: what each bidder had to show, what it showed, and who came.
 *
 * Source  DOMAIN §3.1 row 8; RULES §5 for the capacities. Who is absent at the proof fails: `evaluation.absentAtProof`.
 */
import type { Evaluation } from '#core/evaluation/model.ts';
import type { CollusionIndication } from '#core/tender/course-model.ts';
import { bidderCode, bidderName, type Draft, textOrGap } from '../draft.ts';
import { countInWords, plain, sentenceCase } from '../inline.ts';
import { detailsPath } from '../missing.ts';
import type { Block } from '../model.ts';
import { proofAttendance } from '../parts/attendance.ts';
import { bidderSignatures } from '../parts/bidder-signatures.ts';
import { capacities } from '../parts/capacities.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { shortlist } from '../parts/fixed-results.ts';
import { documentHead, documentName, packageFields } from '../parts/head.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { checks, licences, originals } from '../parts/qualification-papers.ts';
import { citedClause } from '../parts/rule-clause.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
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
      blocks: sharedResources(draft),
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

/** Likenesses of people and firms that were found and took a bid out. */
const OF_RESOURCES: ReadonlySet<CollusionIndication> = new Set(['similar-documents', 'common-control']);

/** What the committee found about people and equipment offered more than once; only its own words can say that. */
function sharedResources(draft: Draft): readonly Block[] {
  const found = draft.dossier.bidders.flatMap(({ id }) => {
    const exclusion = draft.dossier.exclusions[id];
    return exclusion?.indications.some((each) => OF_RESOURCES.has(each)) === true
      ? [plain(`${bidderCode(draft, id)} ${bidderName(draft, id)}: ${exclusion.reason} (${exclusion.clause})`)]
      : [];
  });
  return [
    {
      kind: 'paragraph',
      text: textOrGap(draft, draft.details.remarks?.trim() ?? null, 'shared-resources', {
        path: detailsPath(draft.key, 'remarks'),
      }),
    },
    ...(found.length === 0
      ? []
      : [
          announce('Peserta yang digugurkan karena kesamaan dengan peserta lain:'),
          { kind: 'list', marker: 'dash', items: found } as const,
        ]),
  ];
}

function representatives(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const came = bidsAt(draft, evaluation, 'proof').flatMap(({ bidder }) => {
    const attendance = draft.dossier.proofs[bidder];
    return attendance?.attended === true ? [{ bidder, name: attendance.representative }] : [];
  });
  return came.length === 0 ? [] : [bidderSignatures(draft, 'Wakil peserta yang hadir', came)];
}
