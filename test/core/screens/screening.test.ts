import { describe, expect, it } from 'vitest';
import { blinded } from '#core/committee/blind.ts';
import { answerTo, answeredFindings, pastAnswers, unansweredIn } from '#core/screens/answers.ts';
import type { ScreenFinding } from '#core/screens/finding.ts';
import { type Screening, screeningOf } from '#core/screens/screening.ts';
import { apply } from '#core/tender/apply.ts';
import { decide } from '#core/tender/decide.ts';
import { invert } from '#core/tender/invert.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { judgingOf } from '#core/tender/judging.ts';
import type { Dossier } from '#core/tender/model.ts';
import { context, evaluationOf } from '#test/support/builders/context.ts';
import { aBid, aBidder, aDossier, bidderId, instant, lineId, rupiah } from '#test/support/builders/dossier.ts';
import { aSealedDossier } from '#test/support/builders/sealed.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { offering, priced, resultOf } from './tenders.ts';

const AT = instant('2014-05-09T02:00:00.000Z');

const look = (dossier: Dossier): Screening => screeningOf(dossier, { settings: [], evaluation: null });
const WORD = { text: 'Ditanyakan kepada keduanya; kebetulan.', by: 'Anggota Contoh 1, S.E.', at: AT };

function first(dossier: Dossier): ScreenFinding {
  const [finding] = look(dossier).findings;
  if (finding === undefined) throw new Error('nothing found');
  return finding;
}

function after(dossier: Dossier, command: TenderCommand): Dossier {
  return unwrap(decide(dossier, command, context)).reduce<Dossier>(apply, dossier);
}

const ALIKE = aDossier({ bidders: offering(700_000_000, 700_000_000, 900_000_000) });

describe('nothing is revealed before its time', () => {
  it('before the opening no screen says anything, not even what was registered', () => {
    const { opening } = aDossier();
    const shut = aDossier({
      opening: { ...opening, openedAt: null },
      bidders: [
        aBidder('a', { total: 900_000_000, phone: '08115550101' }),
        aBidder('b', { total: 900_000_000, phone: '08115550101' }),
      ],
    });
    const screening = look(shut);
    expect(screening).toMatchObject({ openness: 'closed', bids: [], findings: [], table: null, law: null });
    expect(new Set(screening.results.map(({ silence }) => silence))).toEqual(new Set(['not-opened']));
    expect(JSON.stringify(screening.results)).not.toContain('900000000');
  });

  it('while price files are closed, prices stay out of it whatever the dossier holds', () => {
    const sealed = aSealedDossier();
    const leaked = { ...sealed, bidders: offering(800_000_000, 800_000_000, 800_000_000) };
    const { openness, bids, results } = look(leaked);
    expect([openness, bids]).toEqual(['bids', []]);
    expect(resultOf(results, 'identical-totals').silence).toBe('prices-sealed');
    expect(resultOf(results, 'shared-phone').silence).toBe('not-recorded');
  });

  it('while names are hidden, what would tell who is who is left out, and totals are shown by alias', () => {
    const open = aDossier({
      bidders: [
        aBidder('a', { name: 'PT Zamrud', total: 800_000_000, phone: '08115550101' }),
        aBidder('b', { name: 'CV Bersinar', total: 800_000_000, phone: '08115550101' }),
      ],
    });
    const aliases = { [bidderId('a')]: 'Peserta A', [bidderId('b')]: 'Peserta B' };
    const blind = { at: AT, reason: 'Menilai tanpa nama', aliases };
    const hidden = { ...open, judging: { ...judgingOf(open), blind } };
    const shown = look(blinded(hidden));
    expect(resultOf(shown.results, 'shared-phone').silence).toBe('names-hidden');
    expect(resultOf(shown.results, 'member-match').silence).toBe('names-hidden');
    expect(resultOf(shown.results, 'same-file').silence).toBe('names-hidden');
    expect(resultOf(shown.results, 'identical-totals').findings).toHaveLength(1);
    expect(JSON.stringify([shown.results, shown.leftOut])).not.toMatch(/Zamrud|Bersinar|08115550101/);
    expect(resultOf(look(hidden).results, 'shared-phone').findings).toHaveLength(1);
  });
});

describe('which bids are compared', () => {
  it('leaves out those without a total, of zero, and taken back, and says so', () => {
    const tender = aDossier({
      bidders: [
        ...offering(800_000_000, 810_000_000),
        aBidder('n', { bid: aBid({ offeredTotal: null }) }),
        aBidder('z', { total: 0 }),
        aBidder('w', { total: 800_000_000 }),
        aBidder('r'),
      ],
      exclusions: {
        [bidderId('w')]: { ground: 'withdrew', indications: [], reason: 'Mundur', clause: 'IKP 4', evidence: [] },
      },
    });
    const { bids, leftOut } = look(tender);
    expect(bids.map(({ bidder }) => bidder)).toEqual(['a', 'b']);
    expect(leftOut).toEqual([
      { bidder: 'n', why: 'no-total' },
      { bidder: 'z', why: 'zero' },
      { bidder: 'w', why: 'withdrew' },
    ]);
  });

  it('takes of one firm its last bid, and never compares it with its own', () => {
    const bid = (at: string) => aBid({ offeredTotal: rupiah(800_000_000), submittedAt: instant(at) });
    const tender = aDossier({
      bidders: [
        aBidder('late', { supplierCode: '77', bid: bid('2014-05-04T05:00:00.000Z') }),
        aBidder('early', { supplierCode: '77', bid: bid('2014-05-04T03:00:00.000Z') }),
        aBidder('other', { supplierCode: '78', total: 700_000_000 }),
      ],
    });
    const { bids, leftOut, findings } = look(tender);
    expect(bids.map(({ bidder }) => bidder)).toEqual(['other', 'late']);
    expect(leftOut).toEqual([{ bidder: 'early', why: 'earlier-bid' }]);
    expect(findings).toEqual([]);
  });

  it('goes by the price handed in, and says where correction would change what is found', () => {
    const line = (price: number, total: number) => {
      const tender = priced([100_000], { x: [price] });
      return { ...tender.bidders[0]?.bid?.lines[0], total: rupiah(total) };
    };
    const owner = priced([100_000], {}).pricing;
    const bidder = (id: string, price: number, total: number) =>
      aBidder(id, { bid: aBid({ offeredTotal: rupiah(total), lines: [line(price, total) as never] }) });
    const tender = aDossier({ pricing: owner, bidders: [bidder('a', 90_000, 91_000), bidder('b', 90_000, 90_000)] });
    const evaluation = evaluationOf(tender);
    const screening = screeningOf(tender, { settings: [], evaluation });
    expect(resultOf(screening.results, 'identical-totals').findings).toEqual([]);
    expect(screening.changedByCorrection).toEqual(['identical-totals']);
  });
});

