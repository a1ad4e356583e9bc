/** What the committee of a practice tender found: each bid as far as its turn and its fate take it. */
import type { BidEvaluation, Evaluation, Gate } from '#core/evaluation/model.ts';
import type { DecimalText, Sen } from '#core/money/text.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Evidence } from '#core/tender/evidence.ts';
import type { Finding, RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier, PriceReview, PriceReviews, ProofAttendance, Requirement } from '#core/tender/model.ts';
import { inventRepresentative } from './people.ts';
import { PERPRES_54_2010 } from '#core/regulation/sets/perpres-54-2010/rule-set.ts';
import type { Random } from './random.ts';

/** The gates people decide. */
export type WorkedGate = Exclude<Gate, 'opening' | 'arithmetic' | 'shortlist'>;

/** Where a bid fails, and over which requirement where that shows already at the opening. */
export interface Fate {
  readonly gate: WorkedGate;
  readonly requirement: RequirementId | null;
}

/** Bids that are not in it pass all they come to. */
export type Fates = ReadonlyMap<BidderId, Fate>;

/** The findings of a tender. */
export type Course = Pick<Dossier, 'findings' | 'priceReviews' | 'proofs'>;

const WORKED: readonly WorkedGate[] = ['administration', 'technical', 'price', 'qualification', 'proof'];

/** How many of the lowest are called; the next when one falls. */
const CALLED_FIRST = PERPRES_54_2010.evaluation.calledFirst.value;

/**
 * Works the bids in turn. `until` is the gate the committee is at: begun, not finished; null = all is found.
 *
 * The evaluation given is that of the dossier before any finding; it has the prices and their order.
 */
export function workCourse(
  random: Random,
  dossier: Dossier,
  evaluation: Evaluation,
  fates: Fates,
  until: WorkedGate | null,
): Course {
  const book = new CourseBook(random, dossier);
  let standing = 0;
  let closedAbove: Sen | null = null;
  for (const bid of evaluation.bids) {
    const price = bid.corrected?.value ?? null;
    if (price === null || (closedAbove !== null && price !== closedAbove)) continue;
    if (book.work(bid, fates.get(bid.bidder) ?? null, until)) standing += 1;
    if (standing >= CALLED_FIRST) closedAbove = price;
  }
  return book.course();
}

/** Collects findings; a class because three records grow together. */
class CourseBook {
  readonly #random: Random;
  readonly #requirements: Readonly<Record<RequirementStage, readonly Requirement[]>>;
  readonly #threshold: number;
  readonly #findings = new Map<RequirementId, Map<BidderId, Finding>>();
  readonly #reviews = new Map<BidderId, PriceReviews>();
  readonly #proofs = new Map<BidderId, ProofAttendance>();

  constructor(random: Random, { requirements, technicalThreshold }: Dossier) {
    this.#random = random;
    const of = (stage: RequirementStage) => requirements.filter((each) => each.stage === stage);
    this.#requirements = {
      administration: of('administration'),
      technical: of('technical'),
      qualification: of('qualification'),
      proof: of('proof'),
    };
    this.#threshold = Number(technicalThreshold ?? '0');
  }

  /** Takes one bid through the gates; true while it stands. */
  work(bid: BidEvaluation, fate: Fate | null, until: WorkedGate | null): boolean {
    for (const gate of WORKED) {
      if (gate === until) {
        this.#begin(bid.bidder, gate);
        return true;
      }
      if (!this.#finish(bid, gate, fate?.gate === gate ? fate : null)) return false;
    }
    return true;
  }

  course(): Course {
    const findings = [...this.#findings].map(([id, byBidder]) => [id, Object.fromEntries(byBidder)]);
    return {
      findings: Object.fromEntries(findings),
      priceReviews: Object.fromEntries(this.#reviews),
      proofs: Object.fromEntries(this.#proofs),
    };
  }

  #begin(bidder: BidderId, gate: WorkedGate): void {
    if (gate === 'price') return;
    const requirements = this.#requirements[gate];
    const done = this.#random.between(0, Math.max(0, requirements.length - 1));
    for (const requirement of requirements.slice(0, done)) this.#put(requirement, bidder, this.#met(requirement));
  }

  #finish(bid: BidEvaluation, gate: WorkedGate, fate: Fate | null): boolean {
    if (gate === 'price') return this.#finishPrice(bid, fate !== null);
    const requirements = this.#requirements[gate];
    const absent = gate === 'proof' && fate !== null && this.#random.chance(600);
    if (gate === 'proof') this.#proofs.set(bid.bidder, this.#attendance(absent));
    if (absent) return false;
    const named = requirements.find(({ id }) => id === fate?.requirement);
    const failing = fate === null ? null : (named ?? this.#random.pick(requirements));
    for (const requirement of requirements) {
      this.#put(
        requirement,
        bid.bidder,
        requirement === failing ? this.#notMet(requirement, named !== undefined) : this.#met(requirement),
      );
    }
    return failing === null;
  }

  #finishPrice({ bidder, checks }: BidEvaluation, fails: boolean): boolean {
    if (checks === null || checks.aboveOwnerEstimate) return false;
    const reasonableness = checks.belowReasonable ? review(fails ? NOT_REASONABLE : REASONABLE) : null;
    const unbalanced = checks.unbalancedLines.length > 0 ? review(CLARIFIED) : null;
    if (reasonableness !== null || unbalanced !== null) this.#reviews.set(bidder, { reasonableness, unbalanced });
    return reasonableness?.outcome !== 'rejected';
  }

  #put(requirement: Requirement, bidder: BidderId, finding: Finding): void {
    const byBidder = this.#findings.get(requirement.id) ?? new Map<BidderId, Finding>();
    this.#findings.set(requirement.id, byBidder.set(bidder, finding));
  }

  #met(requirement: Requirement): Finding {
    const scored = requirement.scoring !== null;
    const score = scored ? this.#score(Math.max(this.#threshold, 60) + 4, 96) : null;
    const evidence = this.#random.chance(220) ? [this.#evidence(requirement)] : [];
    return { result: 'met', score, reason: null, clause: null, evidence };
  }

  #notMet(requirement: Requirement, missing: boolean): Finding {
    const reasons = REASONS[requirement.id] ?? REASONS_BY_STAGE[requirement.stage];
    const reason = missing ? NOT_HANDED_IN : this.#random.pick(reasons);
    const score = requirement.scoring === null ? null : this.#score(10, 45);
    return { result: 'not-met', score, reason, clause: requirement.clause, evidence: [this.#evidence(requirement)] };
  }

  #score(from: number, to: number): DecimalText {
    const half = this.#random.chance(250) ? '.5' : '';
    return `${this.#random.between(from, to)}${half}` as DecimalText;
  }

  #evidence({ stage }: Requirement): Evidence {
    const from = this.#random.between(1, 60);
    const page = this.#random.chance(300) ? `${from}–${from + this.#random.between(1, 4)}` : String(from);
    return { file: FILES[stage], page };
  }

  #attendance(absent: boolean): ProofAttendance {
    if (absent) {
      return { attended: false, representative: null, note: 'Tidak hadir sampai batas waktu undangan pembuktian' };
    }
    return { attended: true, representative: inventRepresentative(this.#random), note: null };
  }
}

