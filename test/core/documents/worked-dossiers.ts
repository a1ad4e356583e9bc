/** Tenders in the middle of the work: clarified, proven, negotiated, judged alone, done over. All names are invented. */
import { priceOpeningStatementOf, statementHashOf } from '#core/committee/opening-statement.ts';
import { awardBasis } from '#core/committee/ballot.ts';
import { fallenBidsOf } from '#core/committee/fallen-bids.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { rupiahText } from '#core/money/sen.ts';
import { assert } from '#core/shared/assert.ts';
import { apply } from '#core/tender/apply.ts';
import type { Clarification } from '#core/tender/course-model.ts';
import { documentKey } from '#core/tender/document-kind.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { MemberId } from '#core/tender/ids.ts';
import type { Vote } from '#core/tender/judging-model.ts';
import type { AwardedBid, Dossier, Member } from '#core/tender/model.ts';
import type { Meeting } from '#core/tender/paperwork-model.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import { safeguardsOf } from '#core/tender/safeguards.ts';
import {
  aRequirement,
  bidderId,
  dateOnly,
  decimal,
  instant,
  lineId,
  met,
  notMet,
  requirementId,
  rupiah,
} from '#test/support/builders/dossier.ts';
import { allCommitted, allRevealed, aSetting } from '#test/support/builders/judging.ts';
import { aWeighedResult } from '#test/support/builders/method-tenders.ts';
import { aCheck, aFirm, aProfile, running } from '#test/support/builders/profile.ts';
import { keyOf } from '#test/support/builders/safeguards.ts';
import { anEverydayDossier, anOldDossier, aScoredDossier } from './dossiers.ts';

export const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** The same dossier with number and date of one more document. */
export function numbered(dossier: Dossier, key: string, remarks: string | null = null): Dossier {
  const details = { number: `000.3.3/77/POKJA-1/XI/2026`, date: dateOnly('2026-11-20'), place: null, remarks };
  return { ...dossier, documents: { ...dossier.documents, [key]: details } };
}

function aMeeting(parts: Partial<Meeting>): Meeting {
  return {
    kind: 'clarification',
    startsAt: instant('2026-11-18T01:00:00.000Z'),
    endsAt: instant('2026-11-18T03:30:00.000Z'),
    place: 'Ruang Rapat Pokja Lantai II',
    agenda: null,
    bring: null,
    invited: [],
    attendees: [],
    points: [],
    conclusion: null,
    ...parts,
  };
}

function aClarification(parts: Partial<Clarification> = {}): Clarification {
  return {
    bidder: bidderId('b1'),
    at: instant('2026-11-17T02:15:00.000Z'),
    gate: 'technical',
    requirement: requirementId('alat'),
    way: 'written',
    question: 'Apakah ekskavator pada perjanjian sewa sama dengan yang tercantum dalam daftar peralatan utama?',
    answer: 'Ya. Nomor seri pada kedua dokumen sama.',
    answeredAt: instant('2026-11-17T07:40:00.000Z'),
    effect: 'Persyaratan peralatan utama tetap dinyatakan memenuhi syarat.',
    evidence: [{ file: 'dokumen-teknis.pdf', page: '12' }],
    ...parts,
  };
}

/** Two questions to `b1`, of which it answered one, and one to `b2`; a meeting with `b1`. */
export function aClarifiedDossier(): Dossier {
  const dossier = anEverydayDossier();
  const clarifications = {
    k2: aClarification({
      at: instant('2026-11-18T01:20:00.000Z'),
      gate: 'price',
      requirement: null,
      way: 'meeting',
      question: 'Mohon uraian komponen harga satuan beton mutu sedang.',
      answer: null,
      answeredAt: null,
      evidence: [],
      effect: 'Tidak ada pengaruh terhadap penilaian harga.',
    }),
    k1: aClarification(),
    k3: aClarification({ bidder: bidderId('b2'), effect: null }),
  };
  const meeting = aMeeting({
    invited: [bidderId('b1')],
    attendees: [
      { name: 'Rina Contoh, S.T.', position: 'Direktur', organisation: 'CV Cahaya Mahakam', phone: null },
      { name: 'Anggota Contoh 1, S.E.', position: 'Ketua', organisation: 'Pokja Pemilihan 1', phone: null },
    ],
  });
  const worked: Dossier = {
    ...dossier,
    clarifications,
    paperwork: { meetings: { rapat: meeting }, addenda: {}, appointment: null },
    bidders: dossier.bidders.map((bidder) =>
      bidder.bid === null
        ? bidder
        : { ...bidder, bid: { ...bidder.bid, files: bidder.bid.files.map((file) => ({ ...file, sha256: HASH })) } },
    ),
  };
  return numbered(numbered(worked, 'ba-klarifikasi:b1'), 'ba-klarifikasi:b2');
}

