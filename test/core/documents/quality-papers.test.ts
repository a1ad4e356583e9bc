import { describe, expect, it } from 'vitest';
import { renderDocx } from '#core/documents/docx/docx.ts';
import { auditPaper, nonconformityPaper } from '#core/documents/quality-papers.ts';
import { reviewPack } from '#core/documents/review-pack.ts';
import { processMeasures } from '#core/quality/measures.ts';
import { itemsOf, type QualityAudit } from '#core/quality/model.ts';
import { standardAuditItems } from '#core/quality/standard-audit.ts';
import { dateOnly, instant } from '#test/support/builders/dossier.ts';
import { actedOffice, after, CHAIR, close, MEMBER, nonconformityIn, verify } from '#test/core/quality/office.ts';
import { anOffice } from './dossiers.ts';
import { modelText } from './model-text.ts';

const PAPER = { office: anOffice(), practice: false, printedAt: instant('2026-11-28T02:00:00.000Z') };
const closed = nonconformityIn(after(after(actedOffice(), verify(), CHAIR, 'chair'), close(), CHAIR, 'chair'));

const audit: QualityAudit = {
  title: 'Audit mutu II 2026',
  scope: 'Proses pemilihan',
  criteria: 'ISO 9001',
  plannedOn: dateOnly('2026-11-10'),
  auditors: CHAIR,
  auditee: 'Pokja 1',
  heldOn: dateOnly('2026-11-12'),
  conclusion: 'Cukup tertib.',
  closedOn: null,
  withdrawn: null,
  items: Object.fromEntries(
    itemsOf({ items: standardAuditItems() }).map(([id, item], index) => [
      id,
      index === 0
        ? { ...item, answer: 'nonconform', finding: 'SOP belum ditetapkan kantor' }
        : { ...item, answer: 'conform' },
    ]),
  ),
};

const pack = () =>
  reviewPack({
    ...PAPER,
    from: dateOnly('2026-01-01'),
    to: dateOnly('2026-11-28'),
    measures: processMeasures([], () => []),
    nonconformities: [closed],
    audits: [['a1', audit]],
    people: [
      { name: 'Rina', employeeNumber: null, competence: [], certificate: null, running: ['t' as never], tenders: 1 },
      { name: 'Ani', employeeNumber: null, competence: [], certificate: 'valid', running: [], tenders: 1 },
    ],
    changes: [['SOP pemilihan Perpres 46/2025', 'Versi 1', '2 November 2026', CHAIR, 'Rapat UKPBJ']],
    earlier: [
      {
        from: dateOnly('2025-01-01'),
        to: dateOnly('2025-12-31'),
        heldOn: dateOnly('2026-01-15'),
        chairedBy: CHAIR,
        attendees: 'Semua ketua Pokja',
        decisions: [{ text: 'SOP ditetapkan sebelum Maret', owner: MEMBER, dueOn: dateOnly('2026-02-28') }],
      },
    ],
  });

describe('a nonconformity on paper', () => {
  it('says what happened, why, what was done, who found that it helped and who closed it', () => {
    const text = modelText(nonconformityPaper({ ...PAPER, nonconformity: closed, audit: null }));
    for (const words of [
      'Nomor: KTS-01/2026',
      'Paket gagal: 90000001 Jembatan Rekaan',
      'Reviu tidak membandingkan LDP dengan rancangan kontrak',
      `1 | 25 November 2026 | ${CHAIR} | Efektif | Tiga reviu sesudahnya diperiksa`,
      'Keadaan: Ditutup',
      `${MEMBER} | Penanggung jawab tindakan`,
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says what is still to be written, and leaves lines for who signs', () => {
    const text = modelText(
      nonconformityPaper({
        ...PAPER,
        nonconformity: { ...closed, rootCause: null, verifications: [], closing: null, owner: null },
        audit: null,
      }),
    );
    expect(text).toContain('Belum diisi.');
    expect(text).toContain('Belum dibuktikan.');
    expect(text).toContain('…………………… | Yang menutup');
  });
});

describe('the report of an audit', () => {
  it('counts the answers and names the nonconformity a finding became', () => {
    const [first = ''] = Object.keys(audit.items);
    const text = modelText(auditPaper({ ...PAPER, audit, numbers: new Map([[first, 'KTS-02/2026']]) }));
    expect(text).toContain('18 sesuai, 0 perlu perhatian, 1 tidak sesuai, dari 19 butir');
    expect(text).toMatch(/Tidak sesuai \| SOP belum ditetapkan kantor \| KTS-02\/2026/);
    expect(text).toContain('Cukup tertib.');
  });
});

describe('the papers of a management review', () => {
  it('hold everything a review looks at, what earlier ones decided first', () => {
    const text = modelText(pack());
    const order = [
      'Tindak lanjut tinjauan sebelumnya',
      'SOP ditetapkan sebelum Maret',
      'Ukuran proses',
      'Ketidaksesuaian dan tindakan perbaikan',
      'KTS-01/2026',
      'Audit internal',
      'Kompetensi anggota Pokja',
      'Rina | belum tercatat',
      'Perubahan dokumen terkendali',
      'Rapat UKPBJ',
      'Keputusan tinjauan',
    ].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(text).not.toContain('Ani');
  });

  it('can be had as a Word file', async () => {
    const bytes = await renderDocx(pack(), { lang: 'id', madeAt: PAPER.printedAt });
    expect(bytes.length).toBeGreaterThan(5_000);
  });
});
