/** Objections to the results of practice tenders, with what the committee answered. */
import { addDays } from '#core/calendar/day.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { Objection, ObjectionPoint, PointAnswer } from '#core/tender/course-model.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import { at, PRACTICE_TODAY, workingDay } from './calendar.ts';
import { letterNumber, pokjaOf, romanMonth } from './letters.ts';
import type { TenderPlan } from './plan.ts';
import type { Random } from './random.ts';

/** Of tenders somebody lost, so many of a thousand meet an objection: 4 to 6 % of all finished ones. */
const OBJECTED_PER_MILLE = 66;
/** Of those, so many have a second one. */
const SECOND_PER_MILLE = 90;
/** Running examples are few: most of them show one. */
const RUNNING_PER_MILLE = 800;

/** The decided tender with the objections it met, and the announcement they run from; most meet none. */
export function withObjections(random: Random, dossier: Dossier, plan: TenderPlan): Dossier {
  const winner = winnerOf(dossier);
  const losers = dossier.bidders.filter(({ id, bid }) => bid !== null && id !== winner);
  const announcedAt = announcementOf(dossier);
  const perMille = dossier.notice.status === 'running' ? RUNNING_PER_MILLE : OBJECTED_PER_MILLE;
  if (losers.length === 0 || announcedAt === null || !random.chance(perMille)) return dossier;
  const objectors = random.shuffled(losers).slice(0, random.chance(SECOND_PER_MILLE) ? 2 : 1);
  const objections = objectors.map((bidder, index) => {
    const receivedOn = workingDay(dateIn(announcedAt, 'WITA'), random.between(1, 3));
    const points = pointsOf(random, dossier, { bidder, winner, offers: losers.length + 1 });
    return [`sanggah-${index + 1}`, objectionOf(random, { plan, bidder, receivedOn, points })] as const;
  });
  const arrived = objections.filter(([, { receivedAt }]) => receivedAt < at(PRACTICE_TODAY, '08:00'));
  return { ...dossier, announcedResultAt: announcedAt, objections: Object.fromEntries(arrived) };
}

/** When the schedule announces the winner; null where it does not. */
export function announcementOf({ schedule }: Dossier): Instant | null {
  return schedule.find(({ name }) => name === 'Pengumuman pemenang')?.startsAt ?? null;
}

function winnerOf({ decision, recorded }: Dossier): BidderId | null {
  if (decision !== null) return decision.kind === 'award' ? decision.winner.bidder : null;
  return recorded?.verifiedWinner ?? null;
}

interface ArrivedObjection {
  readonly plan: TenderPlan;
  readonly bidder: Bidder;
  readonly receivedOn: DateOnly;
  readonly points: readonly AnsweredPoint[];
}

type AnsweredPoint = ObjectionPoint & { readonly answer: PointAnswer };

/** An objection answered within its time; one whose time has not run out yet waits for the committee. */
export function objectionOf(random: Random, { plan, bidder, receivedOn, points }: ArrivedObjection): Objection {
  const answeredOn = workingDay(receivedOn, random.between(2, 3));
  const isAnswered = answeredOn < PRACTICE_TODAY;
  const accepted = points.some(({ answer }) => answer.verdict === 'accepted');
  return {
    bidder: bidder.id,
    phase: 'result',
    number: `${random.between(10, 199)}/SGH/${romanMonth(receivedOn)}/2014`,
    date: random.chance(700) ? receivedOn : addDays(receivedOn, -1),
    receivedAt: at(receivedOn, random.pick(['09:40', '11:15', '14:05', '15:30'])),
    points: isAnswered ? points : points.map((point) => ({ ...point, answer: null })),
    answer: isAnswered
      ? {
          number: letterNumber('12', {
            code: plan.code,
            pokja: `${pokjaOf(plan)}/${bidder.id.slice(-6, -3)}`,
            date: answeredOn,
          }),
          answeredAt: at(answeredOn, '11:20'),
          conclusion: accepted ? 'accepted' : 'rejected',
          consequence: accepted ? (plan.scenario === 'failed' ? 're-tender' : 're-evaluation') : 'none',
        }
      : null,
  };
}

interface PointContext {
  readonly bidder: Bidder;
  readonly winner: BidderId | null;
  readonly offers: number;
}

