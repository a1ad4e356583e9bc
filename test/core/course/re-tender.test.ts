import { describe, expect, it } from 'vitest';
import { leadsToReTender, reTenderOf } from '#core/course/re-tender.ts';
import { streamOf } from '#core/tender/stream.ts';
import { fail } from '#test/support/builders/course.ts';
import { after, refusalOf } from '#test/support/builders/context.ts';
import { aBidder, anAssessedDossier, anOwnerLine, bidderId, instant } from '#test/support/builders/dossier.ts';

const at = instant('2025-06-02T02:00:00.000Z');
const failed = after(
  anAssessedDossier(
    { a: 800_000_000 },
    { pricing: { vat: { mode: 'included' }, ownerLines: [anOwnerLine('l1', '10', 40_000_000)] } },
  ),
  fail('document-error'),
);

describe('a tender held again', () => {
  const next = reTenderOf(failed, { at, resubmission: false });

  it('is the next version of the same code, a stream of its own', () => {
    expect(next.notice).toMatchObject({ code: failed.notice.code, version: 2, status: 'running', announcedAt: null });
    expect(streamOf(next.notice)).not.toBe(streamOf(failed.notice));
    expect(streamOf({ ...next.notice, version: next.notice.version - 1 })).toBe(streamOf(failed.notice));
  });

  it('carries over what the tender document says, and the committee', () => {
    const { requirements, technicalThreshold, pricing, committee, terms } = failed;
    expect(next).toMatchObject({ requirements, technicalThreshold, pricing, committee, terms });
    expect(next.notice.repeatedReason).toBe('Uraian kejadian');
  });

  it('has nothing received, found or decided', () => {
    expect(next).toMatchObject({ bidders: [], findings: {}, proofs: {}, decision: null, schedule: [], documents: {} });
    expect(next.opening).toMatchObject({ openedAt: null, bids: {} });
  });

  it('proposes the law anew for the day it is made, and keeps one chosen for a reason', () => {
    expect(failed.ruleSet.id).toBe('perpres-54-2010');
    expect(next.ruleSet).toEqual({ id: 'perpres-46-2025', reason: null });
    const chosen = { ...failed, ruleSet: { id: 'perpres-12-2021', reason: 'Persiapan sudah dimulai.' } as const };
    expect(reTenderOf(chosen, { at, resubmission: false }).ruleSet).toEqual(chosen.ruleSet);
  });

  it('may be brought in like any other', () => {
    const source = { kind: 'manual', files: [] } as const;
    expect(refusalOf(null, { name: 'importDossier', body: { source, dossier: next } })).toBeNull();
  });

  it('brings the qualified bidders along without their bids where only offers are handed in anew', () => {
    const pre = {
      ...failed,
      notice: { ...failed.notice, qualification: 'pre' as const },
      bidders: [aBidder('a', { total: 800_000_000 })],
    };
    const again = reTenderOf(pre, { at, resubmission: true });
    expect(again.bidders).toEqual([{ ...pre.bidders[0], bid: null }]);
    expect(Object.keys(again.findings)).toEqual(['kual', 'bukti']);
    expect(again.proofs).toHaveProperty(bidderId('a'));
    expect(reTenderOf(failed, { at, resubmission: true }).bidders).toEqual([]);
  });
});

describe('a failure', () => {
  it('leads to a new tender where its ground says so', () => {
    expect(leadsToReTender(failed, 're-tender')).toBe(true);
    expect(leadsToReTender(failed, 'resubmission')).toBe(true);
    expect(leadsToReTender(failed, 're-evaluation')).toBe(false);
    expect(leadsToReTender(failed, 'none-named')).toBe(false);
  });

  it('of the source leads to one too; a running tender does not', () => {
    const running = anAssessedDossier({ a: 800_000_000 });
    expect(leadsToReTender(running, null)).toBe(false);
    expect(leadsToReTender({ ...running, notice: { ...running.notice, status: 'failed' } }, null)).toBe(true);
  });
});