type ReviewText = Pick<PriceReview, 'outcome' | 'reason' | 'clause'>;

const REASONABLE: ReviewText = {
  outcome: 'accepted',
  reason:
    'Analisa harga satuan mata pembayaran utama dapat dibuktikan dan total hasil evaluasi tidak melebihi penawaran',
  clause: null,
};
const NOT_REASONABLE: ReviewText = {
  outcome: 'rejected',
  reason: 'Harga bahan utama tidak dapat dibuktikan; total hasil evaluasi kewajaran melebihi harga penawaran',
  clause: 'IKP 29.14',
};
const CLARIFIED: ReviewText = {
  outcome: 'accepted',
  reason: 'Harga satuan timpang berlaku hanya untuk volume sesuai daftar kuantitas dan harga',
  clause: 'IKP 29.13',
};

function review(text: ReviewText): PriceReview {
  return { ...text, evidence: [] };
}

const FILES: Readonly<Record<RequirementStage, string>> = {
  administration: 'dokumen-administrasi.pdf',
  technical: 'dokumen-teknis.pdf',
  qualification: 'isian-kualifikasi.pdf',
  proof: 'berita-acara-pembuktian.pdf',
};

/** Why bids fail, in the words minutes use, by requirement where it is a standard one. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'surat-penawaran': ['Surat penawaran tidak bertanggal', 'Surat penawaran tidak mencantumkan total harga penawaran'],
  'masa-berlaku': [
    'Masa berlaku surat penawaran 45 hari kalender, disyaratkan 60 hari kalender',
    'Surat penawaran tidak mencantumkan masa berlaku',
  ],
  'jaminan-penawaran': [
    'Nilai jaminan penawaran kurang dari nilai yang ditetapkan',
    'Nama peserta pada jaminan penawaran tidak sama dengan surat penawaran',
  ],
  'peralatan-utama': [
    'Surat dukungan sewa peralatan tidak disertai bukti kepemilikan',
    'Asphalt finisher tidak ditawarkan',
  ],
  'personel-manajerial': [
    'Sertifikat keahlian personel sudah tidak berlaku',
    'Pengalaman personel 3 tahun, disyaratkan 5 tahun',
  ],
  'metode-pelaksanaan': ['Metode pelaksanaan tidak menguraikan urutan pekerjaan utama'],
  'jadwal-pelaksanaan': ['Jangka waktu pelaksanaan 150 hari kalender, ditetapkan 120 hari kalender'],
  spesifikasi: ['Brosur tidak menunjukkan kapasitas yang disyaratkan', 'Merek dan tipe tidak disebutkan'],
  sbu: ['Subklasifikasi SBU tidak sesuai dengan yang disyaratkan'],
  pengalaman: ['Tidak ada pengalaman pekerjaan sejenis dalam empat tahun terakhir'],
  'skp-2010': ['Sisa Kemampuan Paket 0: lima paket sedang dikerjakan'],
  pajak: ['SPT Tahunan tahun pajak terakhir tidak dilampirkan'],
};

const NOT_HANDED_IN = 'Dokumen tidak disampaikan';

const REASONS_BY_STAGE: Readonly<Record<RequirementStage, readonly string[]>> = {
  administration: ['Dokumen tidak disampaikan', 'Dokumen tidak ditandatangani oleh yang berhak'],
  technical: ['Yang ditawarkan tidak memenuhi dokumen pengadaan', 'Dokumen tidak disampaikan'],
  qualification: ['Data kualifikasi tidak memenuhi persyaratan', 'Izin usaha sudah tidak berlaku'],
  proof: ['Data pada dokumen asli tidak sama dengan isian kualifikasi', 'Dokumen asli tidak dapat ditunjukkan'],
};
