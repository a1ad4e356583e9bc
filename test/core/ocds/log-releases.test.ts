import { describe, expect, it } from 'vitest';
import { addMinutes } from '#core/calendar/zone.ts';
import type { Release } from '#core/ocds/model.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  aBidder,
  aDossier,
  anAssessedDossier,
  bidderId,
  instant,
  notMet,
  requirementId,
  rupiah,
} from '#test/support/builders/dossier.ts';
import { anObjection } from '#test/support/builders/course.ts';
import { AT_YEAR_END, releasesAt } from '#test/support/builders/ocds-time.ts';
import { aTimedLaptop, correcting, importing, madeOf, type TimedLaptop } from '#test/support/ocds-log.ts';

const SECRETARY = { name: 'Sekretaris Contoh', role: 'secretary' } as const;
const IMPORTED = instant('2014-04-22T01:00:00.000Z');
const CORRECTED = instant('2014-04-25T01:00:00.000Z');
const OPENED = instant('2014-05-05T02:00:00.000Z');
const ASSESSED = instant('2014-05-12T02:00:00.000Z');
const DECIDED = instant('2014-05-19T02:00:00.000Z');
const ANNOUNCED = instant('2014-05-20T02:00:00.000Z');

const short = (releases: readonly Release[]): readonly string[] =>
  releases.map(({ id, ocid, tag }) => `${id.slice(ocid.length + 1).replace(/-[0-9a-f]{16}$/, '')} ${tag.join()}`);

/** Announced, not opened yet. */
function anAnnouncedTender(): Dossier {
  return aDossier({
    notice: { ownerEstimate: rupiah(1_000_000_000) },
    opening: { ...aDossier().opening, openedAt: null },
    bidders: [aBidder('a', { total: 800_000_000 }), aBidder('b', { total: 840_000_000 })],
  });
}

const opening: TenderCommand = {
  name: 'recordOpening',
  body: { openedAt: OPENED, place: null, witnesses: [], remarks: null },
};
const award: TenderCommand = {
  name: 'decideAward',
  body: {
    decidedAt: DECIDED,
    winner: { bidder: bidderId('a'), price: rupiah(800_000_000) },
    reserves: [{ bidder: bidderId('b'), price: rupiah(840_000_000) }],
    note: null,
  },
};
const announcing = (announcedAt: typeof ANNOUNCED | null): TenderCommand => ({
  name: 'announceResult',
  body: { announcedAt },
});

/** Written down, and told nowhere. */
const noting: TenderCommand = {
  name: 'noteStep',
  body: { step: 'bahp', note: { explanation: 'Menunggu tanda tangan', doneOn: null, evidence: null } },
};

/** A tender that was assessed when it came in; the award follows. */
function anAwarded(laptop: TimedLaptop = aTimedLaptop()): TimedLaptop {
  return laptop
    .at(ASSESSED, importing(anAssessedDossier({ a: 800_000_000, b: 840_000_000 })))
    .at(DECIDED, award)
    .at(ANNOUNCED, announcing(ANNOUNCED));
}

