/**
 * Kertas Kerja Evaluasi: the whole working behind the minutes, on wide paper: matrices, members' own sheets beside what
 * the committee found, prices, evaluated prices, ranking, formulas, and a place for everyone's initials.
 *
 * Source  DOMAIN §1.5, §3.2 (initials); RULES §3. Sheets nobody has shown yet are not told.
 */
import type { Evaluation, Gate } from '#core/evaluation/model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Draft } from '../draft.ts';
import { sentenceCase } from '../inline.ts';
import type { Block } from '../model.ts';
import { proofAttendance } from '../parts/attendance.ts';
import { capacities } from '../parts/capacities.ts';
import { closingOf, committeeSignatures } from '../parts/closing.ts';
import { evaluatedPrices } from '../parts/evaluated-prices.ts';
import { shortlist, technicalResult } from '../parts/fixed-results.ts';
import { documentName, methodFields, packageFields, workingHead } from '../parts/head.ts';
import { initials } from '../parts/initials.ts';
import { callingRule, formulas } from '../parts/method.ts';
import { jointDecision } from '../parts/joint-decision.ts';
import { ownSheets } from '../parts/own-sheets.ts';
import { ranking } from '../parts/outcome.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { arithmeticCorrection, priceEvaluation } from '../parts/price.ts';
import { countTable, courseTable } from '../parts/recap.ts';
import { remarksSection } from '../parts/remarks.ts';
import { scoreTable } from '../parts/scores.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { requirementStage } from '../parts/stage.ts';

/** The blocks of the working paper. */
export function workingPaper(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const name = documentName(draft, 'kertas-kerja');
  const scores = scoreTable(draft, evaluation);
  const evaluated = evaluatedPrices(draft, evaluation);
  const decided = jointDecision(draft, evaluation);
  const results: readonly Section[] = [
    ...(scores === null ? [] : [{ title: 'Nilai setiap peserta', blocks: [scores] }]),
    ...(evaluated.length === 0 ? [] : [{ title: 'Harga yang diperbandingkan', blocks: evaluated }]),
    {
      title: 'Rekapitulasi',
      blocks: [
        courseTable(draft, evaluation),
        announce('Jumlah penawaran pada setiap tahap:'),
        countTable(draft, evaluation),
      ],
    },
    { title: 'Peringkat penawaran yang lulus', blocks: ranking(draft, evaluation) },
    ...(decided.length === 0 ? [] : [{ title: 'Keputusan bersama', blocks: decided }]),
  ];
  const worked = [
    ...(evaluation.bids.length === 0 ? [] : evaluation.order.flatMap((gate) => gateSections(draft, evaluation, gate))),
    ...(evaluation.bids.length === 0 ? [] : results),
  ];
  return [
    ...workingHead(draft, [name]),
    packageFields(draft),
    ...numberedSections([
      {
        title: 'Metode, rumus, dan ketentuan',
        blocks: [methodFields(draft), note(callingRule(draft)), formulas(draft)],
      },
      ...(worked.length === 0
        ? [{ title: 'Evaluasi', blocks: [note('Tidak ada penawaran yang dievaluasi.')] }]
        : worked),
      ...remarksSection(draft),
      {
        title: 'Paraf anggota pada setiap bagian',
        blocks: [
          initials(
            draft,
            worked.map(({ title }) => title),
          ),
        ],
      },
    ]),
    closingOf(draft, name),
    committeeSignatures(draft),
  ];
}

function gateSections(draft: Draft, evaluation: Evaluation, gate: Gate): readonly Section[] {
  switch (gate) {
    case 'opening':
      return [];
    case 'arithmetic':
      return [{ title: 'Harga penawaran dan koreksi aritmatik', blocks: arithmeticCorrection(draft, evaluation) }];
    case 'price':
      return [{ title: 'Evaluasi harga', blocks: priceEvaluation(draft, evaluation) }];
    case 'shortlist':
      return [{ title: sentenceCase(draft.words.shortlist), blocks: shortlist(draft, evaluation) }];
    case 'administration':
      return [{ title: 'Evaluasi administrasi', blocks: judged(draft, evaluation, 'administration') }];
    case 'technical':
      return [
        {
          title: 'Evaluasi teknis',
          blocks: [...judged(draft, evaluation, 'technical'), ...technicalResult(draft)],
        },
      ];
    case 'qualification':
      return [
        {
          title: 'Evaluasi kualifikasi',
          blocks: [...judged(draft, evaluation, 'qualification'), ...capacities(draft, evaluation)],
        },
      ];
    case 'proof':
      return [
        {
          title: 'Pembuktian kualifikasi',
          blocks: [...proofAttendance(draft, evaluation), ...judged(draft, evaluation, 'proof')],
        },
      ];
  }
}

function judged(draft: Draft, evaluation: Evaluation, stage: RequirementStage): readonly Block[] {
  return [...requirementStage(draft, evaluation, stage), ...ownSheets(draft, evaluation, stage)];
}
