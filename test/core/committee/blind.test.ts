import { describe, expect, it } from 'vitest';
import { blinded, isBlindTo, redact, seesNames } from '#core/committee/blind.ts';
import { commandOnTruth } from '#core/committee/blind-commands.ts';
import { BLIND_PLAN } from '#core/committee/blind-plan.ts';
import type { AnyPlan } from '#core/committee/blind-value.ts';
import { ROLES } from '#core/committee/role.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { TOGETHER } from '#core/tender/judging.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { evaluationOf, refusalOf } from '#test/support/builders/context.ts';
import { aBid, bidderId, instant, met, requirementId } from '#test/support/builders/dossier.ts';
import { aMarkedDossier, NAMES, TELLING } from '#test/support/builders/marked-dossier.ts';
import { scoredSheet } from '#test/support/builders/scored-sheet.ts';

const marked = aMarkedDossier();
const hidden = blinded(marked);

describe('a blinded dossier', () => {
  it('holds nothing that tells who a bidder is', () => {
    const told = JSON.stringify(hidden, null, 1)
      .split('\n')
      .filter((line) => TELLING.test(line));
    expect(told).toEqual([]);
  });

  it('was made from a dossier with a mark in every place the plan hides', () => {
    const filled = filledPlaces(marked, BLIND_PLAN);
    expect([...hiddenPlaces(BLIND_PLAN)].filter((place) => !filled.has(place))).toEqual([]);
    expect(JSON.stringify(marked)).toMatch(TELLING);
  });

  it('calls bidders by their aliases, in the order of these', () => {
    expect(hidden.bidders.map(({ id, name }) => [id, name])).toEqual([
      ['b', 'Peserta A'],
      ['c', 'Peserta B'],
      ['a', 'Peserta C'],
    ]);
  });

  it('keeps that order wherever bidders were listed as they registered', () => {
    const order = ['b', 'c', 'a'];
    expect(hidden.technicalResult?.passed).toEqual(order);
    expect(hidden.qualification.shortlist?.invited).toEqual(order);
    expect(Object.keys(hidden.opening.bids)).toEqual(order);
    expect(hidden.earlierEvaluations[0]?.state.bidders.map(({ id }) => id)).toEqual(order);
  });

  it('puts Peserta AA behind Peserta Z', () => {
    const aliases = { [bidderId('a')]: 'Peserta AA', [bidderId('b')]: 'Peserta Z', [bidderId('c')]: 'Peserta B' };
    const many = blinded(withAliases(marked, aliases));
    expect(many.bidders.map(({ name }) => name)).toEqual(['Peserta B', 'Peserta Z', 'Peserta AA']);
  });

  it('replaces names in reasons by aliases, and numbers the files of bids', () => {
    const shown = hidden.findings[requirementId('adm')]?.[bidderId('a')];
    expect(shown?.reason).toBe('Surat Peserta C sama dengan Peserta A (Peserta C)');
    expect(shown?.evidence[0]?.file).toMatch(/^Berkas \d$/);
  });

  it('calls someone who registered after the hiding by no name either', () => {
    const late = { ...marked, bidders: [...marked.bidders, { ...marked.bidders[0], id: bidderId('d') }] } as Dossier;
    expect(blinded(late).bidders.map(({ name }) => name)).toContain('Peserta baru 1');
  });

  it('has the same scores, places and averages as the true one', () => {
    const scored = scoredSheet('scoring', { bids: 4, elements: 5 });
    const aliases = Object.fromEntries(scored.bidders.map(({ id }, index) => [id, `Peserta ${'CADB'[index]}`]));
    const [truth, blind] = [scored, blinded(withAliases(scored, aliases))].map(evaluationOf);
    const figures = (evaluation: typeof truth) =>
      Object.fromEntries(
        (evaluation?.bids ?? []).map(({ bidder, gates, rank }) => [bidder, { rank, status: statuses(gates) }]),
      );
    expect(figures(blind)).toEqual(figures(truth));
    expect(figures(truth)).not.toEqual({});
  });

  it('is the very same dossier where no names are hidden', () => {
    const open = { ...marked, judging: { ...judgingOf(marked), blind: null } };
    expect(blinded(open)).toBe(open);
    expect(redact(open, NAMES.a)).toBe(NAMES.a);
  });
});

