/** What the committee stood for together: votes on the decision with what those who disagree say, and falling bids. */
import { formatDateTime } from '#core/calendar/format.ts';
import { awardBasis, type Ballot, ballotOf, failureBasis } from '#core/committee/ballot.ts';
import { fallenBidsOf } from '#core/committee/fallen-bids.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { Vote } from '#core/tender/judging-model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { countInWords } from '../inline.ts';
import type { Block } from '../model.ts';
import { ROLE_NAMES } from '../names.ts';
import { DASH } from './bidders.ts';
import { announce, note } from './paragraphs.ts';
import { layOutTable, row } from './tables.ts';

const CHOICE_NAMES: Readonly<Record<Vote['choice'], string>> = {
  agree: 'Setuju',
  disagree: 'Tidak setuju',
  abstain: 'Abstain',
};

/** Votes and falls; nothing where the tender asks for neither, or nothing was decided. */
export function jointDecision(draft: Draft, evaluation: Evaluation): readonly Block[] {
  return [...votes(draft), ...falls(draft, evaluation)];
}

/** The votes on the decision. Source  a member's own view stands in the minutes (RULES §6.1: collective decision). */
export function votes(draft: Draft): readonly Block[] {
  const rows = voteRows(draft);
  if (rows === null) return [];
  return [
    announce('Pemungutan suara atas keputusan:'),
    layOutTable(draft, {
      dense: true,
      columns: [
        { header: 'No.', align: 'center', least: 9 },
        { header: 'Anggota', rowHeader: true },
        { header: 'Jabatan', least: 20 },
        { header: 'Suara', least: 22 },
        { header: 'Waktu', least: 36 },
        { header: 'Pendapat berbeda' },
      ],
      rows: rows.map((cells, index) => row(String(index + 1), ...cells)),
    }),
    note(tallyText(draft)),
  ];
}

/** Member, seat, choice, when, and why someone disagreed; null where the tender asks for no votes or nothing is decided. */
export function voteRows(draft: Draft): readonly (readonly string[])[] | null {
  const ballot = decidedBallot(draft);
  if (ballot === null) return null;
  const { zone } = draft.dossier.notice;
  return ballot.votes.map(({ member, vote }) => [
    member.name,
    ROLE_NAMES[member.role],
    vote === null ? 'Tidak memberi suara' : CHOICE_NAMES[vote.choice],
    vote === null ? DASH : formatDateTime(vote.at, zone),
    vote?.dissent?.trim() || DASH,
  ]);
}

/** `Setuju 2 (dua), tidak setuju 1 (satu), abstain 0 (nol).` */
export function tallyText(draft: Draft): string {
  const ballot = decidedBallot(draft);
  if (ballot === null) return '';
  const { agreeing, disagreeing, abstaining } = ballot;
  return `Setuju ${countInWords(agreeing)}, tidak setuju ${countInWords(disagreeing)}, abstain ${countInWords(abstaining)}.`;
}

/** The ballot on exactly what was decided. */
function decidedBallot({ dossier }: Draft): Ballot | null {
  const { decision } = dossier;
  if (decision === null) return null;
  const basis = decision.kind === 'award' ? awardBasis(decision) : failureBasis(decision);
  return ballotOf(dossier, decision.kind, basis);
}

/** Code, bidder, and who stands for its fall; empty where the tender asks for no second person. */
export function fallRows(draft: Draft, evaluation: Evaluation): readonly (readonly string[])[] {
  const { zone } = draft.dossier.notice;
  return fallenBidsOf(draft.dossier, evaluation).map(({ bidder, confirmed, missing }) => [
    bidderCode(draft, bidder),
    bidderName(draft, bidder),
    [
      ...confirmed.map(({ member, confirmation }) => `${member.name} (${formatDateTime(confirmation.at, zone)})`),
      ...(missing > 0 ? [`belum disetujui ${countInWords(missing)} anggota`] : []),
    ].join('; '),
  ]);
}

function falls(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const rows = fallRows(draft, evaluation);
  if (rows.length === 0) return [];
  return [
    announce('Persetujuan dua anggota atas penawaran yang gugur:'),
    layOutTable(draft, {
      columns: [
        { header: 'Kode', align: 'center', fit: true },
        { header: 'Nama peserta', rowHeader: true, share: 0.8 },
        { header: 'Disetujui oleh' },
      ],
      rows: rows.map((cells) => row(...cells)),
    }),
  ];
}
