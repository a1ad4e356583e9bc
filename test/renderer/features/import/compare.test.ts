import { describe, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import type { Dossier } from '#core/tender/model.ts';
import { streamOf } from '#core/tender/stream.ts';
import { compareWithHere, countFound, type FoundTender, type Here } from '#renderer/features/import/compare.ts';
import { linesOf, plainLabel } from '#renderer/features/import/difference-lines.ts';
import type { FoundDossier } from '#renderer/features/import/read-files.ts';
import { aBidder, aDossier, anAssessedDossier, instant, rupiah } from '#test/support/builders/dossier.ts';

const NOTHING_HERE: Here = { practice: false, has: () => false, read: async () => null };

function hereWith(...dossiers: readonly Dossier[]): Here {
  const byStream = new Map<StreamId, Dossier>(dossiers.map((dossier) => [streamOf(dossier.notice), dossier]));
  return {
    practice: false,
    has: (stream) => byStream.has(stream),
    read: async (stream) => byStream.get(stream) ?? null,
  };
}

const fromFile = (dossier: Dossier, name = 'paket.json'): FoundDossier => ({
  dossier,
  source: { kind: 'dossier', files: [name] },
});

const fromFeed = (dossier: Dossier): FoundDossier => ({ dossier, source: { kind: 'isb', files: ['pengumuman.json'] } });

async function compare(found: readonly FoundDossier[], here: Here): Promise<readonly FoundTender[]> {
  const tenders = await compareWithHere(found, here, async () => undefined, new AbortController().signal);
  return tenders ?? [];
}

describe('comparing what was found with what is here', () => {
  it('calls a tender new, the same, or different', async () => {
    const one = aDossier({ notice: { code: '1' } });
    const two = aDossier({ notice: { code: '2' } });
    const three = aDossier({ notice: { code: '3' } });
    const changed = { ...three, notice: { ...three.notice, url: 'https://contoh.id' } };
    const tenders = await compare([fromFile(one), fromFile(two), fromFile(changed)], hereWith(two, three));
    expect(tenders.map(({ state }) => state)).toEqual(['new', 'same', 'differs']);
    expect(tenders[2]?.differences.map(({ label }) => label)).toEqual(['notice.url']);
  });

  it('asks for papers and a quorum in an office tender of a feed that is not opened, and in nothing else', async () => {
    const { opening } = aDossier();
    const running = aDossier({ opening: { ...opening, openedAt: null } });
    const ofOffice = await compare([fromFeed(running), fromFile(running)], NOTHING_HERE);
    expect(ofOffice[0]?.dossier.safeguards?.setting).toEqual({
      declarations: 'required',
      openingQuorum: 2,
      reason: null,
    });
    const ofPractice = await compare([fromFeed(running)], { ...NOTHING_HERE, practice: true });
    const opened = await compare([fromFeed(aDossier())], NOTHING_HERE);
    const file = await compare([fromFile(running)], NOTHING_HERE);
    for (const [tender] of [ofPractice, opened, file]) expect(tender?.dossier.safeguards).toBeUndefined();
  });

  it('takes the next version of a tender for another tender', async () => {
    const first = aDossier();
    const second = aDossier({ notice: { version: 2 } });
    const [tender] = await compare([fromFile(second)], hereWith(first));
    expect(tender?.state).toBe('new');
  });

  it('shows a changed value that was evaluated, and lets nobody take it', async () => {
    const here = anAssessedDossier({ a: 800_000_000 });
    const notice = { ...here.notice, ownerEstimate: rupiah(960_000_000), status: 'finished' as const };
    const [tender] = await compare([fromFeed({ ...here, notice })], hereWith(here));
    const told = tender?.differences.map(({ label, applicable, obstacle }) => ({ label, applicable, obstacle }));
    expect(told).toEqual([
      { label: 'notice.ownerEstimate', applicable: false, obstacle: 'evaluated' },
      { label: 'notice.status', applicable: true, obstacle: null },
    ]);
  });

  it('keeps a made-up tender out of the office, and marks a real one in the practice space', async () => {
    const madeUp = aDossier({ practice: true });
    const [inOffice] = await compare([fromFile(madeUp)], NOTHING_HERE);
    expect(inOffice).toMatchObject({ state: 'refused', refused: 'practice' });
    const [inPractice] = await compare([fromFile(aDossier())], { ...NOTHING_HERE, practice: true });
    expect(inPractice).toMatchObject({ state: 'new', dossier: { practice: true } });
  });

  it('takes a tender brought by two files once', async () => {
    const tenders = await compare([fromFile(aDossier(), 'a.json'), fromFile(aDossier(), 'b.json')], NOTHING_HERE);
    expect(tenders.map(({ state, refused }) => [state, refused])).toEqual([
      ['new', null],
      ['refused', 'brought-twice'],
    ]);
    expect(new Set(tenders.map(({ key }) => key)).size).toBe(2);
  });

  it('does not let a refused tender keep out a good one of another file', async () => {
    const contradicting = aDossier({ bidders: [aBidder('a'), aBidder('a')] });
    const tenders = await compare([fromFile(contradicting), fromFile(aDossier())], NOTHING_HERE);
    expect(tenders.map(({ state, refused }) => [state, refused])).toEqual([
      ['refused', 'inconsistent'],
      ['new', null],
    ]);
  });

  it('says when what is here cannot be read', async () => {
    const [tender] = await compare([fromFile(aDossier())], { ...NOTHING_HERE, has: () => true });
    expect(tender?.refused).toBe('unreadable-here');
  });

  it('stops when told', async () => {
    const stop = new AbortController();
    const progress = async () => stop.abort();
    const found = [fromFile(aDossier({ notice: { code: '1' } })), fromFile(aDossier({ notice: { code: '2' } }))];
    expect(await compareWithHere(found, NOTHING_HERE, progress, stop.signal)).toBeNull();
  });

  it('counts what the files hold', () => {
    const decided = aDossier({ bidders: [aBidder('a', { total: 5 }), aBidder('b')] });
    expect(
      countFound([decided, aDossier({ notice: { agency: { code: null, name: 'Dinas Lain', address: null } } })]),
    ).toEqual({ tenders: 2, agencies: 2, stages: 0, bidders: 2, bids: 1, results: 0 });
  });
});

describe('a difference in words', () => {
  it('is one line for one value', async () => {
    const here = aDossier({ bidders: [aBidder('a', { total: 700 })] });
    const incoming = aDossier({ bidders: [aBidder('a', { total: 800 })] });
    const [tender] = await compare([fromFile(incoming)], hereWith(here));
    const [difference] = tender?.differences ?? [];
    expect(difference && linesOf(here, difference)).toMatchObject([
      {
        label: 'bid.offeredTotal',
        from: { kind: 'money', value: '700.00' },
        to: { kind: 'money', value: '800.00' },
        stage: null,
      },
    ]);
  });

  it('names the stage where a schedule comes as one', async () => {
    const stage = {
      activityCode: '101',
      name: 'Pembukaan',
      startsAt: instant('2014-05-05T01:00:00.000Z'),
      endsAt: null,
    };
    const here = aDossier({ schedule: [stage] });
    const incoming = aDossier({ schedule: [{ ...stage, startsAt: instant('2014-05-06T01:00:00.000Z') }] });
    const [tender] = await compare([fromFeed(incoming)], hereWith(here));
    const [difference] = tender?.differences ?? [];
    expect(difference?.label).toBe('schedule');
    expect(difference && linesOf(here, difference)).toMatchObject([{ label: 'schedule.startsAt', stage: 'Pembukaan' }]);
  });

  it.each([
    ['bidders.bid.offeredTotal', 'bid.offeredTotal'],
    ['bidders.bid', 'bidders.bid'],
    ['bidders', 'bidders'],
    ['bidders.address', 'bidder.address'],
    ['committee.members.name', 'member.name'],
    ['notice.url', 'notice.url'],
  ])('calls %s as histories do: %s', (label, plain) => {
    expect(plainLabel(label)).toBe(plain);
  });
});
