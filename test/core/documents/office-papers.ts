/** Every paper an office prints beside the documents of a tender: as it usually looks, and as large as it can get. */
import { type AuditFinding } from '#core/audit/finding.ts';
import { auditReport } from '#core/documents/audit-findings.ts';
import { buildDocument } from '#core/documents/build.ts';
import { destructionMinutes, destructionProposal } from '#core/documents/destruction-papers.ts';
import { incidentMinutes, whistleblowingGuide } from '#core/documents/incident-papers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { competenceList, type ControlledLine, controlledList } from '#core/documents/quality-lists.ts';
import { auditPaper, nonconformityPaper } from '#core/documents/quality-papers.ts';
import { pressSummary } from '#core/documents/recap/press-summary.ts';
import { recapReport } from '#core/documents/recap/recap-report.ts';
import { reviewPack } from '#core/documents/review-pack.ts';
import { standardsAssessment } from '#core/documents/standards-assessment.ts';
import { trainingSheet } from '#core/documents/training-sheet.ts';
import type { HitTender, Incident } from '#core/incidents/model.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import type { CompetentPerson } from '#core/quality/competence.ts';
import { processMeasures, STAGE_SPANS } from '#core/quality/measures.ts';
import { itemsOf, type Nonconformity, type QualityAudit } from '#core/quality/model.ts';
import { standardAuditItems } from '#core/quality/standard-audit.ts';
import type { DestructionList } from '#core/retention/model.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';
import { SERVICE_STANDARDS } from '#core/standards/service-standards.ts';
import { SCREENS } from '#core/screens/finding.ts';
import type { CheckAnswer } from '#core/tender/checks-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { summarise, type TenderSummary } from '#core/tender/summary.ts';
import { EXERCISES, startOfAttempt } from '#core/training/exercises.ts';
import { grade } from '#core/training/grade.ts';
import { dateOnly, instant, rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import * as quality from '../quality/office.ts';
import * as retention from '../retention/retention.ts';
import * as standards from '../standards/standards.ts';
import { anEverydayDossier, anExtremeDossier, anOffice, inputOf } from './dossiers.ts';
import { aDressedOffice } from './office-look.ts';

const PRINTED_AT = instant('2026-11-28T02:00:00.000Z');
const HASH = 'ab12cd34'.repeat(8) as Hash;
const LONG_TITLE =
  'Pembangunan Lanjutan Gedung Pelayanan Terpadu Rumah Sakit Umum Daerah Tipe C Kecamatan Muara Contoh Hulu Kabupaten Ujung'.slice(
    0,
    119,
  );
const TWELVE_LINES = Array.from(
  { length: 12 },
  (_, index) => `Hal ${index + 1}: jadwal penyediaan peralatan tidak sesuai dengan metode pelaksanaan yang ditawarkan.`,
).join('\n');
const LONG_NAME = 'Siti Rahmawati Kusumawardani Putri Wulandari, S.E., M.M., CPSp.';
const LONG_AGENCY = 'Dinas Pekerjaan Umum, Penataan Ruang dan Perumahan Rakyat Kabupaten Contoh Ulu';

/** How large a sample is. */
interface Size {
  readonly isLarge: boolean;
  /** The first where it is large, else the second. */
  readonly pick: <T>(large: T, usual: T) => T;
  readonly times: <T>(large: number, usual: number, make: (index: number) => T) => readonly T[];
}

const USUAL = sizeOf(false);
const LARGE = sizeOf(true);

function sizeOf(isLarge: boolean): Size {
  const pick: Size['pick'] = (large, usual) => (isLarge ? large : usual);
  return {
    isLarge,
    pick,
    times: (large, usual, make) => Array.from({ length: pick(large, usual) }, (_, index) => make(index)),
  };
}

export interface NamedPaper {
  readonly name: string;
  readonly model: DocumentModel;
}

/** One of each as an office usually has them. */
export function officePapers(): readonly NamedPaper[] {
  return papersOf(USUAL);
}

/** One of each with titles of 119 characters, reasons of twelve lines, hundreds of rows and a letterhead with an emblem. */
export function largeOfficePapers(): readonly NamedPaper[] {
  return papersOf(LARGE);
}

function papersOf(size: Size): readonly NamedPaper[] {
  const head = { name: 'Drs. H. Ahmad Contoh, M.M.', position: 'Kepala Biro Pengadaan Barang dan Jasa' };
  const unitHead = { ...head, employeeNumber: '196803031994031008' };
  const paper = {
    office: size.isLarge ? aDressedOffice({ unitHead }) : anOffice({ unitHead }),
    practice: size.isLarge,
    printedAt: PRINTED_AT,
  };
  const printedBy = { name: size.pick(LONG_NAME, 'Siti Rahmawati'), position: 'Sekretaris Pokja' };
  const audit = anAudit(size);
  const nonconformity = aNonconformity(size);
  const recap = { ...paper, tenders: summaries(size), filter: {}, asOf: null, printedBy };
  const exercise = EXERCISES['two-files'];
  const list = aList(size);
  const findings = size.times(40, 3, (index) => aFinding(size, index));
  return [
    { name: 'rekap-pengadaan', model: recapReport(recap) },
    { name: 'ringkasan-pers', model: pressSummary(recap) },
    { name: 'bahp-diperiksa', model: unwrap(buildDocument('bahp', inputOf(answered(size), paper.office))).model },
    { name: 'ketidaksesuaian', model: nonconformityPaper({ ...paper, nonconformity, audit: null }) },
    { name: 'audit-internal', model: auditPaper({ ...paper, audit, numbers: reportNumbers(size, audit) }) },
    { name: 'tinjauan-manajemen', model: reviewPack({ ...paper, ...aReview(size, nonconformity, audit) }) },
    {
      name: 'dokumen-terkendali',
      model: controlledList({ ...paper, documents: size.times(200, 2, (index) => aControlledDocument(size, index)) }),
    },
    {
      name: 'kompetensi',
      model: competenceList({ ...paper, people: size.times(120, 2, (index) => aPerson(size, index)) }),
    },
    { name: 'penilaian-standar', model: standardsAssessment({ ...paper, ...anAssessment(size), printedBy }) },
    {
      name: 'ba-gangguan',
      model: incidentMinutes({
        ...paper,
        incident: anIncident(size),
        calendarIn: (zone) => officeCalendarOf(INITIAL_OFFICE, zone),
        printedBy,
      }),
    },
    { name: 'panduan-wbs', model: whistleblowingGuide({ ...paper, channel: null }) },
    {
      name: 'laporan-temuan',
      model: auditReport({
        ...paper,
        findings,
        auditor: { name: 'Ni Luh Ayu Pemeriksa, S.E., Ak.', position: 'Auditor' },
        key: HASH,
        fingerprint: HASH,
      }),
    },
    {
      name: 'hasil-latihan',
      model: trainingSheet({
        exercise,
        grade: grade(exercise, startOfAttempt({ exercise: 'two-files', number: 2 })),
        attempt: 2,
        person: size.pick(LONG_NAME, 'Siti Rahmah'),
        at: PRINTED_AT,
        office: paper.office,
      }),
    },
    { name: 'usul-musnah', model: destructionProposal({ ...paper, list }) },
    { name: 'ba-pemusnahan', model: destructionMinutes({ ...paper, list }) },
  ];
}

function summaries(size: Size): readonly TenderSummary[] {
  const plain = summarise(anEverydayDossier(), null);
  return size.times(300, 3, (index) => ({
    ...plain,
    agency: size.pick(`${LONG_AGENCY} ${index % 9}`, plain.agency),
    budgetCeiling: size.pick(rupiah('999999999999999.99'), plain.budgetCeiling),
    awardPrice: index === 0 ? null : size.pick(rupiah('989999999999999.97'), rupiah('900000000.00')),
  }));
}

/** A tender whose committee answered findings; the large one names 60 registered firms in one of them. */
function answered(size: Size): Dossier {
  const dossier = size.isLarge ? anExtremeDossier() : anEverydayDossier();
  const offering = dossier.bidders.filter(({ bid }) => bid !== null).map(({ id }) => id);
  const everyone = dossier.bidders.slice(0, 60).map(({ id }) => id);
  const answers = size.times(6, 2, (index): [string, CheckAnswer] => [
    `temuan-${index}`,
    {
      screen: SCREENS[index] ?? 'lain',
      bidders: size.isLarge && index === 0 ? everyone : offering.slice(0, 2),
      subjects: [],
      numbers: [],
      text: size.pick(TWELVE_LINES, 'Harga satuan baris itu ditetapkan dengan keputusan gubernur.'),
      by: 'Siti Rahmawati',
      at: PRINTED_AT,
    },
  ]);
  return { ...dossier, checks: { answers: Object.fromEntries(answers), regulated: null, files: {} } };
}

function aNonconformity(size: Size): Nonconformity {
  const { actedOffice, after, CHAIR, close, nonconformityIn, verify } = quality;
  const usual = nonconformityIn(after(after(actedOffice(), verify(), CHAIR, 'chair'), close(), CHAIR, 'chair'));
  if (!size.isLarge) return usual;
  const written = { what: TWELVE_LINES, correction: TWELVE_LINES, rootCause: TWELVE_LINES };
  const verification = { by: LONG_NAME, on: dateOnly('2026-11-25'), isEffective: false, evidence: TWELVE_LINES };
  return {
    ...usual,
    ...written,
    number: 'KTS-117/POKJA-7/BPBJ/XI/2026',
    requirement: LONG_TITLE,
    correctiveAction: TWELVE_LINES,
    owner: LONG_NAME,
    verifications: size.times(5, 0, () => verification),
  };
}

function anAudit(size: Size): QualityAudit {
  const items = itemsOf({ items: standardAuditItems() });
  return {
    title: size.pick(LONG_TITLE, 'Audit mutu II 2026'),
    scope: size.pick(TWELVE_LINES, 'Proses pemilihan'),
    criteria: 'ISO 9001',
    plannedOn: dateOnly('2026-11-10'),
    auditors: size.pick(`${LONG_NAME}; Drs. Budi Santoso, M.T.`, quality.CHAIR),
    auditee: 'Pokja 1',
    heldOn: dateOnly('2026-11-12'),
    conclusion: size.pick(TWELVE_LINES, 'Cukup tertib.'),
    closedOn: dateOnly('2026-11-20'),
    withdrawn: null,
    items: Object.fromEntries(
      items.map(([id, item], index) => [
        id,
        index % 4 === 0
          ? { ...item, answer: 'nonconform', finding: size.pick(TWELVE_LINES, 'SOP belum ditetapkan kantor') }
          : { ...item, answer: 'conform' },
      ]),
    ),
  };
}

function reportNumbers(size: Size, audit: QualityAudit): ReadonlyMap<string, string> {
  const ids = Object.keys(audit.items);
  return new Map(
    ids.slice(0, size.pick(ids.length, 1)).map((id) => [id, size.pick('KTS-117/POKJA-7/XI/2026', 'KTS-02/2026')]),
  );
}

function aReview(size: Size, nonconformity: Nonconformity, audit: QualityAudit) {
  const measures = processMeasures([], () => []);
  const spans = STAGE_SPANS.map((span) => ({ span, count: 1967, median: 31.5, longest: 1999.9 }));
  const decision = {
    text: size.pick(TWELVE_LINES, 'SOP ditetapkan sebelum Maret'),
    owner: LONG_NAME,
    dueOn: dateOnly('2026-02-28'),
  };
  return {
    from: dateOnly('2026-01-01'),
    to: dateOnly('2026-11-28'),
    measures: size.pick({ ...measures, tenders: 1967, timedSteps: 18_000, keptSteps: 17_900, spans }, measures),
    nonconformities: size.times(60, 1, (index) => ({
      ...nonconformity,
      number: size.pick(`KTS-${index + 1}/POKJA-7/XI/2026`, nonconformity.number),
      what: nonconformity.what.slice(0, 400),
      rootCause: (nonconformity.rootCause ?? '').slice(0, 300),
    })),
    audits: [['a1', audit]] as const,
    people: size.times(
      40,
      1,
      (index): CompetentPerson => ({
        name: size.pick(`${LONG_NAME} ${index}`, 'Rina Contoh, S.T.'),
        employeeNumber: null,
        competence: [],
        certificate: null,
        running: ['paket/1' as StreamId],
        tenders: 1,
      }),
    ),
    changes: size.times(
      90,
      1,
      (index) =>
        [
          'SOP pemilihan Perpres 46/2025',
          `Versi ${index + 1}`,
          '2 November 2026',
          size.pick(LONG_NAME, quality.CHAIR),
          size.pick(LONG_TITLE, 'Rapat UKPBJ'),
        ] as const,
    ),
    earlier: [
      {
        from: dateOnly('2025-01-01'),
        to: dateOnly('2025-12-31'),
        heldOn: dateOnly('2026-01-15'),
        chairedBy: quality.CHAIR,
        attendees: 'Semua ketua Pokja',
        decisions: size.times(30, 1, () => decision),
      },
    ],
  };
}

function aControlledDocument(size: Size, index: number): ControlledLine {
  return {
    what: size.pick(LONG_TITLE, 'Susunan dan kop surat kantor'),
    version: `Versi ${index + 1} · FM-PBJ-07/02`,
    when: '2 November 2026',
    by: size.pick(LONG_NAME, quality.CHAIR),
    why: size.pick(TWELVE_LINES.slice(0, 400), 'Rapat UKPBJ'),
  };
}

function aPerson(size: Size, index: number): CompetentPerson {
  const held = {
    kind: 'certificate',
    title: 'Sertifikat Pengadaan Barang/Jasa Tingkat Pertama',
    number: '123456789',
    issuer: 'LKPP',
    date: dateOnly('2020-01-05'),
    validUntil: dateOnly('2027-01-05'),
    validity: 'soon',
    record: null,
  } as const;
  const taken = {
    ...held,
    kind: 'training',
    title: 'Pelatihan evaluasi penawaran',
    number: null,
    validUntil: null,
  } as const;
  return {
    name: size.pick(`${LONG_NAME} ${index}`, index === 0 ? 'Rina Contoh, S.T.' : 'Budi Santoso, S.T.'),
    employeeNumber: '198001012005011001',
    competence: index === 1 ? [] : [held, ...size.times(4, 1, () => taken)],
    certificate: index === 1 ? null : 'soon',
    running: ['paket/1' as StreamId],
    tenders: 967,
  };
}

function anAssessment(size: Size) {
  const { aGap, aPolicy, assess, setGap, setPolicy } = standards;
  const keys = SERVICE_STANDARDS.map(({ key }) => key);
  const assessed = standards.after(
    INITIAL_OFFICE,
    ...keys.slice(0, 15).flatMap((key, index) => [
      setPolicy(key, aPolicy('2.0', '2026-02-01')),
      assess(key, '2025-06-01', 1),
      assess(key, '2026-06-01', 3),
      ...size.times(6, 1, (number) =>
        setGap(`${index}-${number}`, {
          ...aGap(key, '2026-10-01'),
          text: size.pick(LONG_TITLE, 'Uji coba belum dijadwalkan'),
          action: size.pick(TWELVE_LINES.slice(0, 300), 'Menyusun jadwal'),
        }),
      ),
    ]),
  );
  const register = keys.slice(0, size.pick(17, 2)).flatMap((standard) =>
    size.times(
      15,
      2,
      (index): EvidenceLine => ({
        standard,
        kind: 'given',
        source: index % 2 === 0 ? 'person' : 'device',
        on: dateOnly('2026-06-30'),
        by: index % 2 === 0 ? size.pick(LONG_NAME, standards.ADMIN) : null,
        values: { text: size.pick(LONG_TITLE, 'Survei kepuasan pengguna') },
        file: index % 2 === 0 ? { name: `${size.pick(LONG_TITLE, 'survei')}.pdf`, size: 10, sha256: HASH } : null,
        needsLook: index % 2 === 1,
      }),
    ),
  );
  return {
    standards: assessed.standards,
    register,
    sentence: ({ values }: EvidenceLine) => values.text ?? '',
    earlier: dateOnly('2025-12-31'),
    missingFiles: ['survei.pdf'],
  };
}

function anIncident(size: Size): Incident {
  const tenders = size.times(24, 1, (index): [string, HitTender] => [
    `paket/${index}`,
    {
      stream: `paket/${index}` as StreamId,
      code: String(90_000_000 + index),
      name: size.pick(LONG_TITLE, 'Jembatan Rekaan'),
      agency: size.pick(LONG_AGENCY, 'Dinas PU Rekaan'),
      zone: 'WITA',
      schedule: [
        {
          activityCode: '294',
          name: 'Upload Dokumen Penawaran',
          startsAt: instant('2026-03-02T00:00:00.000Z'),
          endsAt: instant('2026-03-05T08:00:00.000Z'),
        },
        {
          activityCode: '295',
          name: 'Pembukaan Dokumen Penawaran',
          startsAt: instant('2026-03-05T08:01:00.000Z'),
          endsAt: instant('2026-03-06T08:00:00.000Z'),
        },
      ],
    },
  ]);
  const files = size.times(20, 1, (index): [string, Incident['files'][Hash]] => [
    `${HASH}${index}`,
    { name: `${size.pick(LONG_TITLE, 'layar')}.png`, size: 10, sha256: HASH },
  ]);
  return {
    kind: 'spse',
    what: size.pick(TWELVE_LINES, 'Halaman unggah menjawab galat 504.\nDicoba tiga orang.'),
    startedAt: instant('2026-03-05T02:00:00.000Z'),
    endedAt: instant('2026-03-05T04:30:00.000Z'),
    reportedTo: 'Helpdesk LPSE, tiket 8812',
    resolution: size.pick(TWELVE_LINES, 'Server dinyalakan ulang.'),
    prevention: size.pick(TWELVE_LINES, 'Kapasitas ditambah pada hari batas akhir.'),
    recordedBy: size.pick(LONG_NAME, 'Siti Rahmawati'),
    tenders: Object.fromEntries(tenders),
    files: Object.fromEntries(files),
    withdrawn: null,
  };
}

function aFinding(size: Size, index: number): AuditFinding {
  const version = {
    at: PRINTED_AT,
    by: 'Ni Luh Ayu Pemeriksa, S.E., Ak.',
    place: {
      archive: { fileName: 'paket-90000001000.meja.gz', seal: HASH },
      tender: {
        stream: 'paket/1',
        code: '90000001000',
        name: size.pick(LONG_TITLE, 'Pembangunan Gedung Arsip'),
        year: 2026,
      },
      within: { kind: 'whole' },
      words: 'Catatan 12: harga penawaran CV. Contoh A, Rp800.000.000,00 → Rp700.000.000,00',
    },
    text: size.pick(TWELVE_LINES, 'Harga diubah sesudah pembukaan. Alasannya tidak tertulis.'),
    severity: size.pick('Penting, perlu dijelaskan oleh Pokja sebelum laporan diterbitkan', 'Penting'),
    date: dateOnly('2026-11-28'),
    recommendation: size.pick(TWELVE_LINES, 'Mintakan penjelasan tertulis.'),
    reason: null,
    isWithdrawn: false,
  } as const;
  const second = { ...version, reason: 'Ada penjelasan dari Pokja.', isWithdrawn: true };
  return { id: `temuan-${index}`, versions: index === 2 ? [version, second] : [version] };
}

function aList(size: Size): DestructionList {
  const { after, approve, aTender, CHAIR, propose, startClock } = retention;
  const number = size.pick('000.5.6.2/0045/BPBJ-POKJA7/XI/2026', '045/1');
  const tenders = size.times(150, 2, (index) => {
    const tender = aTender(index + 1);
    return size.isLarge ? { ...tender, name: LONG_TITLE, agency: LONG_AGENCY } : tender;
  });
  const started = tenders.reduce((state, each) => after(state, startClock(each, '2020-01-01')), INITIAL_OFFICE);
  const proposed = after(started, propose(started, tenders, { number, on: '2026-11-20' }));
  const approved = after(proposed, approve({ number, on: '2026-11-24' }), CHAIR, 'chair');
  const streams = tenders.map(({ stream }) => stream);
  const carriedOut = size.times(5, 1, (index) => ({
    dev: String(index).repeat(64) as DeviceId,
    by: quality.MEMBER,
    at: PRINTED_AT,
    streams,
  }));
  const done = carriedOut.reduce(
    (state, each) =>
      after(state, { name: 'carryOutDestruction', body: { number, done: each } }, quality.MEMBER, 'member'),
    approved,
  );
  const [list] = done.retention.lists;
  if (list === undefined) throw new Error('no list');
  return list;
}