/** Capacities, licences, checks and originals; `b4` did not come to the proof. */
export function aProvenDossier(): Dossier {
  const dossier = { ...anEverydayDossier(), decision: null };
  const profile = (name: string) =>
    aProfile(
      'small',
      [
        aFirm({
          name,
          netWorth: rupiah('1250000000'),
          runningPackages: running(2),
          licences: [
            {
              kind: 'SBU BG002',
              number: '1-0123-4-567-8-90-123456',
              issuer: 'LSBU Contoh Nusantara',
              validUntil: dateOnly('2028-03-31'),
            },
            { kind: 'NIB', number: '9120001234567', issuer: null, validUntil: null },
          ],
        }),
      ],
      [aCheck('blacklist'), aCheck('tax-status', { online: false, result: 'problem', note: 'Perlu dicek ulang' })],
    );
  const proof = {
    attended: true,
    representative: 'Rina Contoh, S.T.',
    mandate: { paper: 'attorney', number: '09/SK/CM/XI/2026', date: dateOnly('2026-11-18') },
    note: null,
    originals: [
      {
        document: 'Akta pendirian',
        number: '17',
        date: dateOnly('2011-06-08'),
        issuer: 'Notaris Contoh, S.H.',
        seen: true,
      },
      {
        document: 'SBU BG002',
        number: '1-0123-4-567-8-90-123456',
        date: dateOnly('2025-04-01'),
        issuer: 'LSBU Contoh Nusantara',
        validUntil: dateOnly('2028-03-31'),
        seen: true,
      },
    ],
  } as const;
  const worked: Dossier = {
    ...dossier,
    requirements: [
      ...dossier.requirements,
      aRequirement('skp', 'qualification', {
        title: 'Sisa Kemampuan Paket',
        clause: 'LDK 4.5',
        measure: 'remaining-package-capacity',
      }),
    ],
    qualification: {
      ...dossier.qualification,
      profiles: Object.fromEntries(dossier.bidders.slice(0, 4).map(({ id, name }) => [id, profile(name)])),
    },
    proofs: {
      ...dossier.proofs,
      [bidderId('b1')]: proof,
      [bidderId('b3')]: { attended: true, representative: null, note: null, originals: [] },
      [bidderId('b4')]: { attended: false, representative: null, note: 'Tidak hadir tanpa pemberitahuan' },
    },
  };
  return numbered(worked, 'ba-kualifikasi', 'Tidak ditemukan personel atau peralatan yang sama antarpeserta.');
}

/** Negotiated item by item with the winner of 2014; VAT is added to the sum. */
export function aNegotiatedDossier(parts: Partial<Negotiation> = {}): Dossier {
  const dossier = anOldDossier();
  const bidder = bidderId('b3');
  const negotiation: Negotiation = {
    heldAt: instant('2014-05-10T01:30:00.000Z'),
    outcome: 'agreed',
    lines: [{ line: lineId('l2'), unitPrice: rupiah(4_000_000) }],
    total: null,
    representative: 'Budi Contoh, S.T.',
    mandate: { paper: 'deed', number: '17', date: dateOnly('2011-06-08') },
    technical: 'Metode pelaksanaan dan jadwal tetap sebagaimana ditawarkan.',
    reason: null,
    ...parts,
  };
  const worked: Dossier = { ...dossier, decision: null, negotiations: { [bidder]: negotiation } };
  const key = documentKey({ kind: 'ba-negosiasi', subject: bidder });
  const details = { number: '027/12/BAKN/ULP/2014', date: null, place: null, remarks: null };
  return { ...worked, documents: { ...worked.documents, [key]: details } };
}

/** Two of three passed in two files and their prices were read out, two members having attested that they were there. */
export function aPriceOpenedDossier(): Dossier {
  const plain = aWeighedResult();
  const technicalResult = plain.technicalResult?.fixedAt;
  assert(technicalResult !== undefined, 'the result is fixed');
  const base: Dossier = {
    ...plain,
    notice: { ...anEverydayDossier().notice, ...plain.notice, planCodes: ['52104471'], fundingSource: 'APBD' },
  };
  const attested = base.committee.members.slice(0, 2).map((member, index) => {
    const statement = priceOpeningStatementOf(base, member, {
      at: instant(`2023-04-06T01:0${index}:00.000Z`),
      technicalResult,
    });
    const attestation = {
      key: keyOf(member.id),
      publicKey: '',
      statement,
      statementHash: statementHashOf(statement),
      signature: '',
    };
    return [member.id, attestation] as const;
  });
  const details = { number: '000.3.3/09/POKJA-1/IV/2023', date: null, place: null, remarks: null };
  return {
    ...base,
    safeguards: { ...safeguardsOf({}), priceAttestations: Object.fromEntries(attested) },
    documents: { 'bapp-harga': details },
  };
}

/** A low total taken apart: one coefficient of `b3` not proven, so that the price made again decides. */
export function aLowPriceDossier(ownerCoefficient = '0.5'): Dossier {
  const dossier = { ...anOldDossier(), decision: null };
  const component = {
    name: 'Semen',
    kind: 'material',
    coefficient: decimal('0.4'),
    unitPrice: rupiah(10_000_000),
    coefficientProven: false,
    unitPriceProven: true,
    ownerCoefficient: decimal(ownerCoefficient),
    ownerUnitPrice: null,
  } as const;
  const worked: Dossier = {
    ...dossier,
    notice: { ...dossier.notice, ownerEstimate: rupiah(700_000_000) },
    priceReviews: {},
    reasonablenessSheets: {
      [bidderId('b3')]: { items: [{ line: lineId('l2'), components: [component], overheadPercent: decimal('10') }] },
    },
  };
  return numbered(worked, 'ba-koreksi');
}