describe('releases of a log', () => {
  it('are those of the present state, where nothing was ever corrected', () => {
    const { releases, waiting, faults } = madeOf(anAwarded().events());
    const state = anAwarded().state();
    const nameless = (all: readonly Release[]) => all.map((release) => ({ ...release, id: '' }));
    expect(nameless(releases)).toEqual(nameless(state === null ? [] : releasesAt(state)));
    expect([waiting, faults]).toEqual([[], []]);
  });

  it('say what the announcement said when it went out; the correction is a release of its own', () => {
    const laptop = aTimedLaptop()
      .at(IMPORTED, importing(anAnnouncedTender()))
      .at(CORRECTED, correcting(['notice.ownerEstimate', rupiah(1_000_000_000), rupiah(950_000_000)]));
    const { releases } = madeOf(laptop.events());
    expect(short(releases)).toEqual(['tender tender', 'perubahan tenderUpdate']);
    expect(releases.map(({ tender }) => tender.value?.amount)).toEqual([1_000_000_000, 950_000_000]);
    expect(releases[1]?.date).toBe('2014-04-25T09:00:00+08:00');
  });

  it('are byte for byte the same when the log has gone on', () => {
    const laptop = aTimedLaptop().at(IMPORTED, importing(anAnnouncedTender()));
    const early = madeOf(laptop.events(), IMPORTED).releases;
    laptop.at(CORRECTED, correcting(['notice.name', anAnnouncedTender().notice.name, 'Nama yang dibetulkan']));
    laptop.at(OPENED, opening);
    const late = madeOf(laptop.events()).releases;
    expect(early).toHaveLength(1);
    expect(JSON.stringify(late.slice(0, 1))).toBe(JSON.stringify(early));
    expect(short(late)).toEqual(['tender tender', 'perubahan tenderUpdate', 'pembukaan tenderUpdate']);
  });

  it('have ids made of the events, each only once', () => {
    const ids = madeOf(anAwarded().events()).releases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/-[0-9a-f]{16}$/);
  });

  it('tell a correction of a result as an update of the award', () => {
    const laptop = anAwarded();
    const last = laptop.state()?.bidders[0];
    laptop.at(
      instant('2014-05-21T02:00:00.000Z'),
      correcting(['bidders.a.address', last?.address ?? null, 'Jalan Baru 1']),
    );
    const { releases } = madeOf(laptop.events());
    expect(short(releases)).toEqual([
      'tender tender',
      'pembukaan tenderUpdate',
      'hasil award',
      'perubahan tenderUpdate',
      'hasil-tetap-2014-05-28 awardUpdate',
    ]);
    expect(JSON.stringify(releases[2])).not.toContain('Jalan Baru');
    expect(JSON.stringify(releases[3])).toContain('Jalan Baru');
  });

  it('cancel an award whose announcement was taken back, and keep what was said of it', () => {
    const back = instant('2014-05-20T03:00:00.000Z');
    const again = instant('2014-05-22T02:00:00.000Z');
    const laptop = anAwarded().at(back, announcing(null));
    const { releases } = madeOf(laptop.events());
    expect(short(releases).slice(2)).toEqual(['hasil award', 'hasil-dicabut awardCancellation']);
    expect(releases.at(-1)).toMatchObject({
      date: '2014-05-20T11:00:00+08:00',
      tender: { status: 'active' },
      awards: [{ id: 'award-1', status: 'cancelled' }],
    });
    laptop.at(again, announcing(again));
    const more = madeOf(laptop.events()).releases;
    expect(JSON.stringify(more.slice(0, releases.length))).toBe(JSON.stringify(releases));
    expect(short(more).slice(4)).toEqual(['hasil awardUpdate', expect.stringMatching(/^hasil-tetap-.* awardUpdate$/)]);
    expect(more.at(-1)?.awards).toEqual([expect.objectContaining({ id: 'award-1', status: 'active' })]);
  });

  it('are never dated before the one they follow', () => {
    const laptop = aTimedLaptop()
      .at(IMPORTED, importing(anAnnouncedTender()))
      .at(addMinutes(OPENED, 120), correcting(['notice.ownerEstimate', rupiah(1_000_000_000), rupiah(950_000_000)]))
      .at(addMinutes(OPENED, 600), opening);
    const { releases } = madeOf(laptop.events());
    expect(releases.map(({ date }) => date)).toEqual([
      '2014-04-21T16:00:00+08:00',
      '2014-05-05T12:00:00+08:00',
      '2014-05-05T20:00:00+08:00',
    ]);
  });
});

