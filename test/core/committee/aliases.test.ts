import { describe, expect, it } from 'vitest';
import { aliasFaultsOf, proposeAliases } from '#core/committee/aliases.ts';
import { createRandom } from '#core/practice/random.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import { context } from '#test/support/builders/context.ts';
import { aBidder, aDossier, bidderId, instant } from '#test/support/builders/dossier.ts';

const bidders = [
  aBidder('p1', { name: 'CV. Delima', total: 900_000_000 }),
  aBidder('p2', { name: 'PT Anggrek Bulan', total: 800_000_000 }),
  aBidder('p3', { name: 'CV Cempaka', total: 850_000_000 }),
  aBidder('p4', { name: 'PT Bougenvil', total: 820_000_000 }),
];
const letters = (text: string) => `Peserta ${text}`;
const propose = (seed: string) => proposeAliases(bidders, createRandom(seed).shuffled, letters);

describe('proposed aliases', () => {
  it('give every bidder one of its own', () => {
    expect(Object.values(propose('x')).toSorted()).toEqual(['Peserta A', 'Peserta B', 'Peserta C', 'Peserta D']);
  });

  it('never stand in the order of registration, price or name, forwards or backwards', () => {
    const telling = new Set(['p1 p2 p3 p4', 'p2 p4 p3 p1', 'p4 p3 p2 p1', 'p1 p3 p4 p2']);
    const orders = Array.from({ length: 300 }, (_, seed) =>
      Object.entries(propose(String(seed)))
        .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
        .map(([id]) => id)
        .join(' '),
    );
    expect(orders.filter((order) => telling.has(order))).toEqual([]);
    expect(new Set(orders).size).toBeGreaterThan(15);
  });

  it('go on with AA behind Z', () => {
    const many = Array.from({ length: 28 }, (_, at) => aBidder(`q${at}`, { name: `CV. Nomor ${at}` }));
    const given = Object.values(proposeAliases(many, (each) => each, letters));
    expect(given.slice(24)).toEqual(['Peserta Y', 'Peserta Z', 'Peserta AA', 'Peserta AB']);
  });

  it('are proposed for two bidders as well, where no order says nothing', () => {
    const two = bidders.slice(0, 2);
    expect(Object.keys(proposeAliases(two, (each) => each, letters))).toHaveLength(2);
  });
});

describe('aliases someone typed', () => {
  const dossier = aDossier({ bidders });
  const typed = (alias: string) => ({ ...propose('x'), [bidderId('p1')]: alias });

  it.each([
    ['', 'empty'],
    [propose('x')[bidderId('p2')] ?? '', 'twice'],
    ['Si Anggrek Bulan', 'tells'],
    ['cv delima', 'tells'],
    ['Anggrek', 'tells'],
  ] as const)('%j is %s', (alias, fault) => {
    expect(aliasFaultsOf(dossier, typed(alias)).get(bidderId('p1'))).toBe(fault);
  });

  it('are refused when a name shows through', () => {
    const hide = (alias: string): TenderCommand => ({
      name: 'hideBidders',
      body: { at: instant('2014-05-06T02:00:00.000Z'), reason: 'Adil', aliases: typed(alias) },
    });
    const by = { ...context, actor: { name: 'Sekretaris', role: 'secretary' } } as const;
    expect(decide(dossier, hide('Elang'), by).ok).toBe(true);
    expect(decide(dossier, hide('PT Anggrek Bulan'), by)).toMatchObject({ error: { kind: 'invalid-value' } });
  });
});
