/** A dossier in which every text that may tell who a bidder is carries a mark that can be searched for. */
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { NOTHING_MORE } from '#core/tender/empty-dossier.ts';
import { TOGETHER } from '#core/tender/judging.ts';
import type { CommittedSheet, Vote } from '#core/tender/judging-model.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Bidder, Dossier, DocumentDetails, PriceReview } from '#core/tender/model.ts';
import {
  aBidder,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  aRequirement,
  bidderId,
  dateOnly,
  decimal,
  instant,
  lineId,
  requirementId,
  rupiah,
} from './dossier.ts';
import { memberId } from './safeguards.ts';

/** Stands in every text that is hidden whole. */
const MARK = 'RAHASIA';
/** Names in free text, as people write them: in any capitals, with and without the form of business. */
export const NAMES = { a: 'PT. Zamrud Mahakam Abadi', b: 'CV Aneka Karya Bersinar', c: 'PT Borneo Cipta Selaras' };

/** What no one who judges may find anywhere: the mark, and words of which each name is made. */
export const TELLING = /RAHASIA|Zamrud|Mahakam Abadi|Bersinar|Borneo Cipta|Selaras|01[.]?234[.]?567/i;

const LINE = anOwnerLine('l1', '1', 900_000_000);
const AT = instant('2014-05-06T02:00:00.000Z');
const KEY = 'a'.repeat(64) as DeviceId;
const HASH = 'b'.repeat(64) as Hash;
const free = 'Surat zamrud mahakam abadi, PT sama dengan CV. ANEKA KARYA BERSINAR (01.234.567.8-722.000)';
const evidence = [{ file: 'Surat PT Zamrud Mahakam Abadi.pdf', page: '3' }];
const finding: Finding = { result: 'not-met', score: null, reason: free, clause: 'IKP 1', evidence };
const review: PriceReview = { outcome: 'accepted', reason: free, clause: null, evidence };
const document: DocumentDetails = { number: '1', date: null, place: 'Samarinda', remarks: free };
const vote: Vote = { name: 'Anggota', key: KEY, at: AT, basis: HASH, choice: 'disagree', dissent: free };
const statement = { version: '1', text: 'Pernyataan' };
const signed = { id: 's1', member: memberId('m1'), name: 'Anggota', key: KEY, at: AT, statement, supersedes: 'x' };

function aMarkedBidder(id: keyof typeof NAMES, total: number): Bidder {
  return aBidder(id, {
    name: NAMES[id],
    supplierCode: `${MARK}-${id}`,
    taxNumber15: id === 'a' ? '01.234.567.8-722.000' : `02.345.678.${id === 'b' ? 1 : 2}-722.000`,
    taxNumber16: `${MARK}16${id}`,
    address: `Jalan ${MARK} ${id}`,
    email: `${MARK}.${id}@contoh.id`,
    phone: `0812-${MARK}-${id}`,
    bid: {
      offeredTotal: rupiah(total),
      submittedAt: AT,
      validityDays: 60,
      guarantee: { number: `${MARK}-J-${id}`, issuer: `Bank ${MARK} ${id}`, value: rupiah(1), validUntil: null },
      files: [
        { name: `Penawaran ${MARK} ${NAMES[id]}.pdf`, size: 10, sha256: `${MARK}${id}`, modifiedAt: AT },
        { name: 'Surat PT Zamrud Mahakam Abadi.pdf', size: 10, sha256: null, modifiedAt: null },
      ],
      lines: [anOfferedLine(LINE, total, total, { description: `Pekerjaan oleh ${NAMES[id].toUpperCase()}` })],
      recordedCorrectedTotal: null,
      recordedNegotiatedTotal: null,
    },
  });
}

const sheet: CommittedSheet = {
  name: 'Anggota',
  key: KEY,
  committedAt: AT,
  commitment: HASH,
  revealed: {
    at: AT,
    salt: 'garam',
    cells: { [requirementId('adm')]: { [bidderId('a')]: finding } },
    corrections: [{ at: AT, requirement: requirementId('adm'), bidder: bidderId('a'), finding, reason: free }],
  },
};
const bySeat = { [memberId('m1')]: sheet };