describe('a change of what was told', () => {
  it('goes out once it has stood for an hour, and is said to wait until then', () => {
    const laptop = aTimedLaptop()
      .at(IMPORTED, importing(anAnnouncedTender()))
      .at(CORRECTED, correcting(['notice.ownerEstimate', rupiah(1_000_000_000), rupiah(950_000_000)]));
    const soon = madeOf(laptop.events(), addMinutes(CORRECTED, 59));
    expect([short(soon.releases), soon.waiting]).toEqual([['tender tender'], ['settling']]);
    expect(madeOf(laptop.events(), addMinutes(CORRECTED, 60)).releases).toHaveLength(2);
  });

  it('that is undone within the hour never goes out', () => {
    const laptop = aTimedLaptop()
      .at(IMPORTED, importing(anAnnouncedTender()))
      .at(CORRECTED, correcting(['notice.ownerEstimate', rupiah(1_000_000_000), rupiah(950_000_000)]))
      .at(addMinutes(CORRECTED, 5), correcting(['notice.ownerEstimate', rupiah(950_000_000), rupiah(1_000_000_000)]));
    expect(short(madeOf(laptop.events()).releases)).toEqual(['tender tender']);
  });

  it('made in many steps is one release, of the last step', () => {
    const laptop = aTimedLaptop().at(IMPORTED, importing(anAnnouncedTender()));
    for (let step = 0; step < 5; step += 1) {
      const [from, to] = [1_000_000_000 - step, 999_999_999 - step].map(rupiah);
      laptop.at(addMinutes(CORRECTED, step * 30), correcting(['notice.ownerEstimate', from, to]));
    }
    const { releases } = madeOf(laptop.events());
    expect(releases.map(({ tender }) => tender.value?.amount)).toEqual([1_000_000_000, 999_999_995]);
  });

  it('does not go out where it is told nowhere', () => {
    const laptop = aTimedLaptop()
      .at(IMPORTED, importing(anAnnouncedTender()))
      .at(CORRECTED, correcting(['notice.budgetLine', anAnnouncedTender().notice.budgetLine, '5.2.3']));
    const { releases, waiting } = madeOf(laptop.events(), addMinutes(CORRECTED, 10));
    expect([short(releases), waiting]).toEqual([['tender tender'], []]);
  });
});

describe('what is not to be known', () => {
  it('is not in the releases of states before it was', () => {
    const laptop = aTimedLaptop().at(IMPORTED, importing(anAnnouncedTender())).at(OPENED, opening);
    const [tender] = madeOf(laptop.events()).releases;
    expect(tender).not.toHaveProperty('bids');
    expect(JSON.stringify(tender)).not.toContain('CV. Contoh');
  });

  it('is held back with everything behind it while names are hidden, and comes back as it was', () => {
    const laptop = aTimedLaptop().at(IMPORTED, importing(anAnnouncedTender())).at(OPENED, opening);
    const before = madeOf(laptop.events()).releases;
    const hidden = addMinutes(OPENED, 30);
    const aliases = { a: 'Peserta 1', b: 'Peserta 2' };
    const hide = laptop.try(
      hidden,
      {
        name: 'hideBidders',
        body: { at: hidden, reason: 'Penilaian tanpa nama', aliases },
      },
      SECRETARY,
    );
    expect(hide).toBeNull();
    const hiding = madeOf(laptop.events());
    expect(short(hiding.releases)).toEqual(['tender tender']);
    expect(JSON.stringify(hiding)).not.toContain('CV. Contoh');
    const shown = addMinutes(OPENED, 500);
    const show = laptop.try(shown, { name: 'showBidders', body: { at: shown, reason: 'Selesai' } }, SECRETARY);
    expect(show).toBeNull();
    expect(JSON.stringify(madeOf(laptop.events()).releases)).toBe(JSON.stringify(before));
  });

  it('is held back where an opening was entered by mistake', () => {
    const laptop = aTimedLaptop()
      .at(IMPORTED, importing(anAnnouncedTender()))
      .at(OPENED, opening)
      .at(addMinutes(OPENED, 10), {
        name: 'recordOpening',
        body: { openedAt: null, place: null, witnesses: [], remarks: null },
      });
    const { releases } = madeOf(laptop.events());
    expect(short(releases)).toEqual(['tender tender']);
    expect(JSON.stringify(releases)).not.toContain('CV. Contoh');
  });
});

