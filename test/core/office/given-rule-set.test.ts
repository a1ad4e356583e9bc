import { describe, expect, it } from 'vitest';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { DeviceId, EventHeader, Hash } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { decideOffice, type OfficeContext } from '#core/office/decide.ts';
import { OFFICE_EVENT_KINDS, type OfficeEvent } from '#core/office/events.ts';
import { givenRuleSetOf, readableRuleSets, withOfficeRules } from '#core/office/given-rule-set.ts';
import { invertOffice } from '#core/office/invert.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { OFFICE_STREAMS } from '#renderer/storage/stream-kind.ts';
import { aDossier } from '#test/support/builders/dossier.ts';
import { someRules } from '#test/support/builders/given-rules.ts';
import { unwrap } from '#test/support/unwrap.ts';

const ADMIN: OfficeContext = { actor: { name: 'Admin Contoh', role: 'admin' }, practice: false };
const JANUARY = '2026-01-01' as DateOnly;

const give = (members = 5, reason = 'Surat edaran rekaan'): OfficeCommand => ({
  name: 'giveRuleSet',
  body: { ...givenRuleSetOf(someRules({ from: JANUARY, members })), reason },
});
const withdraw = (reason = 'Keliru'): OfficeCommand => ({ name: 'withdrawRuleSet', body: { from: JANUARY, reason } });

describe('rules an office gives', () => {
  it('stand by their first day, and the newer ones take the place of those for the same day', () => {
    const given = run(null, give());
    expect(given.ruleSets).toMatchObject([{ from: JANUARY, id: 'perpres-46-2025', name: 'Perpres 46/2025' }]);
    expect(readableRuleSets(given.ruleSets)[0]?.ruleSet.committee.minimumMembers.value).toBe(5);
    const replaced = run(given, give(7));
    expect(replaced.ruleSets).toHaveLength(1);
    expect(readableRuleSets(replaced.ruleSets)[0]?.ruleSet.committee.minimumMembers.value).toBe(7);
    expect(run(replaced, withdraw()).ruleSets).toEqual([]);
  });

  it('leave no event where the very same are given again', () => {
    expect(decideOffice(run(null, give()), give(), ADMIN)).toEqual({ ok: true, value: [] });
  });

  it('ask for an admin, for a reason, for a file this build reads, and for rules to withdraw', () => {
    const chair: OfficeContext = { actor: { name: 'Ketua', role: 'chair' }, practice: false };
    const refused = (command: OfficeCommand, context = ADMIN) => decideOffice(null, command, context);
    expect(refused(give(), chair)).toMatchObject({ error: { kind: 'not-your-role' } });
    expect(refused(withdraw(), chair)).toMatchObject({ error: { kind: 'not-your-role' } });
    expect(refused(give(5, ' '))).toMatchObject({ error: { kind: 'rule-set-reason-missing' } });
    expect(refused(withdraw())).toMatchObject({ error: { kind: 'rule-set-absent' } });
    const said = givenRuleSetOf(someRules({ from: JANUARY, members: 5 }));
    for (const body of [
      { ...said, file: said.file.replace('"version": 1', '"version": 2') },
      { ...said, from: '2027-01-01' as DateOnly },
      { ...said, name: 'Perpres lain' },
    ]) {
      expect(refused({ name: 'giveRuleSet', body: { ...body, reason: 'x' } })).toMatchObject({
        error: { kind: 'rule-set-unreadable' },
      });
    }
  });

  it.each<[string, OfficeState | null, OfficeCommand]>([
    ['given', null, give()],
    ['replaced', run(null, give()), give(7)],
    ['withdrawn', run(null, give()), withdraw()],
  ])('%s, are taken back, and every event is read as it was written', (_, before, command) => {
    const events = unwrap(decideOffice(before, command, ADMIN));
    const after = events.reduce<OfficeState>(applyToOffice, before ?? INITIAL_OFFICE);
    for (const event of events) {
      expect(OFFICE_EVENT_KINDS[event.type]?.read(JSON.parse(JSON.stringify(event.body)))).toEqual(event);
    }
    const back = (invertOffice(before, events) ?? []).reduce((state, each) => run(state, each), after);
    expect(back).toEqual(before ?? INITIAL_OFFICE);
  });

  it('of a newer app are kept whole and not used', () => {
    const { ruleSets } = applyToOffice(null, newer());
    expect(ruleSets).toMatchObject([{ from: JANUARY, name: 'Perpres 46/2025' }]);
    expect(readableRuleSets(ruleSets)).toEqual([]);
    expect(withOfficeRules(announcedIn(2026), ruleSets)).toEqual(announcedIn(2026));
  });
});