describe('the list of the law', () => {
  it('is counted by kinds against its minimum, without a verdict', () => {
    const tender = aDossier({
      notice: { ownerEstimate: rupiah(810_000_000) },
      bidders: offering(800_000_000, 800_000_000, 808_100_000),
    });
    expect(look(tender).law).toEqual({
      counted: ['similar-documents', 'close-to-estimate'],
      unconfirmed: [],
      minimum: 2,
      indicated: true,
    });
    expect(look(ALIKE).law).toMatchObject({ counted: ['similar-documents'], indicated: false });
  });
});

describe('answers', () => {
  it('stand with the finding and its numbers, and nothing waits for them', () => {
    const finding = first(ALIKE);
    expect(unansweredIn(ALIKE, look(ALIKE))).toEqual([finding]);
    const answered = after(ALIKE, {
      name: 'answerCheck',
      body: { finding: finding.id, answer: answerTo(finding, WORD) },
    });
    expect(answeredFindings(answered, look(answered))).toMatchObject([{ state: 'answered', answer: WORD }]);
    expect(unansweredIn(answered, look(answered))).toEqual([]);
  });

  it('are to be looked at again once the numbers changed', () => {
    const finding = first(ALIKE);
    const answered = after(ALIKE, {
      name: 'answerCheck',
      body: { finding: finding.id, answer: answerTo(finding, WORD) },
    });
    const bidders = answered.bidders.map((bidder) =>
      bidder.id === 'c' ? bidder : { ...bidder, bid: aBid({ offeredTotal: rupiah(690_000_000) }) },
    );
    const changed = { ...answered, bidders };
    expect(answeredFindings(changed, look(changed))).toMatchObject([{ state: 'review' }]);
    expect(unansweredIn(changed, look(changed))).toHaveLength(1);
  });

  it('to what is not found any more stay readable', () => {
    const finding = first(ALIKE);
    const answered = after(ALIKE, {
      name: 'answerCheck',
      body: { finding: finding.id, answer: answerTo(finding, WORD) },
    });
    const changed = { ...answered, bidders: offering(700_000_000, 720_000_000, 900_000_000) };
    expect(pastAnswers(changed, look(changed))).toMatchObject([[finding.id, WORD]]);
  });

  it('are taken back, and undo leads to what stood before', () => {
    const finding = first(ALIKE);
    const body = { finding: finding.id, answer: answerTo(finding, WORD) };
    const [event] = unwrap(decide(ALIKE, { name: 'answerCheck', body }, context));
    if (event === undefined) throw new Error('no event');
    const back = invert(ALIKE, event);
    expect(back).toEqual({ name: 'answerCheck', body: { finding: finding.id, answer: null } });
    expect(after(apply(ALIKE, event), back as TenderCommand)).toEqual(ALIKE);
  });

  it('come after the opening, about bidders of the tender', () => {
    const finding = first(ALIKE);
    const answer = answerTo(finding, WORD);
    const command = (bidders = answer.bidders): TenderCommand => ({
      name: 'answerCheck',
      body: { finding: finding.id, answer: { ...answer, bidders } },
    });
    const shut = { ...ALIKE, opening: { ...ALIKE.opening, openedAt: null } };
    expect(decide(shut, command(), context)).toMatchObject({ ok: false, error: { kind: 'not-opened' } });
    expect(decide(ALIKE, command([bidderId('x')]), context)).toMatchObject({
      ok: false,
      error: { kind: 'unknown-bidder' },
    });
  });
});

describe('lines a regulation sets', () => {
  const prices = Array.from({ length: 11 }, (_, index) => 101_230 + index * 1_117);
  const owner = prices.map((price) => price + 5_000);

  it('are named with their basis, and left out of what is compared', () => {
    const tender = priced(owner, { a: prices, b: prices });
    expect(resultOf(look(tender).results, 'identical-lines').findings).toHaveLength(1);
    const named = after(tender, {
      name: 'setRegulatedLines',
      body: { regulated: { lines: [lineId('l1'), lineId('l2')], basis: 'Keputusan upah minimum' } },
    });
    expect(resultOf(look(named).results, 'identical-lines').silence).toBe('too-few-lines');
    expect(after(named, { name: 'setRegulatedLines', body: { regulated: null } })).toEqual(tender);
  });

  it('are lines of the tender document', () => {
    const command: TenderCommand = {
      name: 'setRegulatedLines',
      body: { regulated: { lines: [lineId('l99')], basis: 'x' } },
    };
    expect(decide(priced(owner, { a: prices }), command, context)).toMatchObject({ ok: false });
  });
});
