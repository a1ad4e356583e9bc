import { describe, expect, it } from 'vitest';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { type GivenRuleSet, givenRuleSetOf } from '#core/office/given-rule-set.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { givenRows, heldRules } from '#renderer/features/rules/given-rows.ts';
import { officeLogOf } from '#renderer/session/office-log.ts';
import { OFFICE_STREAMS } from '#renderer/storage/stream-kind.ts';
import { someRules } from '#test/support/builders/given-rules.ts';

const JANUARY = '2026-01-01' as DateOnly;
const five = givenRuleSetOf(someRules({ from: JANUARY, members: 5 }));
const seven = givenRuleSetOf(someRules({ from: JANUARY, members: 7 }));

describe('the rules an office gave', () => {
  it('say who gave them, when and why', () => {
    const { rows, held } = seen(by('Ani', 1, given(five)));
    expect(rows).toMatchObject([{ given: five, by: { actor: 'Ani', reason: 'Edaran' }, standsBefore: null }]);
    expect(rows[0]?.ruleSet?.committee.minimumMembers.value).toBe(5);
    expect(held).toEqual([]);
  });

  it('say which law of the app begins the same day', () => {
    const own = ruleSetById('perpres-46-2025')?.inForceFrom.value ?? JANUARY;
    const { rows } = seen(by('Ani', 1, given(givenRuleSetOf(someRules({ from: own, members: 5 })))));
    expect(rows[0]?.standsBefore?.id).toBe('perpres-46-2025');
  });

  it('are shown without rules where this build cannot read them', () => {
    const { rows } = seen(by('Ani', 1, given({ ...five, file: five.file.replace('"version": 1', '"version": 2') })));
    expect(rows).toMatchObject([{ ruleSet: null, by: { actor: 'Ani' } }]);
  });

  it('tell of those held back, until somebody gives or withdraws rules for that day', () => {
    const apart = [by('Ani', 1, given(five)), by('Budi', 1, given(seven))];
    expect(seen(...apart).held).toMatchObject([{ actor: 'Budi', from: JANUARY, stands: five.name }]);
    const both = { Ani: 1, Budi: 1 };
    expect(seen(...apart, by('Ani', 2, given(seven), both)).held).toEqual([]);
    const withdrawn: OfficeEvent = { type: 'ruleSetWithdrawn', tv: 1, body: { from: JANUARY, reason: 'Keliru' } };
    expect(seen(...apart, by('Ani', 2, withdrawn, both)).held).toEqual([]);
  });
});

function seen(...events: readonly RecordedEvent<OfficeEvent>[]) {
  const standing = OFFICE_STREAMS.fold(events)?.ruleSets ?? [];
  const log = officeLogOf(events);
  return { rows: givenRows(standing, log), held: heldRules(standing, log) };
}

function given(rules: GivenRuleSet): OfficeEvent {
  return { type: 'ruleSetGiven', tv: 1, body: { ...rules, reason: 'Edaran' } };
}

/** Each by another person on a device of their own, having seen only what is named. */
function by(
  actor: string,
  n: number,
  event: OfficeEvent,
  seenOf: Readonly<Record<string, number>> = {},
): RecordedEvent<OfficeEvent> {
  const after = Object.entries(seenOf).map(([dev, at]) => ({ dev: dev as DeviceId, n: at, hash: '' }));
  const at = '2026-11-05T02:00:00.000Z';
  const header = { id: `${actor} ${n}`, dev: actor as DeviceId, n, after, role: 'admin', actor, at };
  return { header: header as unknown as RecordedEvent<OfficeEvent>['header'], event };
}
