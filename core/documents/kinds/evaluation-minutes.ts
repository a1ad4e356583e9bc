/** Berita Acara Evaluasi Penawaran: each stage with the result of each bid and every reason. Source  DOMAIN §3.1 row 7. */
import type { Evaluation, Gate } from '#core/evaluation/model.ts';
import type { Draft } from '../draft.ts';
import { countInWords, sentenceCase } from '../inline.ts';
import type { Block } from '../model.ts';
import { proofAttendance } from '../parts/attendance.ts';
import { legalBasis, openingKinds } from '../parts/basis.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { shortlist, technicalResult } from '../parts/fixed-results.ts';
import { committeeName, documentHead, methodFields, packageFields } from '../parts/head.ts';
import { callingRule, formulas } from '../parts/method.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { awardBlocks, failureBlocks, ranking, type StatedOutcome, statedOutcome } from '../parts/outcome.ts';
import { arithmeticCorrection, priceEvaluation } from '../parts/price.ts';
import { countTable, courseTable } from '../parts/recap.ts';
import { scoreTable } from '../parts/scores.ts';
import { remarksSection } from '../parts/remarks.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { requirementStage } from '../parts/stage.ts';

/** The blocks of the evaluation minutes. */
export function evaluationMinutes(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const { words } = draft;
  const outcome = statedOutcome(draft, evaluation);
  const stages = evaluation.offering === 0 ? [] : stageSections(draft, evaluation);
  return [
    ...documentHead(draft, [words.evaluationMinutes]),
    openingSentence(draft, 'telah melaksanakan evaluasi dokumen penawaran'),
    packageFields(draft),
    ...numberedSections([
      { title: 'Dasar', blocks: [legalBasis(draft, openingKinds(draft), '.')] },
      {
        title: 'Metode, kriteria, dan rumus evaluasi',
        blocks: [
          methodFields(draft),
          note(callingRule(draft)),
          announce('Rumus dan ketentuan yang digunakan:'),
          formulas(draft),
        ],
      },
      { title: 'Penawaran yang diterima', blocks: [received(draft, evaluation)] },
      ...stages,
      ...remarksSection(draft),
      { title: 'Kesimpulan', blocks: conclusion(draft, outcome) },
    ]),
    note(`Berita acara ini bersifat rahasia sampai dengan hasil ${words.tender} diumumkan.`),
    minutesClosing(draft, words.evaluationMinutes),
    committeeSignatures(draft),
  ];
}

function received(draft: Draft, evaluation: Evaluation): Block {
  const { registered, offering, readable } = evaluation;
  if (offering === 0) {
    return note(
      `Peserta yang mendaftar berjumlah ${countInWords(registered)}; tidak ada peserta yang menyampaikan dokumen penawaran, sehingga tidak ada penawaran yang dievaluasi.`,
    );
  }
  const unreadable = offering - readable;
  const rest =
    unreadable === 0 ? 'seluruhnya dapat dibuka' : `${countInWords(unreadable)} di antaranya tidak dapat dibuka`;
  return note(
    `Peserta yang mendaftar berjumlah ${countInWords(registered)}, yang menyampaikan dokumen penawaran ${countInWords(offering)}, ${rest}. Hasil pembukaan selengkapnya tercantum dalam ${draft.words.openingMinutes}.`,
  );
}

/** One section a gate, in the order of this tender, then all of them on one table and the ranking. */
function stageSections(draft: Draft, evaluation: Evaluation): readonly Section[] {
  const scores = scoreTable(draft, evaluation);
  return [
    ...evaluation.order.flatMap((gate) => gateSections(draft, evaluation, gate)),
    {
      title: 'Rekapitulasi hasil evaluasi',
      blocks: [
        courseTable(draft, evaluation),
        announce('Jumlah penawaran pada setiap tahap:'),
        countTable(draft, evaluation),
        ...(scores === null ? [] : [announce('Nilai setiap peserta:'), scores]),
      ],
    },
    { title: 'Peringkat penawaran yang lulus', blocks: ranking(draft, evaluation) },
  ];
}

function gateSections(draft: Draft, evaluation: Evaluation, gate: Gate): readonly Section[] {
  switch (gate) {
    case 'opening':
      return [];
    case 'arithmetic':
      return [{ title: 'Harga penawaran dan koreksi aritmatik', blocks: arithmeticCorrection(draft, evaluation) }];
    case 'administration':
      return [{ title: 'Evaluasi administrasi', blocks: requirementStage(draft, evaluation, 'administration') }];
    case 'technical': {
      const result = technicalResult(draft);
      return [
        { title: 'Evaluasi teknis', blocks: requirementStage(draft, evaluation, 'technical') },
        ...(result.length === 0 ? [] : [{ title: 'Penetapan hasil evaluasi teknis', blocks: result }]),
      ];
    }
    case 'price':
      return [{ title: 'Evaluasi harga', blocks: priceEvaluation(draft, evaluation) }];
    case 'qualification':
      return [{ title: 'Evaluasi kualifikasi', blocks: requirementStage(draft, evaluation, 'qualification') }];
    case 'proof':
      return [
        {
          title: 'Pembuktian kualifikasi',
          blocks: [...proofAttendance(draft, evaluation), ...requirementStage(draft, evaluation, 'proof')],
        },
      ];
    case 'shortlist':
      return [{ title: sentenceCase(draft.words.shortlist), blocks: shortlist(draft, evaluation) }];
  }
}

function conclusion(draft: Draft, outcome: StatedOutcome): readonly Block[] {
  switch (outcome.kind) {
    case 'award':
      return [
        announce(`Berdasarkan hasil evaluasi tersebut, ${committeeName(draft)} menyimpulkan:`),
        ...awardBlocks(draft, outcome),
      ];
    case 'failure':
      return failureBlocks(draft, outcome);
    case 'open':
      return [{ kind: 'paragraph', text: [{ text: 'Evaluasi belum selesai. ' }, { missing: 'decision' }] }];
  }
}
