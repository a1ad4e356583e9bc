import { describe, expect, it, test } from 'vitest';
import { faultsOf, type ReleaseFault } from '#core/ocds/check.ts';
import { anAssessedDossier, instant } from '#test/support/builders/dossier.ts';
import { withValue } from '#test/support/builders/ocds.ts';
import { releasesAt, withAnnouncedAward } from '#test/support/builders/ocds-time.ts';

const dossier = withAnnouncedAward(
  anAssessedDossier({ a: 800_000_000, b: 840_000_000 }),
  instant('2014-05-20T02:00:00.000Z'),
);
const releases = releasesAt(dossier);

/** The last release with another value somewhere. */
function spoilt(path: string, value: unknown, at = releases.length - 1): readonly ReleaseFault[] {
  const release = releases[at];
  if (release === undefined) throw new Error('there are as many releases');
  return faultsOf([withValue(release, path, value)]);
}

describe('the check before a file goes out', () => {
  it('finds nothing wrong with what we make', () => {
    expect(faultsOf(releases)).toEqual([]);
  });

  test.each<[string, string, unknown, ReleaseFault['kind'], string]>([
    ['a misspelt field', 'tender.tittle', 'x', 'unknown-field', 'tender.tittle'],
    ['a field deep in a list', 'bids.details[1].price', 1, 'unknown-field', 'bids.details[1].price'],
    ['a code of no list', 'awards[0].status', 'won', 'unknown-code', 'awards[0].status'],
    ['another currency', 'tender.value.currency', 'USD', 'unknown-code', 'tender.value.currency'],
    ['a date without offset', 'date', '2014-05-20T10:00:00', 'not-a-date-time', 'date'],
    ['an amount with half a sen', 'tender.value.amount', 0.005, 'inexact-amount', 'tender.value.amount'],
    ['a supplier nobody names', 'awards[0].suppliers[0].id', 'x', 'id-without-end', 'awards[0].suppliers'],
    ['a lot that is not there', 'bids.details[0].relatedLots', ['x'], 'id-without-end', 'bids.details[0].relatedLots'],
    ['a bid that is not there', 'awards[0].relatedBids', ['x'], 'id-without-end', 'awards[0].relatedBids'],
    [
      'a requirement that is not there',
      'bids.details[0].requirementResponses[0].requirement.id',
      'x',
      'id-without-end',
      'bids.details[0].requirementResponses',
    ],
    ['one id for two parties', 'parties[1].id', releases[0]?.parties[0]?.id, 'id-twice', 'parties[1].id'],
    ['a wrong number of tenderers', 'tender.numberOfTenderers', 3, 'tenderers-miscounted', 'tender.numberOfTenderers'],
    [
      'weights of ninety',
      'tender.lots[0].awardCriteria.criteria[0].numbers[0].number',
      90,
      'weights-not-hundred',
      'tender.lots[0].awardCriteria',
    ],
  ])('names %s by its path', (_, at, value, kind, path) => {
    expect(spoilt(at, value)).toContainEqual(expect.objectContaining({ kind, path }));
  });

  it('sees bids before their opening, and results before their announcement', () => {
    expect(spoilt('bids', releases.at(-1)?.bids, 0)).toContainEqual(
      expect.objectContaining({ kind: 'before-its-time', path: 'bids' }),
    );
    expect(spoilt('bids.details[0].status', 'valid', 1)).toContainEqual(
      expect.objectContaining({ kind: 'before-its-time', path: 'bids.details[0]' }),
    );
  });

  it('sees a member of the committee in free text, and not in the name of a firm', () => {
    const [last] = releases.slice(-1);
    const told = withValue(last, 'awards[0].description', 'Menurut Budi Santoso');
    const named = withValue(told, 'parties[2].name', 'CV. Budi Santoso');
    expect(faultsOf(named === undefined ? [] : [named], (text) => text.includes('Budi'))).toEqual([
      { kind: 'names-committee', path: 'awards[0].description', found: 'Menurut Budi Santoso' },
    ]);
  });
});
