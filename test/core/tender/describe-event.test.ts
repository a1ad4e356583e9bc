import { describe, expect, it } from 'vitest';
import { apply } from '#core/tender/apply.ts';
import { canonicalDossier } from '#core/tender/canonical-state.ts';
import { type ChangedValue, describeEvent } from '#core/tender/describe-event.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { MemberId } from '#core/tender/ids.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  bidderId,
  instant,
  met,
  notMet,
  requirementId,
  rupiah,
  standardRequirementsOfTest,
} from '#test/support/builders/dossier.ts';

const MEMBER = 'm1' as MemberId;
const line = anOwnerLine('l1', '10', 1_000);
const dossier = canonicalDossier(
  aDossier({
    requirements: standardRequirementsOfTest(),
    pricing: { vat: { mode: 'included' }, ownerLines: [line] },
    bidders: [aBidder('a', { total: 800_000_000 }), aBidder('b', { total: 850_000_000 })],
  }),
);

function finding(value: ReturnType<typeof met> | null): TenderEvent {
  return {
    type: 'requirementAssessed',
    tv: 1,
    body: { requirement: requirementId('adm'), bidder: bidderId('a'), finding: value },
  };
}

function values(changes: readonly ChangedValue[]): readonly unknown[] {
  return changes.map(({ label, from, to }) => [label, from?.value ?? null, to?.value ?? null]);
}

describe('what an event changed', () => {
  it('shows the old and the new value with whom it is about', () => {
    const before = apply(dossier, finding(met()));
    const changes = describeEvent(before, finding(notMet('Tidak bertanggal', 'IKP 28')));
    expect(values(changes)).toEqual([
      ['finding.clause', null, 'IKP 28'],
      ['finding.evidence', 0, 1],
      ['finding.reason', null, 'Tidak bertanggal'],
      ['finding.result', 'met', 'not-met'],
    ]);
    expect(changes.every(({ bidder, requirement }) => bidder === 'a' && requirement === 'adm')).toBe(true);
    expect(changes.at(-1)?.to).toEqual({ kind: 'code', value: 'not-met' });
  });

  it('shows amounts as amounts and moments as moments', () => {
    const bid = aBid({ offeredTotal: rupiah(810_000_000) });
    const [total] = describeEvent(dossier, { type: 'bidRecorded', tv: 1, body: { bidder: bidderId('a'), bid } });
    expect(total).toMatchObject({
      label: 'bid.offeredTotal',
      bidder: 'a',
      from: { kind: 'money', value: '800000000.00' },
      to: { kind: 'money', value: '810000000.00' },
    });
    const opened: TenderEvent = {
      type: 'openingRecorded',
      tv: 1,
      body: { openedAt: instant('2014-05-06T02:00:00.000Z'), place: null, witnesses: [], remarks: null },
    };
    expect(describeEvent(dossier, opened)).toMatchObject([{ label: 'opening.openedAt', to: { kind: 'instant' } }]);
  });

  it('tells long lists by their length', () => {
    const lines = [anOfferedLine(line, 900, 9_000)];
    const event: TenderEvent = {
      type: 'priceScheduleImported',
      tv: 1,
      body: { bidder: bidderId('a'), file: 'x.csv', lines },
    };
    expect(values(describeEvent(dossier, event))).toEqual([['bid.lines', 0, 1]]);
  });

  it('names bidders and requirements, not their ids', () => {
    const award: TenderEvent = {
      type: 'awardDecided',
      tv: 1,
      body: {
        decidedAt: instant('2014-05-20T02:00:00.000Z'),
        winner: { bidder: bidderId('a'), price: rupiah(800_000_000) },
        reserves: [{ bidder: bidderId('b'), price: rupiah(850_000_000) }],
        note: null,
      },
    };
    expect(values(describeEvent(dossier, award))).toEqual([
      ['decision.decidedAt', null, '2014-05-20T02:00:00.000Z'],
      ['decision.kind', null, 'award'],
      ['decision.reserve.bidder', null, 'CV. Contoh B'],
      ['decision.reserve.price', null, '850000000.00'],
      ['decision.winner.bidder', null, 'CV. Contoh A'],
      ['decision.winner.price', null, '800000000.00'],
    ]);
    const missing: TenderEvent = {
      type: 'bidExamined',
      tv: 1,
      body: {
        bidder: bidderId('a'),
        opening: { condition: 'incomplete', missing: [requirementId('adm')], note: null },
      },
    };
    expect(values(describeEvent(dossier, missing))).toEqual([
      ['examination.condition', null, 'incomplete'],
      ['examination.missing', null, 'Surat penawaran'],
    ]);
  });

  it('tells of an import what it brought', () => {
    const event: TenderEvent = {
      type: 'dossierImported',
      tv: 1,
      body: { source: { kind: 'isb', files: [] }, dossier },
    };
    expect(values(describeEvent(null, event))).toEqual([
      ['notice.code', null, '90000001000'],
      ['notice.name', null, 'Pembangunan Gedung Arsip Kecamatan Muara Contoh'],
      ['bidders', null, 2],
      ['bids', null, 2],
      ['lines', null, 0],
      ['requirements', null, 4],
    ]);
  });

  it('tells a declaration of no interests by its name, not by its place', () => {
    const event: TenderEvent = {
      type: 'interestDeclared',
      tv: 1,
      body: {
        id: 'd1',
        member: MEMBER,
        name: 'Anggota Contoh 1, S.E.',
        key: 'a'.repeat(64) as DeviceId,
        at: instant('2014-05-01T02:00:00.000Z'),
        statement: { version: 'pernyataan-kepentingan/1', text: 'Saya menyatakan.' },
        supersedes: null,
        interests: [],
      },
    };
    const told = describeEvent(dossier, event);
    expect(values(told)).toContainEqual(['declaration.interests', null, 0]);
    expect(told.filter(({ label }) => label.startsWith('safeguards.'))).toEqual([]);
  });

  it('tells of the first event about judging only its own, not that nothing was judged before', () => {
    const event: TenderEvent = {
      type: 'biddersHidden',
      tv: 1,
      body: { at: instant('2014-05-01T02:00:00.000Z'), reason: 'Adil', aliases: { [bidderId('a')]: 'Peserta B' } },
    };
    expect(describeEvent(dossier, event).map(({ label }) => label)).toEqual([
      'alias',
      'judging.blind.at',
      'judging.blind.reason',
    ]);
  });

  it('has nothing to tell of an event that changed nothing', () => {
    expect(describeEvent(dossier, finding(null))).toEqual([]);
  });
});
