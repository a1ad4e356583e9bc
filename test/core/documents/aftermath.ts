/** Tenders after their result: announced, objected to, appealed against, the winner appointed. All names are invented. */
import type { DocumentInput } from '#core/documents/draft.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import type { Appeal, Objection, ObjectionPoint } from '#core/tender/course-model.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { DocumentDetails, Dossier } from '#core/tender/model.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import type { Appointment } from '#core/tender/paperwork-model.ts';
import { bidderId, dateOnly, instant, rupiah } from '#test/support/builders/dossier.ts';
import { anEverydayDossier, anOffice, anOldDossier, inputOf } from './dossiers.ts';

/** The input of a document in an office that named all its officials. */
export function inputAfter(dossier: Dossier, parts: Partial<OfficeSettings> = {}): DocumentInput {
  return inputOf(
    dossier,
    anOffice({
      budgetAuthority: {
        name: 'Dra. Laksmi Contoh, M.M.',
        position: 'Kuasa Pengguna Anggaran Dinas Pekerjaan Umum',
        employeeNumber: '197105121998032004',
      },
      unitHead: { name: 'Sutan Contoh, S.H.', position: 'Kepala UKPBJ', employeeNumber: '197001011996031001' },
      ...parts,
    }),
  );
}

/** The dossier with number and date for one document. */
export function numbered(dossier: Dossier, key: DocumentKey, parts: Partial<DocumentDetails> = {}): Dossier {
  const details: DocumentDetails = {
    number: '000.3.3/77/POKJA-1/XII/2026',
    date: dateOnly('2026-12-02'),
    place: null,
    remarks: null,
    ...parts,
  };
  return { ...dossier, documents: { ...dossier.documents, [key]: details } };
}

/** The everyday tender, its result announced on a Monday afternoon, objections open until the next Monday. */
export function anAnnouncedDossier(dossier: Dossier = anEverydayDossier()): Dossier {
  return {
    ...dossier,
    announcedResultAt: instant('2026-11-23T08:00:00.000Z'),
    schedule: [
      {
        activityCode: '300',
        name: 'Masa Sanggah Hasil Tender',
        startsAt: instant('2026-11-23T08:01:00.000Z'),
        endsAt: instant('2026-11-30T00:00:00.000Z'),
      },
    ],
  };
}

/** A point on the equipment of the objector itself, rejected with clause and evidence. */
export function aPoint(parts: Partial<ObjectionPoint> = {}): ObjectionPoint {
  return {
    text: 'Bukti sewa ekskavator kami telah diunggah bersama dokumen teknis.',
    basis: 'evaluation-error',
    answer: {
      verdict: 'rejected',
      text: 'Perjanjian sewa yang diunggah tidak ditandatangani pemilik alat.',
      requirement: anEverydayDossier().requirements[2]?.id ?? null,
      about: bidderId('b2'),
      clause: 'IKP 28.13 huruf b',
      evidence: [{ file: 'dokumen-teknis.pdf', page: '12–14' }],
    },
    ...parts,
  };
}

/** The second bidder objects in time and is turned down. */
function anObjection(parts: Partial<Objection> = {}): Objection {
  return {
    bidder: bidderId('b2'),
    phase: 'result',
    number: '017/EJK/XI/2026',
    date: dateOnly('2026-11-25'),
    receivedAt: instant('2026-11-26T02:42:00.000Z'),
    points: [aPoint()],
    answer: {
      number: '000.3.3/08/POKJA-1/XII/2026',
      answeredAt: instant('2026-12-02T03:00:00.000Z'),
      conclusion: 'rejected',
      consequence: 'none',
    },
    ...parts,
  };
}