describe('rules given by two admins who had not seen each other', () => {
  it('for one day hold the later one back, so that both are told and one is used everywhere', () => {
    const events = [by('a', 1, eventOf(give())), by('b', 1, eventOf(give(7)))];
    expect(mergeSteps(events, OFFICE_MERGE_RULES).map(({ clash }) => clash !== null)).toEqual([false, true]);
    const standing = OFFICE_STREAMS.fold(events)?.ruleSets ?? [];
    expect(readableRuleSets(standing)[0]?.ruleSet.committee.minimumMembers.value).toBe(5);
  });

  it('fit where they are for different days', () => {
    const other = givenRuleSetOf(someRules({ from: '2027-01-01' as DateOnly, members: 7 }));
    const second: OfficeEvent = { type: 'ruleSetGiven', tv: 1, body: { ...other, reason: 'x' } };
    const events = [by('a', 1, eventOf(give())), by('b', 1, second)];
    expect(mergeSteps(events, OFFICE_MERGE_RULES).every(({ clash }) => clash === null)).toBe(true);
    expect(OFFICE_STREAMS.fold(events)?.ruleSets.map(({ from }) => from)).toEqual([JANUARY, '2027-01-01']);
  });

  it('stand the same whether this build can read them or not', () => {
    const events = [by('a', 1, eventOf(give())), by('a', 2, eventOf(withdraw()), { a: 1 }), by('b', 1, newer())];
    expect(mergeSteps(events, OFFICE_MERGE_RULES).at(-1)?.clash).toBeNull();
  });
});

describe('a new tender', () => {
  it("begins with the office's rules for its dates, and keeps them when they are withdrawn", () => {
    const { ruleSets } = run(null, give());
    const begun = withOfficeRules(announcedIn(2026), ruleSets);
    expect(begun.ruleSet).toEqual({ id: 'perpres-46-2025', reason: null, file: ruleSets[0]?.file });
    expect(withOfficeRules(begun, [])).toEqual(begun);
  });

  it('of other dates, with a law a person chose, or with its bids open, is left as it is', () => {
    const { ruleSets } = run(null, give());
    const early = announcedIn(2025);
    expect(withOfficeRules(early, ruleSets)).toEqual(early);
    const chosen = { ...announcedIn(2026), ruleSet: { id: 'perpres-12-2021', reason: 'Diminta' } as const };
    expect(withOfficeRules(chosen, ruleSets)).toEqual(chosen);
    const open = {
      ...announcedIn(2026),
      opening: { ...aDossier().opening, openedAt: '2026-03-01T02:00:00.000Z' as Instant },
    };
    expect(withOfficeRules(open, ruleSets)).toEqual(open);
  });
});

function announcedIn(year: number): Dossier {
  const dossier = aDossier();
  return {
    ...dossier,
    notice: { ...dossier.notice, announcedAt: `${year}-02-02T02:00:00.000Z` as Instant },
    ruleSet: { id: 'perpres-46-2025', reason: null },
    opening: { ...dossier.opening, openedAt: null },
  };
}

function newer(): OfficeEvent {
  const said = givenRuleSetOf(someRules({ from: JANUARY, members: 5 }));
  const file = said.file.replace('"version": 1', '"version": 2');
  expect(file).not.toBe(said.file);
  return { type: 'ruleSetGiven', tv: 1, body: { ...said, file, reason: 'Dari versi baru' } };
}

function eventOf(command: OfficeCommand): OfficeEvent {
  const [event] = unwrap(decideOffice(run(null, give(9)), command, ADMIN));
  if (event === undefined) throw new Error('the command leaves an event');
  return event;
}

/** Each by another person of the device, having seen only what is named. */
function by(dev: string, n: number, event: OfficeEvent, seen: Readonly<Record<string, number>> = {}) {
  const after = Object.entries(seen).map(([of, at]) => ({ dev: of as DeviceId, n: at, hash: '' as Hash }));
  const header = { dev: dev as DeviceId, n, after, role: 'admin', actor: dev } as unknown as EventHeader;
  return { header, event };
}

function run(state: OfficeState | null, ...commands: readonly OfficeCommand[]): OfficeState {
  return commands.reduce<OfficeState>(
    (before, command) => unwrap(decideOffice(before, command, ADMIN)).reduce<OfficeState>(applyToOffice, before),
    state ?? INITIAL_OFFICE,
  );
}
