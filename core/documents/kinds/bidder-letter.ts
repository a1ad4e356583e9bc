/**
 * Surat Pemberitahuan Hasil Evaluasi: tells one bidder how its own bid fared, why it failed where it did, and how to object.
 *
 * Of others it tells only the winner's name and price, and those only once the result was announced; until then the result
 * is secret.   Source  DOMAIN §3.1 rows 11 and 13; RULES §3.5, §3.6.
 */
import { formatDateTime } from '#core/calendar/format.ts';
import type { BidEvaluation, Evaluation, Gate } from '#core/evaluation/model.ts';
import { priceFileWord } from '#core/regulation/file-word.ts';
import { formatRupiah } from '#core/money/sen.ts';
import { assert } from '#core/shared/assert.ts';
import type { Bidder } from '#core/tender/model.ts';
import { priceAccess } from '#core/tender/sealed-price.ts';
import { bidderName, type Draft } from '../draft.ts';
import { amountInWords, bold, countInWords, joinWithAnd, line, sentenceCase } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { GATE_NAMES, GATE_STATUS_NAMES } from '../names.ts';
import { DASH } from '../parts/bidders.ts';
import { closingOf, committeeSignatures, copies, inLetter } from '../parts/closing.ts';
import { committeeName, documentName, packageInBrief } from '../parts/head.ts';
import { bidderAsReceiver, letterHead } from '../parts/letter.ts';
import { BASIS_NAMES, namedBases } from '../parts/objection-bases.ts';
import { objectionNotice } from '../parts/objection-notice.ts';
import { hideOthers } from '../parts/other-bidders.ts';
import { failureBlocks, type StatedOutcome, statedOutcome } from '../parts/outcome.ts';
import { ownElements, ownFigures, type Telling } from '../parts/own-figures.ts';
import { ownParagraph } from '../parts/own-paragraphs.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { reasonTable } from '../parts/reason-table.ts';
import { failureReasons } from '../parts/reasons.ts';
import { sealedNote } from '../parts/sealed-note.ts';
import { numberedSections } from '../parts/sections.ts';
import { noteOpenGate } from '../parts/stage.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** The blocks of the letter to the bidder the draft is about. */
export function bidderLetter(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const { words, dossier } = draft;
  const bidder = dossier.bidders.find(({ id }) => id === draft.subject);
  const bid = evaluation.bids.find((each) => each.bidder === draft.subject);
  assert(bidder !== undefined && bid !== undefined, 'the letter is about a bidder that offered');
  const outcome = statedOutcome(draft, evaluation);
  const telling: Telling = dossier.announcedResultAt === null ? 'alone' : 'all';
  return [
    ...letterHead(draft, {
      subject: 'Pemberitahuan hasil evaluasi penawaran',
      attachments: null,
      to: bidderAsReceiver(draft, bidder.id),
    }),
    { kind: 'paragraph', keepWithNext: true, text: ownParagraph(draft, 'opening') },
    packageInBrief(draft),
    ...numberedSections([
      { title: 'Hasil evaluasi penawaran Saudara', blocks: stages(draft, evaluation, bid) },
      { title: 'Harga dan nilai penawaran Saudara', blocks: figures(draft, bid, telling) },
      { title: `Hasil ${words.tender}`, blocks: result(draft, evaluation, bid, outcome) },
      { title: sentenceCase(words.objection), blocks: objection(draft) },
      ...(bidder.bid?.guarantee ? [{ title: 'Jaminan penawaran', blocks: [guarantee(draft, bidder)] }] : []),
    ]),
    closingOf(draft, documentName(draft, 'surat-peserta')),
    inLetter(committeeSignatures(draft)),
    copies(draft, [`${words.commitmentOfficerFull} (${words.commitmentOfficer})`, 'Arsip']),
  ];
}

/** Every stage the bid came to, and why it failed where it did. */
function stages(draft: Draft, evaluation: Evaluation, bid: BidEvaluation): readonly Block[] {
  const reached = evaluation.order.filter((gate) => isTold(bid, gate));
  const rows = reached.map((gate, index) => row(String(index + 1), GATE_NAMES[gate], stageResult(draft, bid, gate)));
  const table = layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Tahap', rowHeader: true },
      { header: 'Hasil', align: 'center', least: 40 },
    ],
    rows,
  });
  const isCutShort = evaluation.order.some((gate) => bid.gates[gate].reasons.some(({ kind }) => kind === 'not-called'));
  return [
    ...(rows.length === 0 ? [] : [table]),
    ...reasons(draft, bid, reached),
    ...(isCutShort
      ? [
          note(
            `Penawaran Saudara tidak dievaluasi lebih lanjut sesuai dengan tata cara evaluasi dalam ${draft.words.tenderDocument}.`,
          ),
        ]
      : []),
  ];
}

/** Opening and correction only where they stopped the bid, as announcements name them. */
function isTold(bid: BidEvaluation, gate: Gate): boolean {
  const { status } = bid.gates[gate];
  return status !== 'not-evaluated' && (status !== 'passed' || (gate !== 'opening' && gate !== 'arithmetic'));
}

function stageResult(draft: Draft, bid: BidEvaluation, gate: Gate): string | Inline {
  const { status } = bid.gates[gate];
  return status === 'open' ? [noteOpenGate(draft, bid, gate)] : GATE_STATUS_NAMES[status];
}

