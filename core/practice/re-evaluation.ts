/** Finished tenders of practice that were decided twice: an objection showed the committee a paper it had overlooked. */
import { addMinutes, dateIn } from '#core/calendar/zone.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Bidder, Dossier, Requirement } from '#core/tender/model.ts';
import { entryOf, withEntry } from '#core/tender/records.ts';
import { at, workingDay } from './calendar.ts';
import { decisionOf, evaluationOf } from './decision.ts';
import { announcementOf, objectionOf } from './objections.ts';
import type { TenderPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { TenderCalendar } from './schedule.ts';

/** A tender as it was decided the second time, and when what follows takes place. */
export interface DoneOver {
  readonly dossier: Dossier;
  readonly calendar: TenderCalendar;
}

/**
 * Puts another award before the one that stands: of the winner a paper had been overlooked, it objected, was right, and
 * the evaluation was done over. Null where there was nobody else to win, or a third would have had to be called.
 */
export function doneOver(
  random: Random,
  dossier: Dossier,
  plan: TenderPlan,
  calendar: TenderCalendar,
): DoneOver | null {
  const { decision } = dossier;
  const announcedAt = announcementOf(dossier);
  if (decision?.kind !== 'award' || announcedAt === null) return null;
  const winner = dossier.bidders.find(({ id }) => id === decision.winner.bidder);
  const overlooked = dossier.requirements.find(
    (each) => winner !== undefined && mayBeOverlooked(dossier, each, winner.id),
  );
  if (winner === undefined || overlooked === undefined) return null;
  const { earlierEvaluations, ...judged } = withoutPaper(dossier, overlooked, winner.id);
  const evaluation = evaluationOf({ ...judged, earlierEvaluations });
  if (evaluation.outcome.kind !== 'award') return null;
  const receivedOn = workingDay(dateIn(announcedAt, 'WITA'), random.between(1, 3));
  const objection = objectionOf(random, { plan, bidder: winner, receivedOn, points: [pointOf(overlooked, winner)] });
  const answeredAt = objection.answer?.answeredAt ?? objection.receivedAt;
  const objections = { 'sanggah-1': objection };
  const state = {
    ...judged,
    decision: decisionOf(evaluation, decision.decidedAt),
    announcedResultAt: announcedAt,
    objections,
  };
  const again = at(workingDay(dateIn(answeredAt, 'WITA'), random.between(2, 4)), '10:00');
  return {
    dossier: {
      ...dossier,
      decision: { ...decision, decidedAt: addMinutes(again, 25) },
      announcedResultAt: addMinutes(again, 95),
      objections,
      earlierEvaluations: [
        { closedAt: addMinutes(answeredAt, 40), cause: 'objection-accepted', reason: REASON, state },
      ],
    },
    calendar: { ...calendar, awardAt: again, appointmentOn: workingDay(dateIn(again, 'WITA'), 6) },
  };
}

const REASON = 'Sanggahan diterima: dokumen yang dinyatakan tidak ada ternyata terdapat dalam penawaran.';

/** A paper of the first stage, which everything after it waits for. */
function mayBeOverlooked({ findings }: Dossier, { id, stage, scoring }: Requirement, bidder: BidderId): boolean {
  const byBidder = entryOf(findings, id);
  const finding = byBidder === undefined ? undefined : entryOf(byBidder, bidder);
  return stage === 'administration' && scoring === null && finding?.result === 'met';
}

/** The tender as the committee first saw it: without that paper, and with nothing after that stage about its bidder. */
function withoutPaper(dossier: Dossier, overlooked: Requirement, bidder: BidderId): Dossier {
  const findings = dossier.requirements.flatMap(({ id, stage, clause }) => {
    const byBidder = entryOf(dossier.findings, id);
    if (byBidder === undefined) return [];
    if (id === overlooked.id) return [[id, withEntry(byBidder, bidder, { ...NOT_FOUND, clause })] as const];
    return [
      [id, stage === 'administration' ? byBidder : withEntry<BidderId, Finding>(byBidder, bidder, null)] as const,
    ];
  });
  return {
    ...dossier,
    findings: Object.fromEntries(findings),
    priceReviews: withEntry(dossier.priceReviews, bidder, null),
    proofs: withEntry(dossier.proofs, bidder, null),
  };
}

const NOT_FOUND: Finding = {
  result: 'not-met',
  score: null,
  reason: 'Dokumen tidak ditemukan dalam berkas penawaran',
  clause: null,
  evidence: [{ file: 'dokumen-administrasi.pdf', page: '1–24' }],
};

function pointOf({ id, title, clause }: Requirement, { id: bidder }: Bidder) {
  return {
    text: `“${title}” ada dalam penawaran kami, pada halaman 31 berkas administrasi.`,
    basis: 'evaluation-error',
    answer: {
      verdict: 'accepted',
      text: 'Dokumen itu ada pada halaman 31. Pokja keliru membacanya; evaluasi dilakukan ulang.',
      requirement: id,
      about: bidder,
      clause,
      evidence: [{ file: 'dokumen-administrasi.pdf', page: '31' }],
    },
  } as const;
}
