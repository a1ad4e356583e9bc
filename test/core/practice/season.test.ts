import { describe, expect, it } from 'vitest';
import { dateIn, parseInstant } from '#core/calendar/zone.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { readDossierFile, writeDossierFile } from '#core/exchange/dossier-file.ts';
import { multiplyRounded, percentOfRounded } from '#core/money/decimal.ts';
import { addSen, formatRupiah, rupiahText, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import { practiceSeason } from '#core/practice/season.ts';
import { proposeRuleSet, ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import { inconsistenciesOf } from '#core/tender/consistency.ts';
import { isLawfulSize } from '#core/tender/decide-setup.ts';
import type { Dossier } from '#core/tender/model.ts';
import { dossierShape } from '#core/tender/schema.ts';
import type { StageKey } from '#core/tender/stage.ts';
import { summarise, type TenderSummary } from '#core/tender/summary.ts';

interface Example {
  readonly dossier: Dossier;
  readonly evaluation: Evaluation | null;
  readonly summary: TenderSummary;
}

const season: readonly Example[] = [...practiceSeason({ seed: 'latihan' })].map((dossier) => {
  const result = evaluateDossier(dossier);
  const evaluation = result.ok ? result.value : null;
  return { dossier, evaluation, summary: summarise(dossier, evaluation) };
});
const isSelection = ({ dossier }: { readonly dossier: Dossier }) => dossier.notice.kind === 'consulting-firm';
/** Tenders worked through here; selections of consultants come with the outcome the source recorded. */
const evaluated = season.filter((example) => !isSelection(example));
const finished = season.filter(({ dossier }) => dossier.notice.status === 'finished');
const running = season.filter(({ dossier }) => dossier.notice.status === 'running');

function ceilingsOf(examples: readonly Example[]): string {
  const sum = examples.reduce<Sen>(
    (all, { dossier }) => addSen(all, senOf(dossier.notice.budgetCeiling ?? rupiahText(ZERO_SEN))),
    ZERO_SEN,
  );
  return formatRupiah(sum);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
}

describe('the size of the season', () => {
  it('is 967 tenders of 43 agencies, each with its own code', () => {
    expect(season).toHaveLength(967);
    expect(new Set(season.map(({ dossier }) => dossier.notice.agency.name)).size).toBe(43);
    expect(new Set(season.map(({ dossier }) => dossier.notice.agency.code)).size).toBe(43);
    expect(new Set(season.map(({ dossier }) => dossier.notice.code)).size).toBe(967);
  });

  it('has ceilings of exactly Rp4,02 trillion, Rp2,93 trillion of them in 835 finished tenders', () => {
    expect(ceilingsOf(season)).toBe('Rp4.020.000.000.000,00');
    expect(finished).toHaveLength(835);
    expect(ceilingsOf(finished)).toBe('Rp2.930.000.000.000,00');
    expect(running).toHaveLength(132);
  });

  it('runs from January to mid-October 2014, in WITA, under the law of its days', () => {
    for (const { dossier } of season) {
      const { announcedAt, zone, fiscalYear } = dossier.notice;
      expect(announcedAt !== null && announcedAt > '2014-01-01' && announcedAt < '2014-10-15T23').toBe(true);
      expect({ zone, fiscalYear, practice: dossier.practice }).toEqual({
        zone: 'WITA',
        fiscalYear: 2014,
        practice: true,
      });
      expect(dossier.ruleSet).toEqual({ id: 'perpres-54-2010', reason: null });
      expect(proposeRuleSet(dossier.notice)).toBe('perpres-54-2010');
    }
  });

  it('is the same for the same seed, byte for byte, and another for another', () => {
    const again = [...practiceSeason({ seed: 'latihan' })];
    expect(JSON.stringify(again)).toBe(JSON.stringify(season.map(({ dossier }) => dossier)));
    const [other] = practiceSeason({ seed: 'lain' });
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(season[0]?.dossier));
  });

  it('stays below 60 MB of text', () => {
    const bytes = season.reduce((sum, { dossier }) => sum + JSON.stringify(dossier).length, 0);
    expect(bytes).toBeLessThan(60_000_000);
  });
});

describe('every tender of the season', () => {
  it('is a dossier that can be imported', () => {
    for (const { dossier } of season) {
      expect(dossierShape.safeParse(dossier).error).toBeUndefined();
      expect(inconsistenciesOf(dossier)).toEqual([]);
    }
  });

  it('comes back the same from a dossier file', () => {
    for (const { dossier } of season.filter((_, index) => index % 97 === 0)) {
      const read = readDossierFile(writeDossierFile(dossier));
      expect(read.ok ? read.value : read.error).toEqual(dossier);
    }
  });

  it('has an estimate below its ceiling, and every schedule adds up to it', () => {
    for (const { dossier } of season) {
      const { budgetCeiling, ownerEstimate } = dossier.notice;
      expect(ownerEstimate !== null && budgetCeiling !== null && senOf(ownerEstimate) < senOf(budgetCeiling)).toBe(
        true,
      );
      const { vat, ownerLines } = dossier.pricing;
      if (ownerLines.length === 0) continue;
      const net = ownerLines.reduce<Sen>(
        (sum, { volume, unitPrice }) => (unitPrice === null ? sum : addSen(sum, multiplyRounded(volume, unitPrice))),
        ZERO_SEN,
      );
      const gross = vat.mode === 'added' ? addSen(net, percentOfRounded(net, vat.ratePercent)) : net;
      expect(rupiahText(gross)).toBe(ownerEstimate);
    }
  });

  it('has a committee of three or five', () => {
    const rules = ruleSetById('perpres-54-2010')?.committee;
    for (const { dossier } of season) {
      const size = dossier.committee.members.length;
      expect(rules !== undefined && isLawfulSize(size, rules)).toBe(true);
    }
    expect(new Set(season.map(({ dossier }) => dossier.committee.members.length))).toEqual(new Set([3, 5]));
  });

  it('has windows that follow each other', () => {
    for (const { dossier } of season) {
      for (const { startsAt, endsAt } of dossier.schedule) {
        expect(startsAt !== null && endsAt !== null && startsAt < endsAt && parseInstant(startsAt).ok).toBe(true);
      }
    }
  });

  it('is found by its code, with a name of at most 119 characters', () => {
    const lengths = season.map(({ dossier }) => dossier.notice.name.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(119);
    expect(Math.max(...lengths)).toBeGreaterThan(100);
    for (const { dossier } of season) expect(dossier.notice.name).not.toMatch(/[{}]|\s{2}/);
  });
});

describe('finished tenders', () => {
  it('by lowest price have the decision the evaluation leads to', () => {
    const decided = finished.filter((example) => !isSelection(example));
    expect(decided.length).toBeGreaterThan(600);
    for (const { dossier, evaluation } of decided) {
      const { decision } = dossier;
      const outcome = evaluation?.outcome;
      expect(outcome?.kind).toBe('award');
      if (decision?.kind !== 'award' || outcome?.kind !== 'award') throw new Error('no award');
      expect([decision.winner, ...decision.reserves].map(({ bidder }) => bidder)).toEqual([
        outcome.winner,
        ...outcome.reserves,
      ]);
      const corrected = evaluation?.bids.find(({ bidder }) => bidder === outcome.winner)?.corrected;
      expect(decision.winner.price).toBe(
        corrected === null || corrected === undefined ? null : rupiahText(corrected.value),
      );
      expect(decision.decidedAt > (dossier.opening.openedAt ?? '')).toBe(true);
      expect(dossier.recorded?.verifiedWinner).toBe(outcome.winner);
      expect(Object.keys(dossier.documents).toSorted()).toEqual(['baep', 'bahp', 'bapp', 'penetapan', 'pengumuman']);
    }
  });

  it('are a fifth selections of consultants, with the outcome the source recorded', () => {
    const selections = finished.filter(isSelection);
    expect(selections).toHaveLength(167);
    for (const { dossier, summary } of selections) {
      expect(dossier.notice).toMatchObject({ kind: 'consulting-firm', qualification: 'pre', submission: 'two-file' });
      expect(summary).toMatchObject({ stage: 'closed' });
      expect(summary.winner).not.toBeNull();
      expect(summary.awardPrice).not.toBeNull();
    }
  });
});

describe('documents of decided tenders', () => {
  it('follow each other: the opening on its own day, the rest on the day of the decision, numbers in their months', () => {
    const decided = season.filter(({ dossier }) => Object.keys(dossier.documents).length > 0);
    expect(decided.length).toBeGreaterThan(600);
    for (const { dossier } of decided) {
      const { opening, decision, documents } = dossier;
      assert(opening.openedAt !== null && decision !== null, 'opened and decided');
      const { bapp, ...later } = documents;
      expect(bapp?.date).toBe(dateIn(opening.openedAt, dossier.notice.zone));
      for (const { date } of Object.values(later)) expect(date).toBe(dateIn(decision.decidedAt, dossier.notice.zone));
      for (const { number, date } of Object.values(documents)) {
        const month = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][Number(date?.slice(5, 7)) - 1];
        expect(number).toMatch(new RegExp(`/ULP/${month}/2014$`));
      }
    }
  });
});

describe('running tenders', () => {
  it('stand in every stage', () => {
    const stages = new Set<StageKey>(running.map(({ summary }) => summary.stage));
    expect([...stages].toSorted()).toEqual([
      'administration',
      'arithmetic',
      'award',
      'decided',
      'failed',
      'opening',
      'preparation',
      'price',
      'proof',
      'qualification',
      'shortlist',
      'technical',
    ]);
  });

  const ready = running.filter(({ summary }) => summary.stage === 'award');

  it('show selections at work: qualified, shortlisted, judged with sealed prices, and priced', () => {
    const selections = running.filter(isSelection);
    const byStage = (stage: StageKey) => selections.filter(({ summary }) => summary.stage === stage);
    expect(
      ['preparation', 'qualification', 'shortlist', 'technical', 'award'].map(
        (each) => byStage(each as StageKey).length,
      ),
    ).toEqual([13, 4, 2, 4, 3]);
    for (const { dossier } of byStage('technical')) {
      expect(dossier.technicalResult).toBeNull();
      expect(dossier.bidders.filter(({ bid }) => bid?.offeredTotal != null)).toEqual([]);
    }
    for (const { dossier, evaluation } of byStage('award')) {
      const passed = dossier.technicalResult?.passed ?? [];
      expect(
        dossier.bidders
          .filter(({ bid }) => bid?.offeredTotal != null)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual([...passed].toSorted());
      expect(evaluation?.rankedBy).toBe('combined-score');
    }
  });

  it('show a tie that only the committee can decide', () => {
    const tied = ready.filter(({ evaluation }) => evaluation?.ties.some(({ decided }) => decided === null));
    expect(tied).toHaveLength(3);
  });

  it('show a tender without offers, and one with a single offer', () => {
    const failures = ready.flatMap(({ evaluation }) =>
      evaluation?.outcome.kind === 'failure' ? [evaluation.outcome.ground] : [],
    );
    expect(new Set(failures)).toEqual(new Set(['no-bids', 'none-passes', 'all-above-owner-estimate']));
    const single = running.filter(({ summary }) => summary.stage === 'qualification' && summary.offering === 1);
    expect(single.length).toBeGreaterThanOrEqual(5);
  });

  it('show 170 registered bidders and 60 requirements in one tender, and nowhere more', () => {
    const crowded = running.filter(({ summary }) => summary.registered === 170);
    expect(crowded.map(({ dossier }) => dossier.requirements.length)).toEqual([60]);
    expect(Math.max(...season.map(({ summary }) => summary.registered))).toBe(170);
  });

  it('show a bid at exactly 80 % that is not below, and one a sen under it that is', () => {
    const exact = running.filter(({ dossier, evaluation }) => {
      const estimate = senOf(dossier.notice.ownerEstimate ?? rupiahText(ZERO_SEN));
      return evaluation?.bids.some(({ corrected }) => corrected !== null && corrected.value * 5n === estimate * 4n);
    });
    expect(exact).toHaveLength(2);
    for (const { evaluation } of exact) {
      const [under, at] = evaluation?.bids ?? [];
      expect([under?.checks?.belowReasonable, at?.checks?.belowReasonable]).toEqual([true, false]);
      expect(at?.gates.price.status).toBe('passed');
      expect(under?.gates.price.reasons).toEqual([{ kind: 'reasonableness-open' }]);
    }
  });

  it('show the threshold method at work', () => {
    const scored = running.filter(({ dossier }) => dossier.notice.method === 'lowest-price-threshold');
    expect(scored.length).toBeGreaterThanOrEqual(4);
    for (const { dossier } of scored) expect(dossier.technicalThreshold).not.toBeNull();
  });

  it('show decided ones whose documents still wait for their numbers', () => {
    const decided = running.filter(({ summary }) => summary.stage === 'decided');
    expect(decided).toHaveLength(6);
    for (const { dossier } of decided) expect(Object.keys(dossier.documents)).toEqual(['bapp', 'baep']);
  });
});

describe('proportions', () => {
  it('are those of real records: registered and offering bidders, prices, mistakes', () => {
    const registered = season.map(({ summary }) => summary.registered);
    expect(quantile(registered, 0.5)).toBeGreaterThan(33);
    expect(quantile(registered, 0.5)).toBeLessThan(45);
    const offering = season.map(({ summary }) => summary.offering);
    expect(quantile(offering, 0.5)).toBeLessThanOrEqual(2);
    expect(Math.max(...offering)).toBe(7);
    const bids = evaluated.flatMap(({ evaluation }) => evaluation?.bids ?? []);
    const ratios = bids.flatMap(({ checks }) => (checks?.ratioPercent ? [Number(checks.ratioPercent.text)] : []));
    expect(quantile(ratios, 0.5)).toBeGreaterThan(90);
    expect(quantile(ratios, 0.5)).toBeLessThan(95);
    expect(quantile(ratios, 0.1)).toBeGreaterThan(80);
    const corrected = bids.filter((bid) => bid.offered !== null && bid.corrected?.value !== bid.offered.value);
    expect(corrected.length).toBeGreaterThan(40);
    expect(corrected.length).toBeLessThan(bids.length / 8);
    const unbalanced = bids.filter(({ checks }) => (checks?.unbalancedLines.length ?? 0) > 0);
    expect(unbalanced.length).toBeGreaterThan(20);
  });

  it('have schedules of 15 to 60 lines with sections and decimal volumes, and estimates with sen', () => {
    const schedules = evaluated.map(({ dossier }) => dossier.pricing.ownerLines);
    const lengths = schedules.map((lines) => lines.length);
    expect(Math.min(...lengths)).toBe(15);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(60);
    expect(schedules.flat().some(({ volume }) => volume.includes('.'))).toBe(true);
    expect(schedules.every((lines) => new Set(lines.map(({ group }) => group)).size > 1)).toBe(true);
    const withSen = evaluated.filter(({ dossier }) => !dossier.notice.ownerEstimate?.endsWith('.00'));
    expect(withSen.length).toBeGreaterThan(evaluated.length / 2);
  });
});

describe('other seasons', () => {
  it('of a small size still show every stage', () => {
    const small = [...practiceSeason({ seed: 1, tenders: 170 })];
    expect(small).toHaveLength(170);
    expect(small.filter(({ notice }) => notice.status === 'running')).toHaveLength(23);
    const stages = small.map((dossier) => {
      const evaluation = evaluateDossier(dossier);
      return summarise(dossier, evaluation.ok ? evaluation.value : null).stage;
    });
    expect(new Set(stages).size).toBe(13);
  });

  it('for measuring have tenders of 8 bids of 40 lines, all finished', () => {
    const bench = [...practiceSeason({ seed: 1, tenders: 12, bench: { bids: 8, lines: 40 } })];
    expect(bench).toHaveLength(12);
    for (const { bidders, pricing, decision } of bench) {
      expect(pricing.ownerLines).toHaveLength(40);
      expect(bidders.flatMap(({ bid }) => (bid === null ? [] : [bid.lines.length]))).toEqual(
        Array.from({ length: 8 }, () => 40),
      );
      expect(decision?.kind).toBe('award');
    }
  });

  it('are made one by one, as they are asked for', () => {
    const endless = practiceSeason({ seed: 1, tenders: 10_000 });
    expect(endless.next().value).toBeDefined();
    endless.return();
  });
});