describe('who sees names', () => {
  it('are the secretary and the LPSE, nobody who judges or looks on', () => {
    expect(ROLES.filter(seesNames)).toEqual(['secretary', 'admin']);
    expect(isBlindTo(marked, 'chair')).toBe(true);
    expect(isBlindTo(marked, 'auditor')).toBe(true);
    expect(isBlindTo(marked, 'secretary')).toBe(false);
  });
});

describe('free text', () => {
  it.each([
    ['pt zamrud  mahakam-abadi menang', 'Peserta C menang'],
    ['Zamrud Mahakam Abadi, PT', 'Peserta C'],
    ['NPWP 012345678722000 dan 01.234.567.8-722.000', 'NPWP Peserta C dan Peserta C'],
    ['Zamrudin Mahakam', 'Zamrudin Mahakam'],
  ])('%s becomes %s', (text, expected) => {
    expect(redact(marked, text)).toBe(expected);
  });
});

describe('someone who does not see names', () => {
  it('is refused what is about who a bidder is', () => {
    const command: TenderCommand = { name: 'recordBid', body: { bidder: bidderId('a'), bid: aBid() } };
    expect(refusalOf({ ...marked, decision: null }, command)).toBe('names-needed');
  });

  it('writes back the words behind what they were shown', () => {
    const cell = { requirement: requirementId('adm'), bidder: bidderId('a') };
    const shown = hidden.findings[cell.requirement]?.[cell.bidder] ?? met();
    const body = { cells: [{ ...cell, finding: shown }] };
    const meant = commandOnTruth(marked, { name: 'assess', body });
    const finding = marked.findings[cell.requirement]?.[cell.bidder];
    expect(meant).toEqual({ name: 'assess', body: { cells: [{ ...cell, finding }] } });
  });
});

function withAliases(dossier: Dossier, aliases: Readonly<Record<BidderId, string>>): Dossier {
  const blind = { at: instant('2025-06-12T02:00:00.000Z'), reason: 'Diminta', aliases };
  return { ...dossier, judging: { ...judgingOf(dossier), blind } };
}

function judgingOf({ judging }: Dossier): NonNullable<Dossier['judging']> {
  return judging ?? { setting: TOGETHER, sheets: {}, votes: {}, confirmations: {}, blind: null };
}

function statuses(gates: object): readonly unknown[] {
  return Object.values(gates).map(({ status, score }) => [status, score]);
}

/** Every place of a plan at which something is hidden; those of an earlier evaluation are those of the tender. */
function* hiddenPlaces(plan: AnyPlan, path: readonly string[] = []): Generator<string> {
  if (typeof plan === 'string') {
    if (plan !== 'keep') yield placeName(path);
    return;
  }
  for (const [key, part] of Object.entries(plan)) yield* hiddenPlaces(part, [...path, key]);
}

/** Places of the plan at which the data holds something. */
function filledPlaces(
  value: unknown,
  plan: AnyPlan,
  path: readonly string[] = [],
  found = new Set<string>(),
): Set<string> {
  if (value === null || value === undefined) return found;
  if (typeof plan === 'string') return found.add(placeName(path));
  for (const [key, item] of Object.entries(value)) {
    const name = plan['each'] === undefined ? key : 'each';
    const part = plan[name];
    if (part !== undefined) filledPlaces(item, part, [...path, name], found);
  }
  return found;
}

function placeName(path: readonly string[]): string {
  return path.join('.').replace('earlierEvaluations.each.state.', '');
}