/** Scored in three sheets; `b3` is judged differently, and one member changed a score afterwards. */
export function aSheetsDossier(phase: 'committed' | 'revealed'): Dossier {
  const scored = aScoredDossier();
  const judging = { ...judgingOf({}), setting: aSetting({ ownSheets: ['technical'], spreadLimit: decimal('10') }) };
  const own = (score: string): Finding => met(score);
  const cells = ['80', '78', '40'].map((score) =>
    Object.fromEntries(
      ['alat', 'personel', 'dkh'].map((id) => [
        requirementId(id),
        Object.fromEntries(
          ['b1', 'b2', 'b3', 'b4'].map((bidder) => [
            bidderId(bidder),
            bidder === 'b3' && id === 'alat' && score === '40'
              ? { ...notMet('Bukti sewa ekskavator tidak berlaku', 'LDP 28.13'), score: decimal('40') }
              : own(bidder === 'b3' ? score : '80'),
          ]),
        ),
      ]),
    ),
  );
  const { findings } = scored;
  const open: Dossier = {
    ...scored,
    decision: null,
    judging,
    findings: Object.fromEntries(Object.entries(findings).filter(([id]) => !['alat', 'personel', 'dkh'].includes(id))),
  };
  const sheets = phase === 'committed' ? allCommitted(open, cells, 'technical') : allRevealed(open, cells, 'technical');
  return phase === 'committed' ? sheets : { ...sheets, findings };
}

/** The everyday tender decided by votes, one of them against; two members stand for each bid that fell. */
export function aVotedDossier(): Dossier {
  const dossier = anEverydayDossier();
  const { decision } = dossier;
  assert(decision?.kind === 'award', 'somebody wins');
  const setting = aSetting({ voteQuorum: 3, secondPerson: true });
  const evaluation = evaluateDossier(dossier);
  assert(evaluation.ok, 'the method is worked out');
  const word = ({ name, id }: Member) => ({ name, key: keyOf(id), at: instant('2026-11-20T02:00:00.000Z') });
  const votes = dossier.committee.members.map((member, index): readonly [MemberId, Vote] => {
    const choice = index === 2 ? 'disagree' : 'agree';
    const dissent = index === 2 ? 'Metode kerja pemenang perlu diklarifikasi lagi.' : null;
    return [member.id, { ...word(member), basis: awardBasis(decision), choice, dissent }];
  });
  const judged = { ...dossier, judging: { ...judgingOf({}), setting, votes: { award: Object.fromEntries(votes) } } };
  const confirmations = fallenBidsOf(judged, evaluation.value).map(({ bidder, basis }, index) => [
    bidder,
    Object.fromEntries(
      dossier.committee.members.slice(index === 0 ? 0 : 1, 2).map((member) => [member.id, { ...word(member), basis }]),
    ),
  ]);
  return { ...judged, judging: { ...judged.judging, confirmations: Object.fromEntries(confirmations) } };
}

/** The everyday tender done over after its decision: `b2` now passes with its tools, and wins. */
export function aReEvaluatedDossier(): Dossier {
  const over = apply(anEverydayDossier(), {
    type: 'reEvaluationStarted',
    tv: 1,
    body: {
      startedAt: instant('2026-11-25T01:00:00.000Z'),
      cause: 'evaluation-error',
      reason: 'Bukti sewa ekskavator CV. Etam Jaya Konstruksi ternyata dilampirkan pada berkas teknis.',
      from: 'price',
    },
  });
  const alat = requirementId('alat');
  const worked: Dossier = {
    ...over,
    findings: {
      ...over.findings,
      [alat]: {
        ...over.findings[alat],
        [bidderId('b2')]: { ...met(), evidence: [{ file: 'dokumen-teknis.pdf', page: '31' }] },
      },
    },
  };
  const evaluation = evaluateDossier(worked);
  assert(evaluation.ok && evaluation.value.outcome.kind === 'award', 'somebody wins');
  const { outcome, bids } = evaluation.value;
  const awarded = (id: AwardedBid['bidder']): AwardedBid => {
    const price = bids.find(({ bidder }) => bidder === id)?.finalPrice?.value;
    assert(price !== undefined, 'a winner has a price');
    return { bidder: id, price: rupiahText(price) };
  };
  const decided: Dossier = {
    ...worked,
    decision: {
      kind: 'award',
      decidedAt: instant('2026-11-26T02:00:00.000Z'),
      winner: awarded(outcome.winner),
      reserves: outcome.reserves.map(awarded),
      note: null,
    },
  };
  return numbered(decided, 'ba-evaluasi-ulang');
}
