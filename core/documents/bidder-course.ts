/**
 * One page that tells the whole course of one bid: every gate with its result and reasons, every score, every price,
 * its place. For the committee, for answering an objection, for an auditor; not signed and not numbered.
 */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { type BidEvaluation, type Evaluation, GATES, type Gate } from '#core/evaluation/model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { beginDraft, bidderName, type DocumentInput, type Draft } from './draft.ts';
import { columnAmount, plain } from './inline.ts';
import { inlineText } from './measure.ts';
import type { Block, DocumentModel, Table } from './model.ts';
import { GATE_NAMES, GATE_STATUS_NAMES } from './names.ts';
import { markColour } from './page-marks.ts';
import { DASH } from './parts/bidders.ts';
import { ownElements, ownFigures } from './parts/own-figures.ts';
import { announce, note } from './parts/paragraphs.ts';
import { failureReasons, skipText } from './parts/reasons.ts';
import { layOutTable, row } from './parts/tables.ts';

/** The page of one bidder; null for one that is not evaluated at all. */
export function bidderCourse(input: DocumentInput, bidder: BidderId): DocumentModel | null {
  const { evaluation, dossier, office } = input;
  const bid = evaluation?.bids.find((each) => each.bidder === bidder);
  if (evaluation === null || bid === undefined) return null;
  const draft = beginDraft({ kind: 'baep', subject: null }, input);
  const name = bidderName(draft, bidder);
  const figures = ownFigures(draft, bid);
  const title = `Perjalanan penawaran ${name}`;
  return {
    title: `${title} – ${dossier.notice.name}`,
    kind: 'perjalanan',
    paper: office.paper,
    text: office.text,
    marks: dossier.practice ? ['practice'] : [],
    ...markColour(office),
    blocks: [
      { kind: 'title', lines: ['PERJALANAN PENAWARAN', name], number: null },
      packageFields(draft),
      announce('Tahap demi tahap:'),
      gateTable(draft, evaluation, bid),
      ...(figures.length === 0 ? [] : [announce('Harga dan nilai:'), ...figures]),
      ...ownElements(draft, bid),
      ...clarifications(draft, bidder),
      announce('Kesimpulan:'),
      note(conclusion(draft, evaluation, bid)),
      note(
        'Nilai dan peringkat dibandingkan tanpa pembulatan dan ditampilkan dua angka di belakang koma. Lembar ini keterangan, bukan berita acara.',
      ),
    ],
    footer: `${title} · Kode ${draft.words.tender} ${dossier.notice.code} · dicetak ${formatDate(draft.today)}`,
  };
}

function packageFields({ dossier, ruleSet, words }: Draft): Block {
  const { notice } = dossier;
  return {
    kind: 'fields',
    rows: [
      { label: 'Paket', value: plain(notice.name) },
      { label: `Kode ${words.tender}`, value: plain(notice.code) },
      { label: 'HPS', value: plain(notice.ownerEstimate === null ? DASH : `Rp${columnAmount(notice.ownerEstimate)}`) },
      { label: 'Dasar hukum', value: plain(ruleSet.name) },
    ],
  };
}

function gateTable(draft: Draft, evaluation: Evaluation, bid: BidEvaluation): Table {
  const rows = evaluation.order.map((gate, index) =>
    row(
      String(index + 1),
      GATE_NAMES[gate],
      GATE_STATUS_NAMES[bid.gates[gate].status],
      gateRemark(draft, evaluation, bid, gate),
    ),
  );
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Tahap', rowHeader: true, least: 38 },
      { header: 'Hasil', align: 'center', least: 24 },
      { header: 'Keterangan' },
    ],
    rows,
    note: `${DASH} = tidak dievaluasi, bukan tidak lulus.`,
  });
}

function gateRemark(draft: Draft, evaluation: Evaluation, bid: BidEvaluation, gate: Gate): string {
  const reasons = failureReasons(draft, bid, gate).map(({ demand, reason, clause }) => {
    const words = `${demand}: ${textOf(reason)}`;
    return clause === null ? words : `${words} (${textOf(clause)})`;
  });
  if (reasons.length > 0) return reasons.join(' ');
  const skipped = skipText(draft, evaluation, bid, gate);
  if (skipped !== null) return `${skipped.slice(0, 1).toUpperCase()}${skipped.slice(1)}.`;
  const total = draft.dossier.requirements.filter(({ stage }) => stage === gate).length;
  const { status } = bid.gates[gate];
  if (status === 'passed' && total > 0) return `${total} persyaratan terpenuhi.`;
  return status === 'open' ? 'Masih ada yang harus diperiksa.' : '';
}

function textOf(words: string | Parameters<typeof inlineText>[0]): string {
  return typeof words === 'string' ? words : inlineText(words);
}

function clarifications({ dossier }: Draft, bidder: BidderId): readonly Block[] {
  const own = Object.values(dossier.clarifications)
    .filter((each) => each.bidder === bidder)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (own.length === 0) return [];
  const items = own.map(({ at, question, answer }) =>
    plain(`${formatDateTime(at, dossier.notice.zone)}: ${question} ${answer === null ? 'Belum dijawab.' : answer}`),
  );
  return [announce('Klarifikasi:'), { kind: 'list', marker: 'dash', items }];
}

function conclusion(draft: Draft, { outcome, order }: Evaluation, bid: BidEvaluation): string {
  const { words, dossier } = draft;
  const { decision } = dossier;
  if (decision?.kind === 'award') {
    if (decision.winner.bidder === bid.bidder) return `Ditetapkan sebagai ${words.winner}.`;
    const place = decision.reserves.findIndex((reserve) => reserve.bidder === bid.bidder);
    if (place >= 0) return `Ditetapkan sebagai ${words.reserve} ${place + 1}.`;
  }
  const stopped = GATES.find((gate) => bid.gates[gate].status === 'failed');
  if (stopped !== undefined) return `Tidak lulus pada tahap ${GATE_NAMES[stopped].toLowerCase()}.`;
  if (bid.rank !== null) {
    return order.every((gate) => bid.gates[gate].status === 'passed')
      ? `Lulus seluruh tahap dengan peringkat ${bid.rank}.`
      : `Peringkat ${bid.rank} menurut nilai teknis; tahap selanjutnya belum dievaluasi.`;
  }
  return outcome.kind === 'open' ? 'Evaluasi belum selesai.' : 'Tidak dievaluasi lebih lanjut.';
}
