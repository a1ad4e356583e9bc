import { standardSteps } from '#core/sop/standard.ts';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import { MISSING_FIELDS } from '#core/documents/missing.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { assert } from '#core/shared/assert.ts';
import type { Decision, Dossier, TenderNotice } from '#core/tender/model.ts';
import { anOwnerLine, bidderId, dateOnly, requirementId, rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import {
  aDossierWithOneBid,
  aDossierWithoutBids,
  aFailedDossier,
  anEverydayDossier,
  anExtremeDossier,
  anOffice,
  anOldDossier,
  aScoredDossier,
  aTiedDossier,
  inputOf,
} from './dossiers.ts';
import { inputAfter, numbered } from './aftermath.ts';
import { gapsOf, modelText } from './model-text.ts';

const ALL: readonly (readonly [string, Dossier])[] = [
  ['everyday', anEverydayDossier()],
  ['of 2014', anOldDossier()],
  ['without bids', aDossierWithoutBids()],
  ['with one bid', aDossierWithOneBid()],
  ['failed', aFailedDossier()],
  ['tied', aTiedDossier(true)],
  ['scored', aScoredDossier()],
  ['extreme', anExtremeDossier()],
];

/** Documents a whole tender does without: of failures, second files, evaluations done over. */
const NOT_OF_THIS_TENDER = ['tender-failed', 'not-failed', 'not-awarded', 'one-file', 'not-re-evaluated'];

function withEveryNumber(given: Dossier): Dossier {
  const negotiations = Object.fromEntries(
    Object.entries(given.negotiations).map(([id, each]) => [
      id,
      { ...each, representative: 'Wakil Contoh', mandate: MANDATE, technical: 'Sesuai dengan penawaran.' },
    ]),
  );
  const dossier = { ...given, negotiations };
  const bare = documentsOf(dossier).filter((key) => dossier.documents[key] === undefined);
  return bare.reduce<Dossier>(
    (each, key) => numbered(each, key, { remarks: 'Personel dan peralatan yang sama tidak ditemukan.' }),
    {
      ...dossier,
      paperwork: { ...NOTHING, appointment: APPOINTMENT },
      stepNotes: Object.fromEntries(standardSteps(dossier.ruleSet.id).map(({ id }) => [id, EXPLAINED])),
    },
  );
}

const MANDATE = { paper: 'attorney', number: '3/SK/2026', date: dateOnly('2026-11-18') } as const;
const EXPLAINED = { explanation: 'SPSE tidak dapat dibuka dua hari.', doneOn: null, evidence: null };
const NOTHING = { meetings: {}, addenda: {} };
const APPOINTMENT = {
  offerNumber: '011/CM/XI/2026',
  offerDate: dateOnly('2026-11-11'),
  bondValue: rupiah('43562500'),
  bondDays: 194,
  signBy: dateOnly('2026-12-18'),
};

describe('a document', () => {
  test.each(ALL)('of a tender %s lacks nothing once everything was entered', (_, dossier) => {
    const whole = withEveryNumber(dossier);
    for (const key of documentsOf(whole)) {
      const built = buildDocument(key, inputAfter(whole));
      if (!built.ok) expect(NOT_OF_THIS_TENDER).toContain(built.error.kind);
      else expect([built.value.missing, gapsOf(built.value.model), built.value.content.marks]).toEqual([[], [], []]);
    }
  });

  it('carries the practice mark in the practice space, and the draft mark until it goes out', () => {
    const dossier: Dossier = { ...anEverydayDossier(), practice: true };
    const { model, content } = unwrap(buildDocument('bahp', inputOf(dossier)));
    expect(content.marks).toEqual(['practice']);
    expect(model.marks).toEqual(['practice', 'draft']);
    expect(content.footer).toBe('Berita Acara Hasil Pemilihan · Kode tender 90000001000');
    expect(model.footer).toBe('Berita Acara Hasil Pemilihan · Kode tender 90000001000 · dicetak 23 November 2026');
  });

  it('names each missing thing once, with its path, its place and whom it concerns', () => {
    const dossier = anEverydayDossier();
    const bare: Dossier = {
      ...dossier,
      documents: {},
      committee: {
        ...dossier.committee,
        decreeNumber: null,
        members: dossier.committee.members.map((member) => ({
          ...member,
          employeeNumber: member.role === 'chair' ? null : member.employeeNumber,
        })),
      },
      notice: { ...dossier.notice, planCodes: [], fundingSource: null, ownerEstimate: null },
    };
    const { missing } = unwrap(buildDocument('bahp', inputOf(bare, EMPTY_OFFICE)));
    expect(missing.map(({ field, path, place }) => [field, path, place])).toEqual([
      ['letterhead', 'office.letterhead.lines', 'office'],
      ['document-place', 'documents.bahp.place', 'documents'],
      ['document-number', 'documents.bahp.number', 'documents'],
      ['document-number', 'documents.bapp.number', 'documents'],
      ['document-number', 'documents.baep.number', 'documents'],
      ['document-date', 'documents.bahp.date', 'documents'],
      ['document-date', 'documents.baep.date', 'documents'],
      ['plan-code', 'notice.planCodes', 'notice'],
      ['funding-source', 'notice.fundingSource', 'notice'],
      ['owner-estimate', 'notice.ownerEstimate', 'notice'],
      ['committee-decree-number', 'committee.decreeNumber', 'committee'],
      ['member-employee-number', 'committee.members.m1.employeeNumber', 'committee'],
      ['decision-differs', 'decision', 'decision'],
    ]);
    expect(missing.find(({ path }) => path === 'documents.baep.date')?.subject).toBe('Berita Acara Evaluasi Penawaran');
    expect(missing.find(({ field }) => field === 'member-employee-number')?.subject).toBe('Anggota Contoh 1, S.E.');
  });

  it('lets nobody fail without a reason and its clause, whatever file the finding came with', () => {
    const failing = (reason: string | null, clause: string | null): Dossier => {
      const dossier = { ...anEverydayDossier(), decision: null };
      const nib = requirementId('nib');
      const bid = bidderId('b1');
      const finding = { result: 'not-met', score: null, reason, clause, evidence: [] } as const;
      return { ...dossier, findings: { ...dossier.findings, [nib]: { ...dossier.findings[nib], [bid]: finding } } };
    };
    const missingOf = (dossier: Dossier) =>
      unwrap(buildDocument('baep', inputOf(dossier)))
        .missing.filter(({ field }) => field.startsWith('failure-'))
        .map(({ field, path, place, subject }) => [field, path, place, subject]);
    const at = ['findings.nib.b1', 'qualification', 'CV. Cahaya Mahakam'];
    expect(missingOf(failing(null, ' '))).toEqual([
      ['failure-reason', ...at],
      ['failure-clause', ...at],
    ]);
    expect(missingOf(failing('NIB tidak berlaku', null))).toEqual([['failure-clause', ...at]]);
    expect(missingOf(failing('NIB tidak berlaku', 'LDK 4.1'))).toEqual([]);
  });

  it('tells that a decision which came with a file is not what the evaluation leads to', () => {
    const dossier = anEverydayDossier();
    const { decision } = dossier;
    assert(decision?.kind === 'award', 'the everyday tender is awarded');
    const differing: readonly Decision[] = [
      { ...decision, reserves: decision.reserves.toReversed() },
      { ...decision, winner: { ...decision.winner, price: rupiah('1') } },
      { kind: 'failure', decidedAt: decision.decidedAt, ground: 'none-passes', facts: 'Tidak ada yang lulus.' },
    ];
    const tells = (given: Decision) =>
      unwrap(buildDocument('bahp', inputOf({ ...dossier, decision: given }))).missing.some(
        ({ field }) => field === 'decision-differs',
      );
    expect(differing.map(tells)).toEqual([true, true, true]);
    expect(tells(decision)).toBe(false);
    expect(tells({ kind: 'failure', decidedAt: decision.decidedAt, ground: 'document-error', facts: 'Salah.' })).toBe(
      false,
    );
  });

  it('asks for no civil-servant numbers where the office signs without them', () => {
    const dossier = anEverydayDossier();
    const members = dossier.committee.members.map((member) => ({ ...member, employeeNumber: null }));
    const input = inputOf(
      { ...dossier, committee: { ...dossier.committee, members } },
      anOffice({ showsEmployeeNumbers: false }),
    );
    const { model, missing } = unwrap(buildDocument('bahp', input));
    expect(missing).toEqual([]);
    expect(modelText(model)).not.toContain('NIP.');
  });

  it('wants an odd committee of at least three', () => {
    const dossier = anEverydayDossier();
    const committee = { ...dossier.committee, members: dossier.committee.members.slice(0, 2) };
    const { missing } = unwrap(buildDocument('bahp', inputOf({ ...dossier, committee })));
    expect(missing.map(({ field }) => field)).toEqual(['committee-members']);
  });

  it('keeps the owner’s unit prices to itself', () => {
    const dossier = anOldDossier();
    const secret = rupiah('1357911.13');
    const ownerLines = dossier.pricing.ownerLines.map((line) => ({ ...line, unitPrice: secret }));
    const extra = anOwnerLine('l9', '1', '1357911.13', { description: 'Tidak ditawarkan' });
    const guarded: Dossier = {
      ...dossier,
      pricing: { ...dossier.pricing, ownerLines: [...ownerLines, extra] },
      decision: null,
    };
    for (const key of documentsOf(guarded)) {
      const built = buildDocument(key, inputOf(guarded));
      if (built.ok) expect(JSON.stringify(built.value.model)).not.toContain('1.357.911');
    }
  });

  it('says the same of the same tender every time, and changes nothing of it', () => {
    const dossier = anEverydayDossier();
    const before = structuredClone(dossier);
    const models = [1, 2].map(() => documentsOf(dossier).map((key) => buildDocument(key, inputOf(dossier))));
    expect(models[0]).toEqual(models[1]);
    expect(dossier).toEqual(before);
  });

  it('prints a gap for everything missing and lists every gap it prints, whatever is left out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL.map(([, dossier]) => dossier)), arbitraryLoss(), (dossier, loss) => {
        const lossy = loss(dossier);
        for (const key of documentsOf(lossy)) {
          const built = buildDocument(key, inputOf(lossy, loss.office ? EMPTY_OFFICE : anOffice()));
          if (!built.ok) continue;
          const { model, missing } = built.value;
          const listed = new Set<string>(missing.map(({ field }) => field));
          for (const gap of gapsOf(model)) expect(listed).toContain(gap);
          for (const { field } of missing) expect(MISSING_FIELDS).toHaveProperty(field);
          expect(model.marks).toContain('draft');
          const paths = missing.map(({ field, path }) => `${field} ${path}`);
          expect(new Set(paths).size).toBe(paths.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

type Loss = ((dossier: Dossier) => Dossier) & { readonly office: boolean };

/** Takes away any mixture of what a person may not have entered yet. */
function arbitraryLoss(): fc.Arbitrary<Loss> {
  const notice: Partial<TenderNotice> = {
    planCodes: [],
    fundingSource: null,
    ownerEstimate: null,
    budgetCeiling: null,
    documentNumber: null,
    documentDate: null,
    contract: 'unknown',
  };
  const losses: readonly ((dossier: Dossier) => Dossier)[] = [
    (dossier) => ({ ...dossier, notice: { ...dossier.notice, ...notice } }),
    (dossier) => ({ ...dossier, documents: {} }),
    (dossier) => ({ ...dossier, decision: null }),
    (dossier) => ({ ...dossier, findings: {} }),
    (dossier) => ({ ...dossier, proofs: {} }),
    (dossier) => ({ ...dossier, requirements: [] }),
    (dossier) => ({ ...dossier, tieDecisions: [] }),
    (dossier) => ({ ...dossier, opening: { ...dossier.opening, bids: {} } }),
    (dossier) => ({ ...dossier, opening: { ...dossier.opening, openedAt: null, place: null } }),
    (dossier) => ({
      ...dossier,
      committee: { name: null, decreeNumber: null, decreeDate: null, members: [], commitmentOfficer: null },
    }),
    (dossier) => ({
      ...dossier,
      bidders: dossier.bidders.map((bidder) => ({ ...bidder, address: null, taxNumber15: null, taxNumber16: null })),
    }),
  ];
  return fc
    .record({ taken: fc.subarray([...losses]), office: fc.boolean() })
    .map(({ taken, office }) =>
      Object.assign((dossier: Dossier) => taken.reduce((state, loss) => loss(state), dossier), { office }),
    );
}
