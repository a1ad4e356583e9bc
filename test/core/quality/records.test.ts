import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { documentSettingsOf } from '#core/office/document-settings.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { competentPeople, SOON_DAYS, type SeatedTender } from '#core/quality/competence.ts';
import { controlledDocuments, type OfficeChange } from '#core/quality/controlled-documents.ts';
import { processMeasures } from '#core/quality/measures.ts';
import { proposalsOf } from '#core/quality/proposals.ts';
import { itemsOf, type QualityAudit } from '#core/quality/model.ts';
import { standardAuditItems } from '#core/quality/standard-audit.ts';
import { standardSteps } from '#core/sop/standard.ts';
import type { Dossier } from '#core/tender/model.ts';
import { summarise } from '#core/tender/summary.ts';
import { aConcludedObjection, announced, fail, object, witaOffice } from '#test/support/builders/course.ts';
import { after as afterTender, evaluationOf } from '#test/support/builders/context.ts';
import { anAssessedDossier, dateOnly, instant } from '#test/support/builders/dossier.ts';
import { anIssue } from '#test/core/sop/issue.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { after, CHAIR, decided, kindOf, raise, SECRETARY } from './office.ts';

const TODAY = dateOnly('2026-11-28');
const CONTEXT = {
  sop: INITIAL_OFFICE.sop,
  calendarIn: () => witaOffice,
  now: instant('2014-07-01T00:00:00.000Z'),
};

function listed(dossier: Dossier, stream = '90000001000/1') {
  return { stream: stream as StreamId, summary: summarise(dossier, evaluationOf(dossier)) };
}

describe('competence', () => {
  const seat = (name: string, number: string | null, validUntil: string | null): SeatedTender['seats'][number] => ({
    name,
    employeeNumber: null,
    certificate: number === null ? null : { number, validUntil: validUntil === null ? null : dateOnly(validUntil) },
  });
  const tenders: readonly SeatedTender[] = [
    { stream: 't1' as StreamId, isRunning: true, seats: [seat('Budi Santoso, S.T.', 'PBJ-1', '2027-01-10')] },
    {
      stream: 't2' as StreamId,
      isRunning: false,
      seats: [
        seat('BUDI SANTOSO', 'PBJ-1', '2027-01-10'),
        seat('Ani', null, null),
        seat('Rina', 'PBJ-9', '2026-11-27'),
      ],
    },
  ];

  it('knows one person by any spelling of the name, with one certificate from many committees', () => {
    const people = competentPeople(tenders, {}, TODAY);
    expect(people.map(({ name }) => name)).toEqual(['Ani', 'Budi Santoso, S.T.', 'Rina']);
    expect(people[1]).toMatchObject({ tenders: 2, running: ['t1'], certificate: 'soon' });
    expect(people[1]?.competence).toHaveLength(1);
    expect(people[0]?.certificate).toBeNull();
    expect(people[2]?.certificate).toBe('expired');
  });

  it('counts the last day of the notice as soon and the day after as still valid', () => {
    const until = (date: string) =>
      competentPeople([{ stream: 't' as StreamId, isRunning: true, seats: [seat('A', '1', date)] }], {}, TODAY)[0]
        ?.certificate;
    expect(SOON_DAYS).toBe(60);
    expect([until('2026-11-28'), until('2027-01-27'), until('2027-01-28')]).toEqual(['soon', 'soon', 'valid']);
  });

  it('takes the office’s own record before what a committee says of the same certificate', () => {
    const record = {
      person: 'Rina',
      employeeNumber: '198001012005012001',
      kind: 'certificate',
      title: 'Sertifikat Keahlian PBJ',
      number: 'pbj-9',
      issuer: 'LKPP',
      date: dateOnly('2026-01-01'),
      validUntil: dateOnly('2030-01-01'),
    } as const;
    const rina = competentPeople(tenders, { c1: record }, TODAY).find(({ name }) => name === 'Rina');
    expect(rina).toMatchObject({ certificate: 'valid', employeeNumber: record.employeeNumber });
    expect(rina?.competence).toEqual([expect.objectContaining({ record: 'c1', validity: 'valid' })]);
  });
});