/** Three bids; registered in the order a, b, c, called Peserta C, A, B. */
export function aMarkedDossier(): Dossier {
  const state = markedState();
  return {
    ...state,
    earlierEvaluations: [
      { closedAt: AT, cause: 'evaluation-error', reason: free, state: { ...state, decision: failure } },
    ],
  };
}

const failure = { kind: 'failure', decidedAt: AT, ground: 'no-bids', facts: free } as const;

function markedState(): Dossier {
  const { earlierEvaluations } = NOTHING_MORE;
  const base = aDossier({
    requirements: [
      aRequirement('adm', 'administration', { title: `Surat ${NAMES.a}` }),
      aRequirement('tek', 'technical', {
        scoring: {
          weight: decimal(100),
          threshold: null,
          parent: null,
          scale: { kind: 'levels', levels: [{ label: `Seperti ${NAMES.b}`, score: decimal(100) }] },
        },
      }),
    ],
    pricing: { vat: { mode: 'included' }, ownerLines: [LINE] },
    bidders: [aMarkedBidder('a', 800_000_000), aMarkedBidder('b', 850_000_000), aMarkedBidder('c', 900_000_000)],
    notice: { closedReason: free, repeatedReason: free, submission: 'one-file' },
  });
  const a = bidderId('a');
  return {
    ...base,
    earlierEvaluations,
    ruleSet: { ...base.ruleSet, reason: free },
    opening: {
      ...base.opening,
      place: 'Samarinda',
      witnesses: [{ name: MARK, organisation: NAMES.a }],
      remarks: MARK,
      bids: Object.fromEntries(
        base.bidders.map(({ id }) => [id, { condition: 'complete', missing: [], note: MARK } as const]),
      ),
    },
    findings: {
      [requirementId('adm')]: Object.fromEntries(base.bidders.map(({ id }) => [id, { ...finding, result: 'met' }])),
    },
    priceReviews: { [a]: { reasonableness: review, unbalanced: review } },
    proofs: {
      [a]: {
        attended: true,
        representative: `Tuan ${MARK}`,
        mandate: { paper: 'attorney', number: MARK, date: null },
        note: MARK,
        originals: [{ document: `Akta ${NAMES.a}`, number: MARK, issuer: MARK, seen: true }],
      },
    },
    tieDecisions: [{ order: [a, bidderId('b')], reason: free }],
    decision: {
      kind: 'award',
      decidedAt: AT,
      winner: { bidder: a, price: rupiah(800_000_000) },
      reserves: [],
      note: free,
    },
    recorded: {
      winner: a,
      verifiedWinner: a,
      negotiatedTotal: null,
      contractValue: null,
      decidedAt: null,
      appointmentLetter: { number: MARK, date: null },
    },
    documents: { bapp: document, baep: document, bahp: document, penetapan: document, pengumuman: document },
    qualification: {
      entries: { [a]: { submittedAt: AT, note: MARK } },
      profiles: {
        [a]: {
          businessSize: 'small',
          firms: [
            {
              name: NAMES.a,
              people: [{ name: `Direktur ${MARK}`, position: MARK, nationalId: `64${MARK}`, taxNumber: `9${MARK}` }],
              lead: true,
              sharePercent: null,
              foundedOn: dateOnly('2001-01-01'),
              mostPackagesAtOnce: 2,
              runningPackages: [
                {
                  name: MARK,
                  owner: MARK,
                  value: rupiah(10),
                  done: rupiah(1),
                  sharePercent: decimal(100),
                  endsOn: null,
                },
              ],
              highestContract: { name: MARK, value: rupiah(10), year: 2013, presentValue: null },
              netWorth: rupiah(100),
              bankAccount: `Bank ${MARK}`,
              licences: [{ kind: 'SBU', number: `L-${MARK}`, issuer: MARK, validUntil: null }],
              experience: [{ name: MARK, owner: MARK, contractNumber: MARK, value: null, from: null, until: null }],
              personnel: [{ name: MARK, position: MARK, nationalId: MARK, certificateNumber: MARK }],
              equipment: [{ name: MARK, serialNumber: MARK, proof: MARK }],
            },
          ],
          checks: [{ subject: 'blacklist', checkedAt: AT, online: false, result: 'clear', note: MARK }],
        },
      },
      shortlist: { fixedAt: AT, invited: [a, bidderId('b'), bidderId('c')], note: free },
    },
    technicalResult: { fixedAt: AT, passed: [a, bidderId('b'), bidderId('c')], note: free },
    equalisation: { agreedAt: AT, items: [{ topic: free, change: free }], bidders: { [a]: 'agreed' } },
    reasonablenessSheets: {
      [a]: {
        items: [
          {
            line: lineId('l1'),
            overheadPercent: null,
            components: [
              {
                name: `Upah ${NAMES.a}`,
                kind: 'wage',
                coefficient: decimal(1),
                unitPrice: rupiah(1),
                coefficientProven: true,
                unitPriceProven: true,
                ownerCoefficient: null,
                ownerUnitPrice: null,
              },
            ],
          },
        ],
      },
    },
    negotiations: {
      [a]: {
        heldAt: AT,
        outcome: 'agreed',
        lines: [],
        total: null,
        representative: `Nyonya ${MARK}`,
        mandate: { paper: 'deed', number: MARK, date: null },
        technical: free,
        fairness: { experts: free, support: free, other: free },
        reason: free,
      },
    },
    paperwork: {
      meetings: {
        r1: {
          kind: 'proof',
          startsAt: AT,
          endsAt: null,
          place: 'Ruang Rapat',
          agenda: free,
          bring: free,
          leader: `Pimpinan ${NAMES.a}`,
          noteTaker: `Staf ${NAMES.b}`,
          invited: [a],
          attendees: [{ name: MARK, position: MARK, organisation: MARK, phone: MARK }],
          points: [{ topic: free, by: MARK, text: MARK, answer: MARK }],
          conclusion: free,
        },
      },
      addenda: { d1: { changes: [{ clause: 'LDP 19.2', was: free, becomes: free }], scheduleReason: free } },
      appointment: { offerNumber: MARK, offerDate: null, bondValue: null, bondDays: null, signBy: null },
    },
    stepNotes: { evaluasi: { explanation: free, doneOn: null, evidence: free } },
    issued: {
      bahp: [
        {
          version: 1,
          title: MARK,
          number: MARK,
          date: null,
          issuedAt: AT,
          content: { sha256: HASH, size: 1 },
          pdf: null,
          reason: null,
        },
      ],
    },
    signing: {
      bahp: {
        '1': {
          marks: { '1': { name: MARK, way: 'declined', date: dateOnly('2014-05-20'), reason: MARK } },
          copies: {
            [HASH]: {
              kind: 'signed-pdf',
              file: { sha256: HASH, size: 1, name: MARK },
              pages: 1,
              relation: 'continued',
              signatures: [{ name: MARK, issuer: MARK, at: null, integrity: 'intact' }],
              attachedAt: AT,
              note: MARK,
              withdrawn: null,
            },
          },
        },
      },
    },
    checks: {
      answers: {
        [`identical-totals:${a}`]: {
          screen: 'identical-totals',
          bidders: [a],
          subjects: [MARK],
          numbers: [{ measure: 'bids', value: decimal('2'), threshold: null }],
          text: free,
          by: 'Anggota',
          at: AT,
        },
      },
      regulated: { lines: [lineId('l1')], basis: 'Keputusan upah minimum' },
      files: {
        [HASH]: {
          kind: 'pdf',
          author: MARK,
          lastEditor: MARK,
          company: MARK,
          producer: MARK,
          createdAt: AT,
          editedAt: AT,
        },
      },
    },
    clarifications: {
      k1: {
        bidder: a,
        at: AT,
        gate: 'technical',
        requirement: null,
        way: 'written',
        question: MARK,
        answer: MARK,
        answeredAt: AT,
        effect: free,
        evidence,
      },
    },
    validityExtensions: {
      [a]: { requestedAt: AT, answer: 'extended', validUntil: null, guaranteeUntil: null, note: MARK },
    },
    exclusions: { [a]: { ground: 'withdrew', indications: [], reason: free, clause: 'Ps. 1', evidence } },
    confirmation: { outcome: 'approved', decidedAt: AT, official: 'PA', letterNumber: '1', reason: free },
    objections: {
      o1: {
        bidder: a,
        phase: 'result',
        number: MARK,
        receivedAt: AT,
        points: [
          {
            text: MARK,
            basis: null,
            answer: { verdict: 'rejected', text: MARK, requirement: null, about: a, clause: null, evidence },
          },
        ],
        answer: { number: MARK, answeredAt: AT, conclusion: 'rejected', consequence: 'none' },
      },
    },
    appeals: {
      b1: {
        bidder: a,
        number: MARK,
        receivedAt: AT,
        rightAddressee: true,
        bond: { number: MARK, issuer: MARK, value: rupiah(1), validUntil: null, confirmedAt: null },
        text: MARK,
        answer: { answeredAt: AT, outcome: 'rejected', text: MARK },
      },
    },
    apart: {
      adopted: { ['b'.repeat(64) as Hash]: { dev: KEY, n: 1, reason: NAMES.a } },
      settlements: {},
      conflicts: {
        e1: {
          type: 'bidRecorded',
          body: { note: MARK },
          actor: 'Anggota',
          role: 'member',
          at: AT,
          clash: {
            kind: 'differs',
            places: [
              { path: ['bidders', 'a', 'name'], seen: null, stands: NAMES.a, wanted: NAMES.b },
              { path: ['bidders', 'a'], seen: null, stands: aMarkedBidder('a', 1), wanted: aMarkedBidder('b', 1) },
              { path: ['opening', 'remarks'], seen: null, stands: MARK, wanted: MARK },
            ],
          },
        },
        e2: {
          type: 'bidRecorded',
          body: null,
          actor: 'Anggota',
          role: 'member',
          at: AT,
          clash: { kind: 'refused', refusal: { kind: 'no-bid', details: { bidder: NAMES.b }, clause: null } },
        },
      },
    },
    safeguards: {
      setting: { declarations: 'not-required', openingQuorum: null, reason: free },
      pacts: [signed],
      declarations: [{ ...signed, interests: [{ bidder: a, name: MARK, relation: 'family', detail: MARK }] }],
      answers: {
        [memberId('m1')]: {
          [a]: {
            agreeing: [{ field: 'address', ofMember: MARK, ofBidder: MARK }],
            finding: 'no-interest',
            reason: MARK,
            at: AT,
          },
        },
      },
      recusals: { [memberId('m3')]: { name: 'Anggota', reason: MARK, at: AT, replacedBy: null } },
      attestations: {
        [memberId('m1')]: {
          key: KEY,
          publicKey: 'kunci',
          statement: {
            tender: '1',
            version: 1,
            member: memberId('m1'),
            name: 'Anggota',
            committee: ['Anggota'],
            at: AT,
          },
          statementHash: HASH,
          signature: 'tanda',
        },
      },
    },
    judging: {
      setting: { ...TOGETHER, reason: free },
      sheets: { administration: bySeat, technical: bySeat, qualification: bySeat, proof: bySeat },
      votes: { award: { [memberId('m1')]: vote }, failure: { [memberId('m1')]: vote } },
      confirmations: { [a]: { [memberId('m1')]: { name: 'Anggota', key: KEY, at: AT, basis: HASH } } },
      blind: {
        at: AT,
        reason: `Anggota pernah bekerja dengan ${NAMES.a}`,
        aliases: { [a]: 'Peserta C', [bidderId('b')]: 'Peserta A', [bidderId('c')]: 'Peserta B' },
      },
    },
  };
}