/** Who was turned down over a requirement objects to that, everyone else to the winner. */
function pointsOf(random: Random, dossier: Dossier, context: PointContext): readonly AnsweredPoint[] {
  const own = ownPoint(dossier, context);
  if (own !== null) return random.chance(250) && context.winner !== null ? [own, winnerPoint(random, context)] : [own];
  return [winnerPoint(random, context)];
}

function ownPoint({ findings, requirements, decision }: Dossier, { bidder }: PointContext): AnsweredPoint | null {
  const failed = requirements.find(({ id }) => findingOf(findings, id, bidder.id)?.result === 'not-met');
  const finding = failed === undefined ? undefined : findingOf(findings, failed.id, bidder.id);
  if (failed === undefined || finding === undefined) return null;
  const about = { requirement: failed.id, about: bidder.id, clause: failed.clause, evidence: finding.evidence };
  if (decision?.kind === 'failure') {
    return {
      text: `Persyaratan “${failed.title}” pada dokumen pengadaan berbeda dengan jawaban Pokja saat penjelasan.`,
      basis: 'deviation-from-rules',
      answer: {
        ...about,
        verdict: 'accepted',
        text: 'Jawaban saat penjelasan tidak dimuat dalam adendum. Dokumen pengadaan diperbaiki dan tender diulang.',
      },
    };
  }
  return {
    text: `Penawaran kami dinyatakan tidak memenuhi “${failed.title}”; menurut kami persyaratan itu telah dipenuhi.`,
    basis: 'evaluation-error',
    answer: {
      ...about,
      verdict: 'rejected',
      text: `${finding.reason ?? 'Persyaratan tidak dipenuhi'}. Dokumen pengadaan mensyaratkannya, dan kekurangan itu tidak dapat dilengkapi setelah pemasukan penawaran.`,
    },
  };
}

function findingOf(findings: Dossier['findings'], requirement: RequirementId, bidder: BidderId) {
  const byBidder = entryOf(findings, requirement);
  return byBidder === undefined ? undefined : entryOf(byBidder, bidder);
}

function winnerPoint(random: Random, { winner, offers }: PointContext): AnsweredPoint {
  const { text, basis, answer } = random.pick(WINNER_POINTS.filter(({ fewestOffers }) => offers >= fewestOffers));
  return {
    text,
    basis,
    answer: {
      verdict: 'rejected',
      text: answer,
      requirement: null,
      about: basis === null ? null : winner,
      clause: null,
      evidence: [],
    },
  };
}

interface WinnerPoint extends Pick<ObjectionPoint, 'text' | 'basis'> {
  readonly answer: string;
  /** It speaks of so many bids. */
  readonly fewestOffers: number;
}

/** What losers write of winners; a point without a basis is a complaint. */
const WINNER_POINTS: readonly WinnerPoint[] = [
  {
    text: 'Pengalaman calon pemenang bukan pada pekerjaan yang sejenis dengan paket ini.',
    basis: 'evaluation-error',
    fewestOffers: 2,
    answer:
      'Pengalaman diperiksa dengan dokumen aslinya pada pembuktian kualifikasi dan sesuai dengan yang disyaratkan.',
  },
  {
    text: 'Harga calon pemenang terlalu rendah sehingga pekerjaan tidak dapat diselesaikan.',
    basis: 'evaluation-error',
    fewestOffers: 2,
    answer: 'Kewajaran harga diperiksa menurut dokumen pengadaan; hasilnya dimuat dalam berita acara hasil evaluasi.',
  },
  {
    text: 'Personel calon pemenang masih ditugaskan pada paket lain.',
    basis: 'deviation-from-rules',
    fewestOffers: 2,
    answer:
      'Personel yang ditawarkan tidak tercantum pada paket lain yang sedang dikerjakan menurut dokumen yang diperiksa.',
  },
  {
    text: 'Kami meminta Pokja memeriksa kemiripan harga satuan dua penawaran lain.',
    basis: 'collusion',
    fewestOffers: 3,
    answer: 'Harga satuan kedua penawaran telah dibandingkan; indikasi menurut dokumen pengadaan tidak terpenuhi.',
  },
  {
    text: 'Kami mohon paket diulang karena peralatan kami sudah berada di lokasi.',
    basis: null,
    fewestOffers: 2,
    answer: 'Permohonan ini bukan dasar sanggahan dan diteruskan sebagai pengaduan.',
  },
];