describe('proposals of nonconformities', () => {
  const failed = listed(afterTender(anAssessedDossier({ a: 800_000_000 }), fail('document-error')));
  const accepted = afterTender(
    announced(anAssessedDossier({ a: 800_000_000, b: 810_000_000 })),
    object(aConcludedObjection('accepted')),
  );
  const objected = listed(anIssue(accepted, 'bapp', '2014-05-06T01:00:00.000Z'), '90000001000/2');
  const kinds = (state: OfficeState) =>
    proposalsOf([failed, objected], state.quality, CONTEXT).map(({ source }) => source.kind);

  it('come from a failed tender, an accepted objection and late steps', () => {
    expect(new Set(kinds(INITIAL_OFFICE))).toEqual(new Set(['failed-tender', 'accepted-objection', 'late-step']));
  });

  it('are gone once raised or laid aside with a reason, and back when that is taken back', () => {
    const { code, name } = failed.summary;
    const source = { kind: 'failed-tender', tender: { stream: failed.stream, code, name } } as const;
    expect(kinds(after(INITIAL_OFFICE, raise('n1', source)))).not.toContain('failed-tender');
    const dismiss = (reason: string | null) => ({ name: 'dismissProposal', body: { source, reason } }) as const;
    const dismissed = after(INITIAL_OFFICE, dismiss('Di luar kendali Pokja'));
    expect(kinds(dismissed)).not.toContain('failed-tender');
    expect(kinds(after(dismissed, dismiss(null)))).toContain('failed-tender');
  });
});

describe('process measures', () => {
  it('count what was done over and how long it took, with what is known alone', () => {
    const done = announced(anAssessedDossier({ a: 800_000_000 }));
    const measures = processMeasures(
      [listed(done), listed({ ...done, notice: { ...done.notice, version: 2 } })],
      CONTEXT,
    );
    expect(measures).toMatchObject({ tenders: 2, decided: 2, reTenders: 1, failed: 0, objections: 0 });
    expect(measures.spans.find(({ span }) => span === 'announced-appointed')).toMatchObject({ count: 0, median: null });
    // Opened on 5 May 10.00, decided on 20 May 10.00.
    expect(measures.spans.find(({ span }) => span === 'opened-decided')).toMatchObject({ count: 2, longest: 15 });
    expect(measures.keptSteps).toBeLessThanOrEqual(measures.timedSteps);
  });

  it('are all nothing of no tender', () => {
    expect(processMeasures([], CONTEXT)).toMatchObject({ tenders: 0, timedSteps: 0, lateSteps: 0 });
  });
});

describe('controlled documents', () => {
  function changesOf(...commands: readonly OfficeCommand[]): readonly OfficeChange[] {
    let state = INITIAL_OFFICE;
    return commands.flatMap((command, index) => {
      const events = unwrap(decided(state, command, CHAIR, 'admin'));
      const before = state;
      state = after(state, command, CHAIR, 'admin');
      const at = `2026-11-0${index + 1}T02:00:00.000Z` as Instant;
      return events.map((event) => ({ at, actor: CHAIR, event, before, held: false }));
    });
  }
  const settings = documentSettingsOf(EMPTY_OFFICE);
  const set = (parts: Partial<typeof settings>, reason: string): OfficeCommand => ({
    name: 'setDocumentSettings',
    body: { parts, reason },
  });
  const form = { number: 'FM-PBJ-07', revision: '01', validFrom: null };
  const changes = changesOf(
    set({ ...settings, forms: { bahp: form } }, 'Formulir didaftarkan'),
    set({ forms: { bahp: { ...form, revision: '02' } } }, 'Revisi kedua'),
    set({ closing: { bahp: 'Demikian {dokumen} ini dibuat.' } }, 'Lebih ringkas'),
    {
      name: 'setSopVersion',
      body: {
        era: 'perpres-46-2025',
        version: 1,
        validFrom: TODAY,
        steps: standardSteps('perpres-46-2025').slice(0, 1),
        reason: 'Rapat',
      },
    },
  );

  it('tell of each subject who changed it, when and why, the newest first', () => {
    const documents = controlledDocuments(changes);
    expect(documents.map(({ subject }) => subject.kind)).toEqual(['sop', 'paragraph', 'form']);
    const [, , forms] = documents;
    expect(forms?.versions).toEqual([
      {
        version: 2,
        at: '2026-11-02T02:00:00.000Z',
        by: CHAIR,
        reason: 'Revisi kedua',
        name: 'FM-PBJ-07/02',
        isRemoval: false,
      },
      expect.objectContaining({ version: 1, name: 'FM-PBJ-07/01', reason: 'Formulir didaftarkan' }),
    ]);
  });

  it('leave out what was held back', () => {
    expect(controlledDocuments(changes.map((each) => ({ ...each, held: true })))).toEqual([]);
  });
});

