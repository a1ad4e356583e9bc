/** Who came to the proof of qualification. */
import type { Evaluation } from '#core/evaluation/model.ts';
import type { ProofAttendance } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import type { Block } from '../model.ts';
import { DASH } from './bidders.ts';
import { mandateText } from './mandate.ts';
import { announce } from './paragraphs.ts';
import { bidsAt } from './stage.ts';
import { layOutTable, row } from './tables.ts';

/** Attendance of every bid that came to the proof; nothing where none did. */
export function proofAttendance(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const bids = bidsAt(draft, evaluation, 'proof');
  if (bids.length === 0) return [];
  const rows = bids.map((bid) => {
    const proof = entryOf(draft.dossier.proofs, bid.bidder);
    return row(
      bidderCode(draft, bid.bidder),
      bidderName(draft, bid.bidder),
      proof === undefined ? 'Belum' : proof.attended ? 'Hadir' : 'Tidak hadir',
      representativeText(proof),
      proof?.note ?? DASH,
    );
  });
  return [
    announce('Kehadiran pada pembuktian kualifikasi:'),
    layOutTable(draft, {
      columns: [
        { header: 'Kode', align: 'center', fit: true },
        { header: 'Nama peserta', rowHeader: true },
        { header: 'Kehadiran', least: 22 },
        { header: 'Wakil dan kewenangannya', share: 1.2 },
        { header: 'Catatan', share: 0.8 },
      ],
      rows,
    }),
  ];
}

function representativeText(proof: ProofAttendance | undefined): string {
  const representative = proof?.representative ?? DASH;
  return proof?.mandate === undefined ? representative : `${representative} (${mandateText(proof.mandate)})`;
}
