import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bidderCourse } from '#core/documents/bidder-course.ts';
import { renderHtml } from '#core/documents/html.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { GATE_NAMES, GATE_STATUS_NAMES } from '#core/documents/names.ts';
import { assert } from '#core/shared/assert.ts';
import type { Clarification } from '#core/tender/course-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { bidderId, instant } from '#test/support/builders/dossier.ts';
import { aWeighedResult, FIRMS } from '#test/support/builders/method-tenders.ts';
import { embeddedFontCss, openPrinter, type Printer, readPdf } from '#test/support/pdf.ts';
import { anEverydayDossier, inputOf } from './dossiers.ts';
import { modelText, tablesOf } from './model-text.ts';

function courseOf(dossier: Dossier, bidder: string): DocumentModel {
  const model = bidderCourse(inputOf(dossier), bidderId(bidder));
  assert(model !== null, `${bidder} was evaluated`);
  return model;
}

function firm(dossier: Dossier, name: string): string {
  const id = dossier.bidders.find((bidder) => bidder.name === name)?.id;
  assert(id !== undefined, `${name} takes part`);
  return id;
}

function gatesOf(dossier: Dossier, bidder: string): readonly (readonly string[])[] {
  return tablesOf(courseOf(dossier, bidder)).find(({ heads }) => heads.includes('Tahap'))?.rows ?? [];
}

function figuresOf(dossier: Dossier, bidder: string): ReadonlyMap<string, string> {
  const table = tablesOf(courseOf(dossier, bidder)).find(({ heads }) => heads.includes('Uraian'));
  return new Map(table?.rows.map(([label = '', value = '']) => [label, value]));
}

describe('the course of a bidder', () => {
  it('tells every gate of the tender in its order', () => {
    for (const dossier of [anEverydayDossier(), aWeighedResult()]) {
      const { evaluation } = inputOf(dossier);
      assert(evaluation !== null, 'it is worked out');
      for (const { bidder } of evaluation.bids) {
        expect(gatesOf(dossier, bidder).map(([, gate]) => gate)).toEqual(
          evaluation.order.map((gate) => GATE_NAMES[gate]),
        );
      }
    }
  });

  it('gives the reason of a failure with demand, fault and clause, and fails nothing that was not evaluated', () => {
    const rows = gatesOf(anEverydayDossier(), 'b2');
    const failed = rows.filter(([, , result]) => result === GATE_STATUS_NAMES.failed);
    expect(failed).toHaveLength(1);
    const text = failed[0]?.join(' ') ?? '';
    expect(text).toContain('Peralatan utama beserta bukti kepemilikan atau sewa');
    expect(text).toContain('Ekskavator tidak disertai bukti kepemilikan');
    expect(text).toContain('IKP 28.13 huruf b');
    const after = rows.slice(rows.findIndex(([, , result]) => result === GATE_STATUS_NAMES.failed) + 1);
    expect(after.length).toBeGreaterThan(0);
    expect(after.every(([, , result]) => result === GATE_STATUS_NAMES['not-evaluated'])).toBe(true);
  });

  it('shows the scores and prices a bid has, and none it has not', () => {
    const dossier = aWeighedResult();
    const winner = figuresOf(dossier, firm(dossier, FIRMS.third));
    // 0,6 × 95 + 0,4 × 800 ÷ 880 × 100 = 93,3636…
    expect(winner.get('Harga penawaran')).toBe('880.000.000,00');
    expect([winner.get('Nilai teknis'), winner.get('Nilai harga'), winner.get('Nilai gabungan')]).toEqual([
      '95,00',
      '90,91',
      '93,36',
    ]);
    const failed = figuresOf(dossier, firm(dossier, FIRMS.fifth));
    expect(failed.get('Nilai teknis')).toBe('48,00');
    expect(failed.has('Nilai harga')).toBe(false);
    expect(failed.has('Harga penawaran')).toBe(false);
  });

  it('tells its own clarifications in order of time, those of others not', () => {
    const clarifications = {
      c1: asked('b1', '2026-11-18T03:00:00.000Z', 'Pertanyaan kedua?', null),
      c2: asked('b1', '2026-11-17T03:00:00.000Z', 'Pertanyaan pertama?', 'Jawaban pertama.'),
      c3: asked('b2', '2026-11-17T04:00:00.000Z', 'Pertanyaan peserta lain?', null),
    };
    const text = modelText(courseOf({ ...anEverydayDossier(), clarifications }, 'b1'));
    expect(text).toMatch(/Pertanyaan pertama\? Jawaban pertama\.[\s\S]*Pertanyaan kedua\? Belum dijawab\./);
    expect(text).not.toContain('Pertanyaan peserta lain?');
  });

  it('concludes with winner, reserve or the gate that stopped the bid', () => {
    const dossier = anEverydayDossier();
    const { decision } = dossier;
    assert(decision?.kind === 'award', 'it is awarded');
    const reserve = decision.reserves[0]?.bidder;
    assert(reserve !== undefined, 'there is a reserve');
    expect(modelText(courseOf(dossier, decision.winner.bidder))).toMatch(/Ditetapkan sebagai pemenang\./i);
    expect(modelText(courseOf(dossier, reserve))).toMatch(/Ditetapkan sebagai [a-z ]*cadangan[a-z ]* 1\./i);
    expect(modelText(courseOf(dossier, 'b2'))).toMatch(/Tidak lulus pada tahap .*teknis\./);
    expect(modelText(courseOf({ ...dossier, decision: null }, decision.winner.bidder))).toMatch(/dengan peringkat 1\./);
  });

  it('is nothing for a bidder that offered nothing', () => {
    expect(bidderCourse(inputOf(anEverydayDossier()), bidderId('b5'))).toBeNull();
  });
});

function asked(bidder: string, at: string, question: string, answer: string | null): Clarification {
  return {
    bidder: bidderId(bidder),
    at: instant(at),
    gate: 'technical',
    requirement: null,
    way: 'written',
    question,
    answer,
    answeredAt: null,
    effect: null,
    evidence: [],
  };
}

describe('the course of an ordinary bid, printed', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await openPrinter();
  });
  afterAll(() => printer.close());

  it('fits on one page of F4', async () => {
    const fontCss = embeddedFontCss();
    const weighed = aWeighedResult();
    const models = [
      courseOf(anEverydayDossier(), 'b1'),
      courseOf(anEverydayDossier(), 'b2'),
      courseOf(weighed, firm(weighed, FIRMS.third)),
    ];
    for (const model of models) {
      const pdf = await printer.print(renderHtml(model, { fontCss, lang: 'id' })).then(readPdf);
      expect(pdf.pages).toHaveLength(1);
    }
  });
});
