import { describe, expect, it, test } from 'vitest';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import { isExemptFromExperience } from '#core/tender/experience.ts';
import { expiredLicences, licenceDayOf } from '#core/tender/licences.ts';
import { CHECK_SUBJECTS, recheckList } from '#core/tender/recheck-list.ts';
import type { ScheduleStage } from '#core/tender/model.ts';
import { aBidder, aDossier, bidderId, dateOnly, instant } from '#test/support/builders/dossier.ts';
import { aCheck, aFirm, aProfile } from '#test/support/builders/profile.ts';

const loaded = ruleSetById('perpres-46-2025');
assert(loaded !== null, 'the rule set is built in');
const RULES = loaded;
const a = bidderId('a');

const upload: ScheduleStage = {
  activityCode: '294',
  name: null,
  startsAt: null,
  // 23:30 in WITA is still the 10th there, and the 10th 15:30 in UTC.
  endsAt: instant('2025-06-10T15:30:00.000Z'),
};

function withLicence(validUntil: string | null, schedule: readonly ScheduleStage[] = [upload]) {
  const licence = {
    kind: 'SBU',
    number: '1',
    issuer: null,
    validUntil: validUntil === null ? null : dateOnly(validUntil),
  };
  return aDossier({
    schedule,
    bidders: [aBidder('a')],
    qualification: {
      entries: {},
      profiles: { [a]: aProfile('small', [aFirm({ licences: [licence] })]) },
      shortlist: null,
    },
  });
}

describe('a licence', () => {
  test.each([
    ['runs out the day before offers close', '2025-06-09', 1],
    ['runs out the day offers close', '2025-06-10', 0],
    ['is valid without end', null, 0],
  ])('%s', (_, until, expired) => {
    expect(expiredLicences(withLicence(until), RULES)).toHaveLength(expired);
  });

  it('is told with its firm and the day', () => {
    expect(expiredLicences(withLicence('2025-01-01'), RULES)).toMatchObject([
      { bidder: 'a', firm: 'CV. Contoh', index: 0, on: '2025-06-10', licence: { kind: 'SBU' } },
    ]);
  });

  it('is held against the opening where the schedule has no deadline, and the award where the law says so', () => {
    expect(licenceDayOf(withLicence(null, []), RULES)).toBe('2014-05-05');
    const { qualification } = RULES;
    const award = {
      ...RULES,
      qualification: { ...qualification, licenceValidOn: { ...qualification.licenceValidOn, value: 'award' as const } },
    };
    const window = { ...upload, activityCode: '298', startsAt: instant('2025-06-20T02:00:00.000Z') };
    expect(licenceDayOf(withLicence(null, [window]), award)).toBe('2025-06-20');
  });
});

describe('experience', () => {
  test.each([
    ['a day short of three years', 'small', '2022-06-11', true],
    ['three years to the day', 'small', '2022-06-10', false],
    ['older', 'small', '2010-01-01', false],
    ['not small', 'medium', '2025-01-01', false],
    ['founded nobody knows when', 'small', null, false],
  ] as const)('%s', (_, size, founded, exempt) => {
    const profile = aProfile(size, [aFirm({ foundedOn: founded === null ? null : dateOnly(founded) })]);
    expect(isExemptFromExperience(profile, RULES, dateOnly('2025-06-10'))).toBe(exempt);
  });
});

describe('checks to make', () => {
  const profiles = (...checks: Parameters<typeof aProfile>[2] & {}) => ({
    entries: {},
    profiles: { [a]: aProfile('small', [], checks) },
    shortlist: null,
  });
  const offering = { bidders: [aBidder('a', { total: 1_000 }), aBidder('b')] };

  it('are all of them about who offered, and none about who only registered', () => {
    const list = recheckList(aDossier(offering));
    expect(list.map(({ subject }) => subject)).toEqual(CHECK_SUBJECTS);
    expect(list.every(({ bidder, why }) => bidder === 'a' && why === 'never')).toBe(true);
  });

  it('are those made offline, until they were made again', () => {
    const offline = aCheck('blacklist', { online: false });
    const again = aCheck('blacklist', { checkedAt: instant('2025-06-02T02:00:00.000Z') });
    const of = (...checks: readonly ReturnType<typeof aCheck>[]) =>
      recheckList(aDossier({ ...offering, qualification: profiles(...checks) })).filter(
        ({ subject }) => subject === 'blacklist',
      );
    expect(of(offline)).toEqual([{ bidder: 'a', subject: 'blacklist', why: 'offline', checkedAt: offline.checkedAt }]);
    expect(of(again, offline)).toEqual([]);
    expect(of(aCheck('blacklist'), { ...offline, checkedAt: again.checkedAt })).toMatchObject([{ why: 'offline' }]);
  });
});
