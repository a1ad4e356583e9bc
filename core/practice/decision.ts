/** What the committee of a practice tender decides: what the evaluation leads to. */
import type { Instant } from '#core/calendar/instant.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { rupiahText } from '#core/money/sen.ts';
import { assert } from '#core/shared/assert.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Decision, Dossier } from '#core/tender/model.ts';

/** The evaluation of a tender whose method is worked out, as all of practice are. */
export function evaluationOf(dossier: Dossier): Evaluation {
  const evaluation = evaluateDossier(dossier);
  assert(evaluation.ok, 'practice tenders use a method that is worked out');
  return evaluation.value;
}

/** The decision an evaluation without open questions leads to. */
export function decisionOf({ outcome, bids }: Evaluation, decidedAt: Instant): Decision {
  assert(outcome.kind !== 'open', 'a decided practice tender is fully evaluated');
  if (outcome.kind === 'failure') {
    return {
      kind: 'failure',
      decidedAt,
      ground: outcome.ground,
      facts: FACTS[outcome.ground] ?? 'Diuraikan dalam berita acara',
    };
  }
  const awarded = (id: BidderId) => {
    const price = bids.find(({ bidder }) => bidder === id)?.corrected?.value;
    assert(price !== undefined, 'a bid that passed has a price');
    return { bidder: id, price: rupiahText(price) };
  };
  return {
    kind: 'award',
    decidedAt,
    winner: awarded(outcome.winner),
    reserves: outcome.reserves.map(awarded),
    note: null,
  };
}

const FACTS: Readonly<Record<string, string>> = {
  'no-bids': 'Sampai batas akhir pemasukan tidak ada peserta yang menyampaikan penawaran.',
  'none-passes': 'Tidak ada penawaran yang memenuhi persyaratan dokumen pengadaan.',
  'all-above-owner-estimate': 'Seluruh penawaran terkoreksi melebihi HPS.',
};
