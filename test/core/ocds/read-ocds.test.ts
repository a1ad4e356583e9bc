import { describe, expect, it, test } from 'vitest';
import { indicatorsToJson } from '#core/indicators/result-json.ts';
import { recordPackageOf, releasePackageOf } from '#core/ocds/package.ts';
import { UNREGISTERED } from '#core/ocds/publication.ts';
import { looksLikeOcds, readOcds } from '#core/ocds/read/read-ocds.ts';
import { writeDossierFile, readDossierFile } from '#core/exchange/dossier-file.ts';
import { practiceSeason } from '#core/practice/season.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aFixedDossier } from '#test/support/builders/sealed.ts';
import { aBid, aBidder, anAssessedDossier, instant, rupiah } from '#test/support/builders/dossier.ts';
import { withValue } from '#test/support/builders/ocds.ts';
import { AT_YEAR_END, releasesAt, withAnnouncedAward } from '#test/support/builders/ocds-time.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { ownIndicators } from './own-indicators.ts';

const TIME = { publishedAt: AT_YEAR_END, zone: 'WITA' } as const;

function packed(dossiers: readonly Dossier[]): string {
  return JSON.stringify(
    releasePackageOf(
      dossiers.flatMap((dossier) => releasesAt(dossier)),
      UNREGISTERED,
      TIME,
    ),
  );
}

/** What open data carries of a tender. */
function carried({ notice, bidders, practice, pricing, opening }: Dossier): object {
  const { code, name, agency, institution, ownerEstimate, kind, qualification, submission, version, zone } = notice;
  return {
    practice,
    notice: { code, name, agency, institution, ownerEstimate, kind, qualification, submission, version, zone },
    lines: pricing.ownerLines.map(({ id, description, unit, volume }) => ({ id, description, unit, volume })),
    openedAt: opening.openedAt,
    bids: bidders.flatMap(({ id, name: firm, bid }) =>
      bid === null
        ? []
        : [
            {
              id,
              firm,
              total: bid.offeredTotal,
              submittedAt: bid.submittedAt,
              lines: bid.lines.filter(({ line }) => line !== null).map(({ line, unitPrice }) => [line, unitPrice]),
            },
          ],
    ),
  };
}

describe('open data read back', () => {
  const season = [...practiceSeason({ seed: 'balik', tenders: 40 })].filter(
    ({ notice, opening }) => notice.submission === 'one-file' && opening.openedAt !== null,
  );

  it('gives the tenders it was made of, as far as it carries them', () => {
    const { dossiers, faults, processes, refused } = readOcds(packed(season));
    expect(faults.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect({ processes, refused }).toEqual({ processes: season.length, refused: 0 });
    const published = season.map((dossier) => {
      const { lines, ...rest } = carried(dossier) as { lines: unknown; bids: { lines: unknown }[] };
      // Unit prices are public with the result.
      return releasesAt(dossier).length > 2
        ? { lines, ...rest }
        : { lines, ...rest, bids: rest.bids.map((bid) => ({ ...bid, lines: [] })) };
    });
    expect(dossiers.map(carried)).toEqual(published);
  });

  it('is the same from records', () => {
    const records = JSON.stringify(
      recordPackageOf(
        season.map((dossier) => releasesAt(dossier)),
        UNREGISTERED,
        TIME,
      ),
    );
    expect(readOcds(records).dossiers).toEqual(readOcds(packed(season)).dossiers);
  });

  it('makes dossiers that a file can hold', () => {
    const [first] = readOcds(packed(season)).dossiers;
    expect(first).toBeDefined();
    if (first !== undefined) expect(unwrap(readDossierFile(writeDossierFile(first)))).toEqual(first);
  });

  it('knows the winner, the price read out and the corrected one, and what was found', () => {
    const [a, b] = [aBidder('a', { total: 800_000_000 }), aBidder('b', { total: 700_000_000 })];
    const tender = withAnnouncedAward(
      anAssessedDossier(
        {},
        {
          bidders: [
            a,
            { ...b, bid: aBid({ offeredTotal: rupiah(700_000_000), recordedCorrectedTotal: rupiah(710_000_000) }) },
          ],
        },
      ),
      instant('2014-05-20T02:00:00.000Z'),
    );
    const [read] = readOcds(packed([tender])).dossiers;
    expect(read?.recorded).toMatchObject({ winner: 'b', verifiedWinner: 'b', negotiatedTotal: '710000000.00' });
    expect(read?.bidders[1]?.bid).toMatchObject({
      offeredTotal: '700000000.00',
      recordedCorrectedTotal: '710000000.00',
    });
    expect(Object.keys(read?.findings ?? {})).toEqual(['adm', 'tek', 'kual', 'bukti']);
    expect(read?.notice.status).toBe('finished');
  });

  it('leads to the same single bids and identical prices', () => {
    const codes = (dossiers: readonly Dossier[]) => {
      const { OCID = {} } = indicatorsToJson(ownIndicators(dossiers)) as {
        OCID?: Record<string, Record<string, number>>;
      };
      return Object.entries(OCID).map(([ocid, { R018, R028, R003 }]) => ({ ocid, R018, R028, R003 }));
    };
    expect(codes(readOcds(packed(season)).dossiers)).toEqual(codes(season));
  });

  it('never brings in a price whose file was not opened', () => {
    const sealed = aFixedDossier();
    const [opening] = releasesAt(sealed).slice(-1);
    const leaked = {
      ...opening,
      bids: {
        ...opening?.bids,
        details: opening?.bids?.details.map((bid) => ({ ...bid, value: { amount: 5, currency: 'IDR' } })),
      },
    };
    const { dossiers, faults } = readOcds(JSON.stringify({ releases: [leaked] }));
    expect(dossiers[0]?.bidders.map(({ bid }) => bid?.offeredTotal ?? null)).toEqual([null, null, null]);
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'ocds-price-withheld' }));
  });
});