function reasons(draft: Draft, bid: BidEvaluation, reached: readonly Gate[]): readonly Block[] {
  const hide = hideOthers(draft, bid.bidder);
  const rows = reached
    .filter((gate) => bid.gates[gate].status === 'failed')
    .flatMap((gate) => failureReasons(draft, bid, gate))
    .map(({ demand, reason, clause }, index) => row(String(index + 1), demand, hide(reason), hide(clause) ?? DASH));
  if (rows.length === 0) return [];
  return [announce('Penawaran Saudara tidak lulus karena:'), reasonTable(draft, rows)];
}

function figures(draft: Draft, bid: BidEvaluation, telling: Telling): readonly Block[] {
  const { dossier, words } = draft;
  const sealed = sealedNote(draft);
  const file = priceFileWord(words, dossier.notice.submission);
  const closed =
    sealed ??
    (priceAccess(dossier, bid.bidder) === 'never'
      ? note(`${file} Saudara tidak dibuka karena penawaran Saudara tidak lulus evaluasi teknis.`)
      : null);
  const own = [...ownFigures(draft, bid, telling), ...ownElements(draft, bid, telling)];
  if (closed === null && own.length === 0) return [note('Harga penawaran Saudara tidak ada atau tidak dapat dibaca.')];
  return [...own, ...(closed === null ? [] : [closed])];
}

function result(draft: Draft, evaluation: Evaluation, bid: BidEvaluation, outcome: StatedOutcome): readonly Block[] {
  const { words, dossier } = draft;
  const { announcedResultAt } = dossier;
  if (announcedResultAt === null) {
    return [
      note(
        `${ownPlace(evaluation, bid)} Hasil ${words.tender} belum diumumkan; ${words.winner} dan harganya diberitahukan dalam pengumuman pada SPSE.`,
      ),
    ];
  }
  const when = formatDateTime(announcedResultAt, dossier.notice.zone);
  if (outcome.kind === 'failure') {
    return [
      note(`${ownPlace(evaluation, bid)} Hasil ${words.tender} diumumkan pada ${when}.`),
      ...failureBlocks(draft, { ...outcome, facts: null }),
    ];
  }
  if (outcome.kind === 'open') return [{ kind: 'paragraph', text: [{ missing: 'decision' }] }];
  const { winner, reserves } = outcome;
  const place = reserves.findIndex(({ bidder }) => bidder === bid.bidder);
  const price =
    winner.price === null ? [draft.missing.gap('winner-price', { path: 'decision' })] : amountInWords(winner.price);
  const announced = `sebagaimana diumumkan pada ${when}`;
  if (winner.bidder === bid.bidder) {
    return [
      {
        kind: 'paragraph',
        text: line(
          'Penawaran Saudara ditetapkan sebagai ',
          bold(words.winner),
          ' dengan harga ',
          price,
          `, ${announced}.`,
        ),
      },
    ];
  }
  return [
    note(
      place < 0
        ? ownPlace(evaluation, bid)
        : `Penawaran Saudara ditetapkan sebagai ${words.reserve} ${countInWords(place + 1)}.`,
    ),
    {
      kind: 'paragraph',
      text: line(
        `${sentenceCase(words.winner)} ${words.tender} adalah `,
        bold(bidderName(draft, winner.bidder)),
        ' dengan harga ',
        price,
        `, ${announced}.`,
      ),
    },
  ];
}

/** How far the bid came, without a word about others. */
function ownPlace({ order }: Evaluation, bid: BidEvaluation): string {
  const stopped = order.find((gate) => bid.gates[gate].status === 'failed');
  if (stopped !== undefined) return `Penawaran Saudara tidak lulus pada tahap ${GATE_NAMES[stopped].toLowerCase()}.`;
  if (bid.rank === null) return 'Penawaran Saudara tidak termasuk dalam peringkat penawaran yang lulus seluruh tahap.';
  return `Penawaran Saudara berada pada peringkat ${countInWords(bid.rank)}.`;
}

function objection(draft: Draft): readonly Block[] {
  const { words } = draft;
  const bases = namedBases(draft).map((basis) => BASIS_NAMES[basis]);
  return [
    objectionNotice(draft, `pengumuman hasil ${words.tender}`),
    ...(bases.length === 0
      ? []
      : [note(`${sentenceCase(words.objection)} dapat diajukan atas ${joinWithAnd(bases)}.`)]),
  ];
}

/** Who may still be called keeps its guarantee in force; what was found against a bidder may cost it. */
function guarantee(draft: Draft, { id, bid }: Bidder): Block {
  const { dossier, words } = draft;
  const { decision } = dossier;
  const given = bid?.guarantee;
  assert(given, 'asked only of a bidder with a guarantee');
  const which = `Jaminan penawaran Nomor ${given.number} dari ${given.issuer} senilai ${formatRupiah(given.value)}`;
  const standing = decision?.kind === 'award' ? [decision.winner, ...decision.reserves] : [];
  // Before the announcement the sentence may not tell who won.
  if (dossier.announcedResultAt === null || dossier.exclusions[id] !== undefined) {
    return note(`${which} dikembalikan atau diperlakukan sesuai dengan ketentuan dalam ${words.tenderDocument}.`);
  }
  return standing.some(({ bidder }) => bidder === id)
    ? note(`${which} tetap berlaku dan dikembalikan sesuai dengan ketentuan dalam ${words.tenderDocument}.`)
    : note(`${which} dikembalikan kepada Saudara dan dapat diambil pada ${committeeName(draft)}.`);
}
