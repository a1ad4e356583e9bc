import { describe, expect, it } from 'vitest';
import { recapPartOf } from '#core/recap/part.ts';
import { saidGround } from '#core/recap/source-words.ts';
import { sizeClassOf } from '#core/recap/size-class.ts';
import { stageDaysOf } from '#core/recap/stage-days.ts';
import type { Dossier, ScheduleStage, TenderNotice } from '#core/tender/model.ts';
import { summarise } from '#core/tender/summary.ts';
import { after, evaluationOf } from '#test/support/builders/context.ts';
import {
  aConcludedObjection,
  anAppeal,
  announceAt,
  anObjection,
  appeal,
  awardOf,
  fail,
  object,
} from '#test/support/builders/course.ts';
import { aDossier, anAssessedDossier, bidderId, decimal, instant, rupiah } from '#test/support/builders/dossier.ts';

function partOf(dossier: Dossier) {
  return summarise(dossier, evaluationOf(dossier)).recap;
}

function stage(activityCode: string, startsAt: string, endsAt: string): ScheduleStage {
  return { activityCode, name: null, startsAt: instant(startsAt), endsAt: instant(endsAt) };
}

function labelled(businessSize: string | null, notice: Partial<TenderNotice> = {}): Dossier {
  const dossier = aDossier({ notice });
  return { ...dossier, notice: { ...dossier.notice, sourceLabels: { ...dossier.notice.sourceLabels, businessSize } } };
}

const ready = anAssessedDossier({ a: 800_000_000, b: 820_000_000 });

describe('days of stages', () => {
  it('are calendar days of the zone, plan beside what happened', () => {
    const dossier: Dossier = {
      ...aDossier({ notice: { announcedAt: instant('2014-05-01T02:00:00.000Z') } }),
      schedule: [
        stage('291', '2014-05-01T02:00:00.000Z', '2014-05-08T02:00:00.000Z'),
        stage('294', '2014-05-05T02:00:00.000Z', '2014-05-09T02:00:00.000Z'),
        stage('298', '2014-05-19T02:00:00.000Z', '2014-05-19T03:00:00.000Z'),
      ],
    };
    const opened = {
      ...dossier,
      // Past midnight in Samarinda, though not in Greenwich.
      opening: { ...dossier.opening, openedAt: instant('2014-05-09T16:30:00.000Z') },
    };
    expect(stageDaysOf(opened, instant('2014-05-22T02:00:00.000Z'))).toEqual({
      offers: { planned: 8, took: 9 },
      evaluation: { planned: 10, took: 12 },
      whole: { planned: 18, took: 21 },
    });
  });

  it('are not there where nothing is known, and negative where dates stand in the wrong order', () => {
    expect(stageDaysOf({ ...aDossier({ notice: { announcedAt: null } }), schedule: [] }, null)).toEqual({});
    const opening = { ...ready.opening, openedAt: instant('2014-05-20T02:00:00.000Z') };
    const days = stageDaysOf({ ...ready, opening }, instant('2014-05-10T02:00:00.000Z'));
    expect(days.evaluation?.took).toBe(-10);
  });
});

