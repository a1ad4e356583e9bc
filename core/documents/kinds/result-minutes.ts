/**
 * Berita Acara Hasil Pemilihan (2010 era: Hasil Pelelangan): the items (a) to (i) the law names, in that order.
 *
 * Source  DOMAIN §3.1 row 11; RULES §3.5.
 */
import type { Evaluation } from '#core/evaluation/model.ts';
import type { Draft } from '../draft.ts';
import { countInWords, line, plain } from '../inline.ts';
import type { Block } from '../model.ts';
import { legalBasis, openingKinds } from '../parts/basis.ts';
import { participation, priceTable, registeredAttachment, registeredNames } from '../parts/bidders.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { committeeName, documentDate, documentHead, methodFields, packageFields } from '../parts/head.ts';
import { votes } from '../parts/joint-decision.ts';
import { checkAnswers } from '../parts/check-answers.ts';
import { callingRule, elementTable, formulas } from '../parts/method.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { awardBlocks, failureBlocks, ranking, type StatedOutcome, statedOutcome } from '../parts/outcome.ts';
import { countTable, courseTable } from '../parts/recap.ts';
import { scoreTable } from '../parts/scores.ts';
import { numberedSections } from '../parts/sections.ts';
import { announce, note } from '../parts/paragraphs.ts';

/** The blocks of the result minutes. */
export function resultMinutes(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const { words } = draft;
  const outcome = statedOutcome(draft, evaluation);
  const hasBids = evaluation.offering > 0;
  return [
    ...documentHead(draft, [words.resultMinutes]),
    openingSentence(draft, `telah menyusun hasil ${words.tender}`),
    packageFields(draft),
    announce('Berdasarkan:'),
    legalBasis(draft, [...openingKinds(draft), 'baep']),
    announce(`dengan ini ${committeeName(draft)} menyatakan hasil sebagai berikut:`),
    ...numberedSections(
      [
        { title: 'Nama seluruh peserta', blocks: [participation(evaluation), ...registeredNames(draft)] },
        {
          title: 'Harga penawaran dan harga terkoreksi setiap peserta',
          blocks: hasBids ? [priceTable(draft, evaluation)] : [note('Tidak ada penawaran.')],
        },
        { title: `Metode ${words.tender} dan evaluasi`, blocks: [methodFields(draft), note(callingRule(draft))] },
        { title: 'Unsur-unsur yang dievaluasi', blocks: [elementTable(draft)] },
        { title: 'Rumus yang digunakan', blocks: [formulas(draft)] },
        {
          title: `Keterangan lain mengenai pelaksanaan ${words.tender}`,
          blocks: remarks(draft, evaluation),
        },
        {
          title: 'Jumlah peserta yang lulus dan tidak lulus pada setiap tahapan',
          blocks: hasBids
            ? [
                countTable(draft, evaluation),
                announce('Hasil setiap peserta:'),
                courseTable(draft, evaluation),
                ...scores(draft, evaluation),
              ]
            : [note('Tidak ada penawaran yang dievaluasi.')],
        },
        {
          title: 'Tanggal dibuatnya berita acara',
          blocks: [
            { kind: 'paragraph', text: line('Berita acara ini dibuat pada tanggal ', documentDate(draft), '.') },
          ],
        },
        {
          title: outcome.kind === 'failure' ? `Pernyataan ${words.tenderFailed}` : 'Kesimpulan',
          blocks: [...conclusion(draft, evaluation, outcome), ...votes(draft)],
        },
      ],
      'alpha',
    ),
    note(`Berita acara ini bersifat rahasia sampai dengan hasil ${words.tender} diumumkan.`),
    minutesClosing(draft, words.resultMinutes),
    committeeSignatures(draft),
    ...registeredAttachment(draft),
  ];
}

function scores(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const table = scoreTable(draft, evaluation);
  return table === null ? [] : [announce('Nilai setiap peserta:'), table];
}

function remarks(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const { notice, opening } = draft.dossier;
  const items = [
    ...(notice.version > 1 ? [`Paket ini merupakan ${draft.words.reTender} (versi ${notice.version}).`] : []),
    ...(notice.repeatedReason === null ? [] : [`Alasan pengulangan: ${notice.repeatedReason.trim()}`]),
    ...(evaluation.readable < evaluation.offering
      ? [`${countInWords(evaluation.offering - evaluation.readable)} dokumen penawaran tidak dapat dibuka.`]
      : []),
    ...(opening.remarks === null ? [] : [opening.remarks.trim()]),
    ...(draft.details.remarks === null ? [] : [draft.details.remarks.trim()]),
  ].filter((text) => text !== '');
  const checked = checkAnswers(draft);
  if (items.length === 0 && checked.length === 0) return [note('Tidak ada keterangan lain.')];
  const list: readonly Block[] = items.length === 0 ? [] : [{ kind: 'list', marker: 'dash', items: items.map(plain) }];
  return [...list, ...checked];
}

function conclusion(draft: Draft, evaluation: Evaluation, outcome: StatedOutcome): readonly Block[] {
  switch (outcome.kind) {
    case 'award':
      return [
        announce('Penawaran yang lulus seluruh tahap evaluasi:'),
        ...ranking(draft, evaluation),
        announce(`Berdasarkan hasil tersebut, ${committeeName(draft)} menyimpulkan:`),
        ...awardBlocks(draft, outcome),
      ];
    case 'failure':
      return failureBlocks(draft, outcome);
    case 'open':
      return [{ kind: 'paragraph', text: [{ text: 'Evaluasi belum selesai. ' }, { missing: 'decision' }] }];
  }
}