describe('an internal audit', () => {
  const audit = {
    title: 'Audit mutu I 2026',
    scope: 'Proses pemilihan',
    criteria: 'ISO 9001, SOP pemilihan',
    plannedOn: TODAY,
    auditors: CHAIR,
    auditee: 'Pokja 1',
    heldOn: null,
    conclusion: null,
    closedOn: null,
    items: standardAuditItems(),
  };
  const planned = after(INITIAL_OFFICE, { name: 'planAudit', body: { id: 'a1', audit } });
  function auditIn(state: OfficeState): QualityAudit {
    const found = state.quality.audits['a1'];
    if (found === undefined) throw new Error('an audit was planned');
    return found;
  }
  const answer = (state: OfficeState, answered: 'conform' | 'nonconform'): OfficeState =>
    itemsOf(auditIn(planned)).reduce((at, [id, item]) => {
      const next = { ...item, answer: answered, finding: answered === 'conform' ? null : 'Tidak ada catatan' };
      return after(at, { name: 'setAuditItem', body: { audit: 'a1', id, item: next } });
    }, state);
  const finish: OfficeCommand = {
    name: 'changeAudit',
    body: { id: 'a1', parts: { heldOn: TODAY, conclusion: 'Cukup', closedOn: TODAY } },
  };

  it('begins with a checklist in its order', () => {
    const items = itemsOf(auditIn(planned));
    expect(items.length).toBeGreaterThan(10);
    expect(items.map(([, { place }]) => place)).toEqual(items.map((_, index) => index + 1));
  });

  it('is finished only when every line has its answer, and stays as it is then', () => {
    expect(kindOf(planned, finish)).toBe('audit-open');
    const finished = after(answer(planned, 'conform'), finish);
    expect(kindOf(finished, { name: 'setAuditItem', body: { audit: 'a1', id: 'x', item: null } })).toBe('audit-closed');
    expect(kindOf(finished, { name: 'changeAudit', body: { id: 'a1', parts: { scope: 'Lain' } } })).toBe(
      'audit-closed',
    );
    expect(kindOf(finished, { name: 'changeAudit', body: { id: 'a1', parts: { closedOn: null } } })).toBe('ok');
  });

  it('leads from a finding to a nonconformity, once', () => {
    const answered = answer(planned, 'nonconform');
    const source = { kind: 'audit', audit: 'a1', item: Object.keys(audit.items)[0] ?? '' } as const;
    const raised = after(answered, raise('n1', source));
    expect(kindOf(raised, raise('n2', source))).toBe('nonconformity-raised-already');
  });

  it('is planned by those who keep the records; any member writes down what was found', () => {
    expect(kindOf(INITIAL_OFFICE, { name: 'planAudit', body: { id: 'a1', audit } }, SECRETARY, 'member')).toBe(
      'not-your-role',
    );
    const item = { place: 99, question: 'Ada?', clause: null, answer: null, finding: null };
    expect(kindOf(planned, { name: 'setAuditItem', body: { audit: 'a1', id: 'q99', item } }, SECRETARY, 'member')).toBe(
      'ok',
    );
  });
});