describe('a log written on several laptops', () => {
  /** `b` has the tender as it was assessed, and writes apart from then on. */
  function twoLaptops(): { readonly a: TimedLaptop; readonly b: TimedLaptop } {
    const a = aTimedLaptop('b').at(ASSESSED, importing(anAssessedDossier({ a: 800_000_000, b: 840_000_000 })));
    // Stands before everything `a` writes apart, in the one order.
    const b = aTimedLaptop('a');
    b.receive(a.events());
    return { a, b };
  }

  it('keeps a result as its author had it, whatever comes in to stand before it', () => {
    const { a, b } = twoLaptops();
    a.at(DECIDED, award).at(ANNOUNCED, announcing(ANNOUNCED));
    const alone = madeOf(a.events()).releases;
    b.at(addMinutes(DECIDED, -60), {
      name: 'assess',
      body: { cells: [{ requirement: requirementId('adm'), bidder: bidderId('b'), finding: notMet('Tidak lengkap') }] },
    });
    a.receive(b.events());
    const { releases, waiting } = madeOf(a.events());
    expect(JSON.stringify(releases.slice(0, 3))).toBe(JSON.stringify(alone.slice(0, 3)));
    expect(waiting).toEqual(['apart']);
  });

  it('tells what was written apart with the first event that has seen both', () => {
    const { a, b } = twoLaptops();
    a.at(DECIDED, award).at(ANNOUNCED, announcing(ANNOUNCED));
    b.at(addMinutes(ANNOUNCED, 30), correcting(['notice.name', a.state()?.notice.name, 'Nama dari laptop lain']));
    a.receive(b.events());
    expect(JSON.stringify(madeOf(a.events()).releases)).not.toContain('laptop lain');
    expect(madeOf(a.events()).waiting).toEqual(['apart']);
    const seen = instant('2014-05-20T09:00:00.000Z');
    a.at(seen, noting);
    const joined = madeOf(a.events());
    expect(joined.waiting).toEqual([]);
    expect(joined.releases.at(-1)?.tender.title).toBe('Nama dari laptop lain');
  });

  it('never keeps a result back: written apart from a correction that went out, it is told with it under another id', () => {
    const { a, b } = twoLaptops();
    const corrected = addMinutes(DECIDED, 60);
    b.at(corrected, correcting(['notice.name', b.state()?.notice.name, 'Nama dari laptop lain']));
    const ofB = madeOf(b.events()).releases;
    a.at(addMinutes(corrected, 120), award).at(ANNOUNCED, announcing(ANNOUNCED));
    const alone = madeOf(a.events()).releases.find(({ tag }) => tag.includes('award'));
    a.receive(b.events());
    const { releases } = madeOf(a.events());
    expect(short(releases).slice(0, 4)).toEqual([
      'tender tender',
      'pembukaan tenderUpdate',
      'perubahan tenderUpdate',
      'hasil award',
    ]);
    expect(JSON.stringify(releases.slice(0, 3))).toBe(JSON.stringify(ofB.slice(0, 3)));
    expect(releases[3]?.tender.title).toBe('Nama dari laptop lain');
    expect(releases[3]?.id).not.toBe(alone?.id);
  });

  it('is walked in a moment, also where a long work was written apart from the result', () => {
    const { a, b } = twoLaptops();
    a.at(DECIDED, award).at(ANNOUNCED, announcing(ANNOUNCED));
    for (let at = 0; at < 300; at += 1) {
      const finding = notMet(`Catatan ${at}`);
      b.at(addMinutes(ANNOUNCED, at), {
        name: 'assess',
        body: { cells: [{ requirement: requirementId('adm'), bidder: bidderId('b'), finding }] },
      });
    }
    a.receive(b.events());
    const begun = performance.now();
    expect(madeOf(a.events()).releases).toHaveLength(3);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('makes nothing final that an objection from another laptop keeps open', () => {
    const { a, b } = twoLaptops();
    a.at(DECIDED, award).at(ANNOUNCED, announcing(ANNOUNCED));
    b.receive(a.events());
    a.at(addMinutes(ANNOUNCED, 60), noting);
    b.at(addMinutes(ANNOUNCED, 90), {
      name: 'recordObjection',
      body: {
        id: 's1',
        objection: anObjection({ bidder: bidderId('b'), receivedAt: addMinutes(ANNOUNCED, 90) }),
      },
    });
    expect(short(madeOf(a.events()).releases).at(-1)).toMatch(/^hasil-tetap/);
    a.receive(b.events());
    expect(short(madeOf(a.events()).releases).at(-1)).toBe('hasil award');
  });
});

describe('a fault', () => {
  const huge = '100000000000000000.01' as RupiahText;

  it('keeps a tender back as long as it stands, and never once it was mended', () => {
    const laptop = aTimedLaptop().at(
      IMPORTED,
      importing({ ...anAnnouncedTender(), notice: { ...anAnnouncedTender().notice, ownerEstimate: huge } }),
    );
    const faulty = madeOf(laptop.events());
    expect(faulty.releases).toEqual([]);
    expect(faulty.faults.map(({ kind }) => kind)).toContain('inexact-amount');
    laptop.at(CORRECTED, correcting(['notice.ownerEstimate', huge, rupiah(950_000_000)]));
    const mended = madeOf(laptop.events());
    expect([short(mended.releases), mended.faults]).toEqual([['tender tender'], []]);
  });
});

it('a faulty correction that was taken back keeps nothing from going out', () => {
  const huge = '100000000000000000.01' as RupiahText;
  const laptop = aTimedLaptop()
    .at(IMPORTED, importing(anAnnouncedTender()))
    .at(CORRECTED, correcting(['notice.ownerEstimate', rupiah(1_000_000_000), huge]));
  expect(madeOf(laptop.events()).faults).not.toEqual([]);
  laptop.at(addMinutes(CORRECTED, 300), correcting(['notice.ownerEstimate', huge, rupiah(1_000_000_000)]));
  const { releases, faults } = madeOf(laptop.events());
  expect([short(releases), faults]).toEqual([['tender tender'], []]);
});

describe('the committee', () => {
  it('is kept out by the names of everybody who ever sat in it', () => {
    const dossier = anAssessedDossier({ a: 800_000_000, b: 840_000_000, c: 700_000_000 });
    const [first, second, third] = dossier.committee.members;
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are three members');
    const reason = `Menurut ${third.name.split(',')[0]} surat tidak ditandatangani`;
    const laptop = aTimedLaptop()
      .at(ASSESSED, importing(dossier))
      .at(addMinutes(ASSESSED, 10), {
        name: 'assess',
        body: { cells: [{ requirement: requirementId('adm'), bidder: bidderId('c'), finding: notMet(reason) }] },
      })
      .at(addMinutes(ASSESSED, 20), {
        name: 'setCommittee',
        body: { committee: { ...dossier.committee, members: [first, second, { ...third, name: 'Orang Baru, S.T.' }] } },
      })
      .at(DECIDED, award)
      .at(ANNOUNCED, announcing(ANNOUNCED));
    const { releases, faults } = madeOf(laptop.events());
    expect(faults).toEqual([]);
    expect(short(releases)).toContain('hasil award');
    expect(JSON.stringify(releases)).not.toContain('Anggota Contoh');
  });
});

it('a log without anything public makes nothing', () => {
  const early = aDossier({ notice: { announcedAt: null }, opening: { ...aDossier().opening, openedAt: null } });
  expect(madeOf(aTimedLaptop().at(IMPORTED, importing(early)).events(), AT_YEAR_END).releases).toEqual([]);
  expect(madeOf([]).releases).toEqual([]);
});
