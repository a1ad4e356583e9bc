import { describe, expect, it, test } from 'vitest';
import { acceptDifferencesBody, type Difference, diffDossier } from '#core/exchange/differences.ts';
import { readIsb } from '#core/exchange/isb/read-isb.ts';
import { canonicalDossier } from '#core/tender/canonical-state.ts';
import type { MemberId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import {
  aBid,
  aBidder,
  aDossier,
  bidderId,
  met,
  requirementId,
  rupiah,
  standardRequirementsOfTest,
  withAllExamined,
} from '#test/support/builders/dossier.ts';
import { FULL_DOSSIER } from './full-dossier.ts';
import { filesIn, ODD_FEED } from './isb/isb-fixtures.ts';

const source = { kind: 'isb', files: ['peserta.json'] } as const;

const here = aDossier({
  opening: { openedAt: null, place: null, witnesses: [], remarks: null, bids: {} },
  requirements: standardRequirementsOfTest(),
  bidders: [
    aBidder('penyedia-1', { supplierCode: '1', total: 800_000_000 }),
    aBidder('penyedia-2', { supplierCode: '2', taxNumber16: '0123456789012000' }),
  ],
});

/** What the same tender looks like in a feed: nothing of our own work in it. */
const fresh: Dossier = {
  ...here,
  requirements: [],
  committee: { ...here.committee, name: null, decreeNumber: null, decreeDate: null },
};

function withNotice(dossier: Dossier, notice: Partial<Dossier['notice']>): Dossier {
  return { ...dossier, notice: { ...dossier.notice, ...notice } };
}

function labels(differences: readonly Difference[]): string[] {
  return differences.map(({ label }) => label);
}

describe('a feed read again', () => {
  it('unchanged brings no difference', () => {
    const dossiers = readIsb(filesIn(ODD_FEED)).dossiers;
    for (const dossier of dossiers) expect(diffDossier(dossier, dossier, 'isb')).toEqual([]);
    expect(diffDossier(here, fresh, 'isb')).toEqual([]);
  });

  it('brings changed values, with what stood here before', () => {
    const incoming = withNotice(fresh, { ownerEstimate: rupiah(940_000_000), status: 'failed' });
    expect(diffDossier(here, incoming, 'isb')).toMatchObject([
      { label: 'notice.ownerEstimate', before: '950000000.00', after: '940000000.00', applicable: true, subject: null },
      { label: 'notice.status', before: 'running', after: 'failed', applicable: true },
    ]);
  });

  it('says nothing with blanks and unknowns', () => {
    const incoming = withNotice(fresh, { ownerEstimate: null, method: 'unknown', locations: [], documentNumber: 'X' });
    expect(diffDossier(here, incoming, 'isb')).toEqual([]);
  });

  it('brings new bidders and offers whole', () => {
    const [first, second] = fresh.bidders;
    if (first === undefined || second === undefined) throw new Error('two bidders');
    const bid = aBid({ offeredTotal: rupiah(700_000_000) });
    const incoming = { ...fresh, bidders: [first, { ...second, bid }, aBidder('penyedia-3')] };
    expect(diffDossier(here, incoming, 'isb')).toMatchObject([
      { path: ['bidders', 'penyedia-2', 'bid'], label: 'bidders.bid', subject: second.name, before: null, after: bid },
      { path: ['bidders', 'penyedia-3'], label: 'bidders', before: null, after: { id: 'penyedia-3' } },
    ]);
  });

  it('keeps a bidder it does not know, and says so', () => {
    expect(diffDossier(here, { ...fresh, bidders: fresh.bidders.slice(0, 1) }, 'isb')).toMatchObject([
      { path: ['bidders', 'penyedia-2'], after: null, applicable: false, obstacle: 'only-here' },
    ]);
  });

  it('knows a bidder entered by hand by its tax number', () => {
    const [first, second] = fresh.bidders;
    if (first === undefined || second === undefined) throw new Error('two bidders');
    const renamed = { ...second, id: bidderId('npwp-0123456789012000'), supplierCode: null, name: 'CV Baru' };
    expect(diffDossier(here, { ...fresh, bidders: [first, renamed] }, 'isb')).toMatchObject([
      { path: ['bidders', 'penyedia-2', 'name'], after: 'CV Baru' },
    ]);
  });

  it('knows people by number or name, and leaves their roles alone', () => {
    const [chair, ...others] = here.committee.members;
    if (chair === undefined) throw new Error('a chair');
    const members = [
      { ...chair, id: 'nip-1' as MemberId, role: 'member' as const, name: 'Nama Baru, S.H.' },
      ...others.map((member) => ({ ...member, id: `nip-${member.name}` as MemberId, role: 'member' as const })),
    ];
    expect(diffDossier(here, { ...fresh, committee: { ...fresh.committee, members } }, 'isb')).toMatchObject([
      { path: ['committee', 'members', chair.id, 'name'], label: 'committee.members.name', after: 'Nama Baru, S.H.' },
    ]);
  });

  it('of another tender is refused whole', () => {
    expect(diffDossier(here, withNotice(fresh, { code: '1', name: 'lain' }), 'isb')).toMatchObject([
      { label: 'notice.code', applicable: false, obstacle: 'identity' },
    ]);
  });
});

describe('what the committee has worked on', () => {
  const opened = withAllExamined({ ...here, opening: { ...here.opening, openedAt: aDossier().opening.openedAt } });

  test.each([
    ['the estimate', withNotice(fresh, { ownerEstimate: rupiah(1) }), 'notice.ownerEstimate'],
    ['the method', withNotice(fresh, { method: 'scoring' }), 'notice.method'],
    [
      'an offer',
      { ...fresh, bidders: [aBidder('penyedia-1', { supplierCode: '1', total: 1 }), ...fresh.bidders.slice(1)] },
      'bidders.bid.offeredTotal',
    ],
  ])('is never overwritten: %s', (_, incoming, label) => {
    const difference = diffDossier(opened, incoming, 'isb').find((each) => each.label === label);
    expect(difference).toMatchObject({ applicable: false, obstacle: 'evaluated' });
    expect(
      acceptDifferencesBody(
        source,
        [difference].flatMap((each) => each ?? []),
      ).changes,
    ).toEqual([]);
  });

  it('does not keep the rest from coming in', () => {
    expect(diffDossier(opened, withNotice(fresh, { status: 'finished' }), 'isb')).toMatchObject([{ applicable: true }]);
  });

  it('differs from a colleague’s file without being replaced by it', () => {
    const theirs: Dossier = { ...opened, findings: { [requirementId('surat')]: { [bidderId('penyedia-1')]: met() } } };
    expect(diffDossier(opened, theirs, 'dossier')).toMatchObject([
      { path: ['findings', 'surat'], applicable: false, obstacle: 'own-work' },
    ]);
  });
});

describe('differences between dossier files', () => {
  it('are every field', () => {
    const blank = withNotice(aDossier(), { code: FULL_DOSSIER.notice.code });
    const found = new Set(labels(diffDossier(blank, FULL_DOSSIER, 'dossier')));
    for (const label of [
      'notice.documentNumber',
      'schedule',
      'committee.name',
      'requirements',
      'technicalThreshold',
      'pricing.vat',
      'pricing.ownerLines',
      'bidders',
      'opening.place',
      'findings',
      'decision',
      'recorded',
      'documents.bapp',
    ]) {
      expect(found).toContain(label);
    }
  });

  it('count blanks, which a colleague may have made on purpose', () => {
    expect(diffDossier(here, withNotice(here, { budgetCeiling: null }), 'dossier')).toMatchObject([
      { label: 'notice.budgetCeiling', after: null, applicable: true },
    ]);
  });
});

describe('taking differences over', () => {
  it('makes the tender equal to the feed in what was taken', () => {
    const [first, second] = fresh.bidders;
    if (first === undefined || second === undefined) throw new Error('two bidders');
    const incoming: Dossier = {
      ...withNotice(fresh, { ownerEstimate: rupiah(940_000_000), planCodes: ['1', '2'], status: 'finished' }),
      schedule: [{ activityCode: '291', name: 'Pengumuman', startsAt: null, endsAt: null }],
      bidders: [first, { ...second, bid: aBid() }, aBidder('penyedia-3')],
      recorded: {
        winner: first.id,
        verifiedWinner: null,
        negotiatedTotal: null,
        contractValue: null,
        decidedAt: null,
        appointmentLetter: null,
      },
    };
    const differences = diffDossier(here, incoming, 'isb');
    const taken = after(here, { name: 'acceptDifferences', body: acceptDifferencesBody(source, differences) });
    expect(taken).toEqual(
      canonicalDossier({ ...incoming, requirements: here.requirements, committee: here.committee }),
    );
    expect(diffDossier(taken, incoming, 'isb')).toEqual([]);
  });

  it('is refused where the value has changed since it was shown', () => {
    const differences = diffDossier(here, withNotice(fresh, { status: 'finished' }), 'isb');
    const moved = withNotice(here, { status: 'failed' });
    expect(refusalOf(moved, { name: 'acceptDifferences', body: acceptDifferencesBody(source, differences) })).toBe(
      'stale-value',
    );
  });

  it('of every applicable difference is accepted, whatever the two dossiers', () => {
    const blank = withNotice(
      aDossier({
        opening: { openedAt: null, place: null, witnesses: [], remarks: null, bids: {} },
        committee: FULL_DOSSIER.committee,
      }),
      { code: FULL_DOSSIER.notice.code, version: FULL_DOSSIER.notice.version },
    );
    const body = acceptDifferencesBody({ kind: 'dossier', files: [] }, diffDossier(blank, FULL_DOSSIER, 'dossier'));
    expect(body.changes.length).toBeGreaterThan(20);
    const taken = after(blank, { name: 'acceptDifferences', body });
    expect(diffDossier(taken, FULL_DOSSIER, 'dossier').filter(({ applicable }) => applicable)).toEqual([]);
  });
});
