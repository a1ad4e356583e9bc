import { describe, expect, it } from 'vitest';
import type { Role } from '#core/committee/role.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { type HistoryEntry, historyOf } from '#renderer/features/history/history-model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  bidderId,
  instant,
  met,
  notMet,
  requirementId,
  rupiah,
  standardRequirementsOfTest,
} from '#test/support/builders/dossier.ts';
import { aLaptop } from '#test/support/laptops.ts';

const NAMES = /Zamrud|Bersinar|Selaras|Bank Rahasia|J-77/i;
const secretary = { name: 'Bagus', role: 'secretary' } as const;

const dossier = aDossier({
  requirements: standardRequirementsOfTest(),
  bidders: [
    aBidder('a', { name: 'PT. Zamrud Abadi', total: 800_000_000 }),
    aBidder('b', { name: 'CV Bersinar', total: 850_000_000 }),
  ],
});
const guarantee = { number: 'J-77', issuer: 'Bank Rahasia', value: rupiah(1), validUntil: null };
const cell = { requirement: requirementId('adm'), bidder: bidderId('a') };
const finding = { ...notMet(), reason: 'Sama dengan surat BERSINAR', evidence: [{ file: 'zamrud.pdf', page: null }] };

const commands: readonly TenderCommand[] = [
  { name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } },
  { name: 'registerBidder', body: { bidder: aBidder('c', { name: 'PT Lama Selaras' }) } },
  {
    name: 'acceptDifferences',
    body: {
      source: { kind: 'manual', files: [] },
      changes: [{ path: ['bidders', 'c', 'name'], from: 'PT Lama Selaras', to: 'PT Baru Selaras' }],
    },
  },
  { name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid({ offeredTotal: rupiah(810_000_000), guarantee }) } },
  {
    name: 'examineBid',
    body: { bidder: bidderId('a'), opening: { condition: 'complete', missing: [], note: 'Sampul PT Zamrud Abadi' } },
  },
  {
    name: 'examineBid',
    body: { bidder: bidderId('b'), opening: { condition: 'complete', missing: [], note: null } },
  },
  {
    name: 'assess',
    body: {
      cells: [
        { ...cell, finding },
        { ...cell, bidder: bidderId('b'), finding: met() },
      ],
    },
  },
];
const hide: TenderCommand = {
  name: 'hideBidders',
  body: {
    at: instant('2014-05-06T03:00:00.000Z'),
    reason: 'Anggota mengenal CV. Bersinar',
    aliases: { [bidderId('a')]: 'Peserta B', [bidderId('b')]: 'Peserta A', [bidderId('c')]: 'Peserta C' },
  },
};

describe('the history of a tender whose names are hidden', () => {
  it('tells those who judge no name, in earlier events neither', () => {
    const told = historyFor('member');
    expect(JSON.stringify(told)).not.toMatch(NAMES);
    expect(valueOf(told, 'finding.reason')).toBe('Sama dengan surat Peserta A');
    expect(valueOf(told, 'judging.blind.reason')).toBe('Anggota mengenal Peserta A');
  });

  it('tells of bidders in the order of their aliases within one event', () => {
    const bidders = historyFor('member')
      .flatMap(({ changes }) => changes)
      .filter(({ label }) => label === 'finding.result')
      .map(({ bidder }) => bidder);
    expect(bidders).toEqual(['b', 'a']);
  });

  it('tells those who keep the names everything', () => {
    const told = historyFor('secretary');
    expect(valueOf(told, 'finding.reason')).toBe(finding.reason);
    expect(JSON.stringify(told)).toContain('PT Lama Selaras');
  });

  it('keeps the amounts', () => {
    expect(valueOf(historyFor('member'), 'bid.offeredTotal')).toBe(rupiah(810_000_000));
  });
});

function historyFor(role: Role): readonly HistoryEntry[] {
  const laptop = aLaptop('a');
  expect(commands.map((command) => laptop.give(command))).toEqual(commands.map(() => null));
  expect(laptop.give(hide, secretary)).toBe(null);
  return historyOf(laptop.events(), role);
}

function valueOf(entries: readonly HistoryEntry[], label: string): unknown {
  return entries.flatMap(({ changes }) => changes).find((change) => change.label === label)?.to?.value;
}
