import { describe, expect, it } from 'vitest';
import { checklistOf, lateLines, type ChecklistLine } from '#core/sop/checklist.ts';
import { sopFactsOf } from '#core/sop/facts.ts';
import type { SopStep } from '#core/sop/model.ts';
import { standardSteps } from '#core/sop/standard.ts';
import type { Dossier } from '#core/tender/model.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { faultsOfSteps } from '#core/sop/step-faults.ts';
import {
  aConcludedObjection,
  announced,
  ANNOUNCED_AT,
  announceAt,
  anObjection,
  fail,
  object,
  rulesFor,
  witaOffice,
} from '#test/support/builders/course.ts';
import { after } from '#test/support/builders/context.ts';
import { aDossier, anAssessedDossier, dateOnly, instant } from '#test/support/builders/dossier.ts';
import { anIssue } from './issue.ts';

const NOW = instant('2014-07-01T02:00:00.000Z');
const decidedHere = anAssessedDossier({ a: 800_000_000 });

function linesOf(dossier: Dossier, { steps = standardSteps(dossier.ruleSet.id), now = NOW } = {}) {
  return checklistOf(sopFactsOf(dossier, rulesFor(dossier)), steps, { calendar: witaOffice, now });
}

function lineOf(dossier: Dossier, id: string, now = NOW): ChecklistLine | undefined {
  return linesOf(dossier, { now }).find(({ step }) => step.id === id);
}

describe('the standard steps of every era', () => {
  it.each(RULE_SETS.map(({ id }) => id))('%s can be worked by as they are', (era) => {
    const steps = standardSteps(era);
    expect(faultsOfSteps(steps)).toEqual([]);
    expect(steps.length).toBeGreaterThan(15);
  });
});

describe('a checklist', () => {
  it('shows a step done at the moment its proof says, and open again once that is taken back', () => {
    const told = announced(decidedHere);
    expect(lineOf(told, 'pengumuman-hasil')).toMatchObject({ state: 'done', doneAt: ANNOUNCED_AT });
    expect(lineOf(after(told, announceAt(null)), 'pengumuman-hasil')?.doneAt).toBeNull();
  });

  it('shows a step done late that was done, and one late that was not', () => {
    const opened = aDossier({
      schedule: [
        {
          activityCode: '294',
          name: 'Upload Dokumen Penawaran',
          startsAt: null,
          endsAt: instant('2014-04-01T06:00:00.000Z'),
        },
      ],
    });
    const inTime = { ...opened, opening: { ...opened.opening, openedAt: instant('2014-04-02T02:00:00.000Z') } };
    const late = { ...opened, opening: { ...opened.opening, openedAt: instant('2014-04-02T09:00:00.000Z') } };
    const never = { ...opened, opening: { ...opened.opening, openedAt: null } };
    // One working day after a Tuesday ends on Wednesday when the office closes, 16.00 WITA.
    expect(lineOf(inTime, 'pembukaan')).toMatchObject({ state: 'done', dueAt: '2014-04-02T08:00:00.000Z' });
    expect(lineOf(late, 'pembukaan')?.state).toBe('done-late');
    expect(lineOf(never, 'pembukaan')?.state).toBe('late');
    expect(lineOf(never, 'pembukaan', instant('2014-04-02T07:00:00.000Z'))?.state).toBe('open');
  });

  it('waits where its time begins with a step that is not done', () => {
    expect(lineOf(decidedHere, 'pembuktian')?.state).toBe('waits');
  });

  it('leaves out what this tender does not have, and asks for the failure minutes once it failed', () => {
    expect(lineOf(decidedHere, 'ba-gagal')?.state).toBe('not-needed');
    expect(lineOf(decidedHere, 'jawaban-sanggah')?.state).toBe('not-needed');
    const failed = after(anIssue(decidedHere, 'bapp', '2014-05-06T01:00:00.000Z'), fail('document-error'));
    expect(lineOf(failed, 'ba-gagal')?.state).toBe('late');
    expect(lineOf(failed, 'sppbj')?.state).toBe('not-needed');
  });

  it('takes the time for answers to objections from the rule set of the tender', () => {
    const two = anAssessedDossier({ a: 800_000_000, b: 810_000_000 });
    const objected = after(announced(two), object(anObjection()));
    const line = lineOf(objected, 'jawaban-sanggah', anObjection().receivedAt);
    expect(line).toMatchObject({ state: 'open', doneAt: null });
    expect(line?.dueAt).not.toBeNull();
    expect(lineOf(objected, 'jawaban-sanggah', instant('2014-12-01T00:00:00.000Z'))?.state).toBe('late');
    const answered = after(objected, object(aConcludedObjection('rejected')));
    expect(lineOf(answered, 'jawaban-sanggah')?.doneAt).toBe(aConcludedObjection('rejected').answer?.answeredAt);
  });

  it('is proved by the first version of a document that went out', () => {
    const issued = anIssue(decidedHere, 'bahp', '2014-05-20T01:00:00.000Z');
    expect(lineOf(decidedHere, 'bahp')?.doneAt).toBeNull();
    expect(lineOf(issued, 'bahp')?.doneAt).toBe('2014-05-20T01:00:00.000Z');
  });

  it('does not call late what a tender that ended elsewhere does not tell', () => {
    const closed = { ...decidedHere, notice: { ...decidedHere.notice, status: 'finished' as const } };
    expect(lateLines(linesOf(closed)).filter(({ doneAt }) => doneAt === null)).toEqual([]);
    expect(lineOf(closed, 'bahp')?.state).toBe('unrecorded');
  });

  it('does not call late the papers of a tender that was decided without a single one from here', () => {
    const told = announced(decidedHere);
    expect(lineOf(told, 'evaluasi')?.state).toBe('unrecorded');
    expect(lineOf(anIssue(told, 'bapp', '2014-05-06T01:00:00.000Z'), 'evaluasi')?.state).toBe('late');
    expect(lineOf(after(told, announceAt(null)), 'pengumuman-hasil')?.state).toBe('late');
  });

  it('takes the word of a person, with day and evidence, only where nothing else can show a step', () => {
    const upload: SopStep = {
      id: 'unggah',
      name: 'Unggah BAHP ke SPSE',
      responsible: 'secretary',
      input: 'BAHP',
      output: null,
      limit: null,
      clause: null,
      scope: 'always',
      proof: { kind: 'by-hand' },
    };
    const note = { explanation: null, doneOn: dateOnly('2014-05-21'), evidence: 'Tangkapan layar' };
    const noted = after(
      decidedHere,
      { name: 'noteStep', body: { step: 'unggah', note } },
      { name: 'noteStep', body: { step: 'bahp', note } },
    );
    const lines = linesOf(noted, { steps: [...standardSteps(noted.ruleSet.id), upload] });
    expect(lines.find(({ step }) => step.id === 'unggah')).toMatchObject({ state: 'done', note });
    expect(lines.find(({ step }) => step.id === 'bahp')?.doneAt).toBeNull();
  });

  it('keeps no trace of a note that was taken back', () => {
    const note = { explanation: 'SPSE tidak dapat dibuka', doneOn: null, evidence: null };
    const noted = after(decidedHere, { name: 'noteStep', body: { step: 'bahp', note } });
    expect(lineOf(noted, 'bahp')?.note).toEqual(note);
    expect(after(noted, { name: 'noteStep', body: { step: 'bahp', note: null } })).toEqual(decidedHere);
  });
});