describe('how a tender ended', () => {
  it('counts objections and appeals by their ends', () => {
    const told = after(
      ready,
      awardOf(ready),
      announceAt(),
      object(aConcludedObjection('rejected')),
      object(anObjection({ bidder: bidderId('b') }), 's2'),
      appeal(anAppeal()),
    );
    expect(partOf(told).objections).toEqual({ accepted: 0, rejected: 1, open: 1 });
    expect(partOf(told).appeals).toEqual({ accepted: 0, rejected: 0, silence: 0, open: 1 });
  });

  it('has the ground of the committee before the words of the source', () => {
    const failed = after(ready, fail('document-error'));
    expect(partOf(failed).failure).toBe('document-error');
    expect(partOf(ready).failure).toBeNull();
    const closedReason = 'Tender gagal karena tidak ada peserta\nyang memasukkan penawaran.';
    expect(partOf(aDossier({ notice: { status: 'failed', closedReason } })).failure).toBe('no-bids');
    expect(partOf(aDossier({ notice: { status: 'failed' } })).failure).toBe('unsaid');
  });

  it('says why a tender was held again, and nothing of a first one', () => {
    const repeatedReason = 'Seluruh penawaran terkoreksi melebihi HPS';
    expect(partOf(aDossier({ notice: { version: 2, repeatedReason } })).repeated).toBe('all-above-owner-estimate');
    expect(partOf(aDossier({ notice: { version: 1, repeatedReason } })).repeated).toBeNull();
  });

  it('has the size and the local content of the winner only once there is one', () => {
    const profile = { businessSize: 'small' as const, firms: [], checks: [] };
    const stated: Dossier = {
      ...ready,
      qualification: { ...ready.qualification, profiles: { [bidderId('a')]: profile } },
      localContent: {
        [bidderId('a')]: [
          { component: 'goods', amount: rupiah(100_000_000), localContentPercent: decimal('40') },
          { component: 'services', amount: rupiah('50000000.01'), localContentPercent: decimal('100') },
        ],
      },
    };
    const outcome = { winner: bidderId('a'), price: null, decidedAt: null };
    expect(recapPartOf(stated, outcome)).toMatchObject({ winnerSize: null, domestic: null });
    const awarded = after(stated, awardOf(stated));
    expect(partOf(awarded)).toMatchObject({
      winnerSize: 'small',
      domestic: { value: '90000000.01', of: '150000000.01' },
    });
  });
});

describe('what the recap keeps of a tender', () => {
  it('is short, and has no name and no price of a bidder', () => {
    const decided = after(ready, awardOf(ready));
    for (const dossier of [ready, decided]) {
      const text = JSON.stringify(partOf(dossier));
      expect(text.length).toBeLessThan(600);
      expect(text).not.toMatch(/CV\. Contoh|800000000|820000000/);
    }
  });
});

describe('whom a package is kept for', () => {
  it.each([
    ['Perusahaan Kecil', true],
    ['Usaha Mikro, Kecil, dan Koperasi', true],
    ['Perusahaan Non Kecil', false],
    ['Perusahaan Kecil dan Non-Kecil', false],
    ['Usaha Menengah', false],
    ['Semua', null],
    [null, null],
  ])('is read from %s', (label, reserved) => {
    expect(partOf(labelled(label)).reserved).toBe(reserved);
  });
});

describe('words of the source', () => {
  it.each([
    ['Tidak ada penyedia yang menyampaikan penawaran', 'no-bids'],
    ['tidak terdapat penawaran yang memenuhi persyaratan', 'none-passes'],
    ['Tidak ada peserta yang lulus evaluasi', 'none-passes'],
    ['Penawaran di atas HPS', 'all-above-owner-estimate'],
    ['Harga melampaui pagu', 'all-above-ceiling'],
    ['Terdapat kesalahan dalam dokumen', 'document-error'],
    ['Anggaran direvisi', 'no-budget'],
    ['Pindah lokasi', 'other'],
    ['  \n', 'unsaid'],
    [null, 'unsaid'],
  ])('name a ground: %s', (words, ground) => {
    expect(saidGround(words)).toBe(ground);
  });
});

describe('the class of a ceiling', () => {
  it('holds its own limit', () => {
    expect(sizeClassOf(rupiah(200_000_000))).toBe('to-200m');
    expect(sizeClassOf(rupiah('200000000.01'))).toBe('to-2500m');
    expect(sizeClassOf(rupiah(2_500_000_000))).toBe('to-2500m');
    expect(sizeClassOf(rupiah(100_000_000_000))).toBe('to-100b');
    expect(sizeClassOf(rupiah('100000000000.01'))).toBe('above-100b');
    expect(sizeClassOf(null)).toBe('unknown');
  });
});