describe('what is wrong', () => {
  const tender = withAnnouncedAward(anAssessedDossier({ a: 1000, b: 2000 }), instant('2014-05-20T02:00:00.000Z'));
  const releases = releasesAt(tender);
  const spoilt = (path: string, value: unknown): string =>
    JSON.stringify({ releases: [withValue(releases.at(-1), path, value)] });

  test.each<[string, string, unknown, string, RegExp]>([
    ['an amount of three decimals', 'tender.value.amount', 1.005, 'tender.value.amount', /berisi 1\.005/],
    ['another currency', 'tender.value.currency', 'USD', 'tender.value', /dalam USD/],
    ['a moment without offset', 'bids.details[1].date', '2014-05-05T10:00:00', 'bids.details[1].date', /zonanya/],
    ['a supplier nobody knows', 'awards[0].suppliers[0].id', 'ID-X', 'awards[0].suppliers', /"ID-X" yang tidak ada/],
    [
      'a requirement nobody knows',
      'bids.details[0].requirementResponses[0].requirement.id',
      'zz',
      'bids.details[0].requirementResponses',
      /"zz"/,
    ],
  ])('%s is named by release and field, and the rest is read', (_, path, value, field, words) => {
    const { dossiers, faults } = readOcds(spoilt(path, value));
    expect(dossiers).toHaveLength(1);
    const found = faults.filter(({ severity }) => severity === 'warning');
    expect(found).toEqual([expect.objectContaining({ field, tender: '90000001000' })]);
    expect(found[0]?.message.happened).toMatch(words);
    expect(found[0]?.release).toContain('ocds-xxxxxx-90000001000');
  });

  it('a tender without a title is left out, the others are read', () => {
    const other = withValue(withValue(releases.at(-1), 'ocid', 'ocds-xxxxxx-lain'), 'tender.title', undefined);
    const { dossiers, faults, refused } = readOcds(JSON.stringify({ releases: [...releases, other] }));
    expect(dossiers).toHaveLength(1);
    expect(refused).toBe(1);
    expect(faults).toEqual([
      expect.objectContaining({ kind: 'ocds-missing-field', severity: 'error', field: 'tender.title' }),
    ]);
  });

  it('fields a dossier has no place for are told once each', () => {
    const { faults } = readOcds(spoilt('planning', { budget: {} }));
    expect(faults).toEqual([
      expect.objectContaining({ kind: 'ocds-not-carried', severity: 'info', field: 'planning' }),
    ]);
  });

  test.each([
    ['broken JSON', '{"releases": [', 'ocds-broken-json'],
    ['something else', '{"hello": 1}', 'ocds-not-a-package'],
    ['a list', '[1]', 'ocds-not-a-package'],
  ])('%s is refused whole', (_, text, kind) => {
    expect(readOcds(text)).toMatchObject({ dossiers: [], faults: [{ kind, severity: 'error' }] });
  });
});

describe('a dropped file', () => {
  it('is known as open data by its content', () => {
    expect(looksLikeOcds(packed([anAssessedDossier({ a: 1 })]))).toBe(true);
    expect(looksLikeOcds(writeDossierFile(anAssessedDossier({ a: 1 })))).toBe(false);
    expect(looksLikeOcds('[{"ocid": 1}]')).toBe(false);
  });
});