/** The same bidder appeals with a bond in order, and is turned down. */
export function anAppeal(parts: Partial<Appeal> = {}): Appeal {
  return {
    bidder: bidderId('b2'),
    number: '021/EJK/XII/2026',
    date: dateOnly('2026-12-03'),
    receivedAt: instant('2026-12-04T01:30:00.000Z'),
    rightAddressee: true,
    bond: {
      number: 'JSB-44/2026',
      issuer: 'PT. Asuransi Contoh Nusantara',
      value: rupiah('9500000'),
      validUntil: dateOnly('2027-01-10'),
      confirmedAt: instant('2026-12-05T04:00:00.000Z'),
    },
    text: 'Kami tidak sependapat dengan jawaban Pokja.\nPerjanjian sewa kami sah menurut hukum.',
    answer: {
      answeredAt: instant('2026-12-15T02:00:00.000Z'),
      outcome: 'rejected',
      text: 'Tanda tangan pemilik alat merupakan syarat yang disebut dalam dokumen pemilihan.',
    },
    ...parts,
  };
}

/** The announced tender with one objection, numbered `s-1`. */
export function anObjectedDossier(objection: Partial<Objection> = {}, dossier?: Dossier): Dossier {
  return { ...anAnnouncedDossier(dossier), objections: { 's-1': anObjection(objection) } };
}

/** The objected tender with an appeal, numbered `a-1`. */
export function anAppealedDossier(appeal: Partial<Appeal> = {}): Dossier {
  return { ...anObjectedDossier(), appeals: { 'a-1': anAppeal(appeal) } };
}

/** The announced tender with what the letter of appointment needs. */
export function anAppointedDossier(parts: Partial<Appointment> = {}, dossier = anAnnouncedDossier()): Dossier {
  const appointment: Appointment = {
    offerNumber: '011/CM/XI/2026',
    offerDate: dateOnly('2026-11-11'),
    bondValue: null,
    bondDays: 194,
    signBy: dateOnly('2026-12-18'),
    ...parts,
  };
  return numbered({ ...dossier, paperwork: { meetings: {}, addenda: {}, appointment } }, 'sppbj', {
    number: '600/121/SPPBJ/DPU/2026',
  });
}

/** The everyday tender with a price agreed with its winner after the award. */
export function withAgreedPrice(total: string): Dossier {
  const negotiation: Negotiation = {
    heldAt: instant('2026-12-01T02:00:00.000Z'),
    outcome: 'agreed',
    lines: [],
    total: rupiah(total),
    representative: null,
    technical: null,
    reason: null,
  };
  return { ...anEverydayDossier(), negotiations: { [bidderId('b1')]: negotiation } };
}

/** The 2014 tender with an objection in the words of its era. */
export function anOldObjectedDossier(): Dossier {
  return {
    ...anOldDossier(),
    announcedResultAt: instant('2014-05-13T01:00:00.000Z'),
    schedule: [
      {
        activityCode: '300',
        name: 'Masa Sanggah Hasil Lelang',
        startsAt: instant('2014-05-13T01:00:00.000Z'),
        endsAt: instant('2014-05-20T08:00:00.000Z'),
      },
    ],
    objections: {
      's-1': anObjection({
        number: '09/EJK/V/2014',
        date: dateOnly('2014-05-19'),
        receivedAt: instant('2014-05-19T03:00:00.000Z'),
        points: [aPoint({ basis: null })],
        answer: {
          number: '027/31/ULP/2014',
          answeredAt: instant('2014-05-22T03:00:00.000Z'),
          conclusion: 'rejected',
          consequence: 'none',
        },
      }),
    },
    appeals: {
      'a-1': anAppeal({
        number: '12/EJK/V/2014',
        date: dateOnly('2014-05-26'),
        receivedAt: instant('2014-05-26T03:00:00.000Z'),
        bond: {
          number: 'JSB-7/2014',
          issuer: 'PT. Bank Contoh',
          value: rupiah('5600000'),
          validUntil: dateOnly('2014-07-01'),
          confirmedAt: instant('2014-05-27T03:00:00.000Z'),
        },
        answer: { answeredAt: instant('2014-06-10T03:00:00.000Z'), outcome: 'accepted', text: 'Bukti cukup.' },
      }),
    },
  };
}
