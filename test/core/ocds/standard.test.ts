import { METHOD_CASES } from '../evaluation/method-cases.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { CODELISTS } from '#core/ocds/codelists.ts';
import { faultsOf } from '#core/ocds/check.ts';
import { OBJECTS } from '#core/ocds/fields.ts';
import type { Release } from '#core/ocds/model.ts';
import { memberNamesOf } from '#core/ocds/no-members.ts';
import { recordPackageOf, releasePackageOf } from '#core/ocds/package.ts';
import { UNREGISTERED } from '#core/ocds/publication.ts';
import { practiceSeason } from '#core/practice/season.ts';
import type { Dossier } from '#core/tender/model.ts';
import { AT_YEAR_END, releasesAt, withAnnouncedAward } from '#test/support/builders/ocds-time.ts';
import { instant } from '#test/support/builders/dossier.ts';
import {
  codesOf,
  exampleOf,
  HAS_OCDS,
  isObject,
  type JsonObject,
  mergedReleaseSchema,
  packageValidator,
} from '#test/support/ocds-schema.ts';

/** A tender of every method, announced, beside those of a season. */
function manyTenders(): readonly Dossier[] {
  const announced = Object.values(METHOD_CASES).map((dossier, at) => {
    const own = { ...dossier, notice: { ...dossier.notice, code: String(at + 1) } };
    return withAnnouncedAward(own, instant('2025-07-01T02:00:00.000Z'));
  });
  return [...practiceSeason({ seed: 'ocds', tenders: 80 }), ...announced];
}

const TIME = { publishedAt: AT_YEAR_END, zone: 'WITA' } as const;

describe.skipIf(!HAS_OCDS)('the standard (skipped without ../shared/ocds)', () => {
  let tenders: readonly (readonly Release[])[] = [];
  beforeAll(() => {
    tenders = manyTenders().map((dossier) => releasesAt(dossier));
  });

  it('is checked by a validator that takes the example and refuses a wrong one', () => {
    const validate = packageValidator('release');
    expect(validate(exampleOf())).toEqual([]);
    expect(validate({ ...(exampleOf() as JsonObject), publishedDate: 'kemarin' })).not.toEqual([]);
  });

  it('holds for a package of all releases of a season and of every method', () => {
    const pack = releasePackageOf(tenders.flat(), UNREGISTERED, TIME);
    expect(pack.releases.length).toBeGreaterThan(200);
    expect(packageValidator('release')(pack)).toEqual([]);
  });

  it('holds for records with their compiled releases', () => {
    const pack = recordPackageOf(tenders, UNREGISTERED, TIME);
    expect(pack.records.length).toBeGreaterThan(80);
    expect(packageValidator('record')(pack)).toEqual([]);
  });

  it('knows every field we know', () => {
    const schema = mergedReleaseSchema();
    for (const [name, table] of Object.entries(OBJECTS)) {
      const own = propertiesOf(schema, name);
      if (own === null) continue;
      expect([name, Object.keys(table).filter((field) => !(field in own))]).toEqual([name, []]);
    }
  });

  it('knows every code we write', () => {
    for (const [object, field, list] of LISTS) {
      const codes = new Set(codesOf(list));
      expect([list, CODELISTS[object]?.[field]?.filter((code) => !codes.has(code))]).toEqual([list, []]);
    }
  });
});

describe('our own check', () => {
  it('finds nothing wrong with the releases of a season and of every method', () => {
    const faults = manyTenders().flatMap((dossier) => faultsOf(releasesAt(dossier), memberNamesOf(dossier)));
    expect(faults).toEqual([]);
  });
});

const LISTS: readonly (readonly [object: keyof typeof CODELISTS, field: string, list: string])[] = [
  ['Release', 'tag', 'releaseTag.csv'],
  ['Release', 'initiationType', 'initiationType.csv'],
  ['Organization', 'roles', 'partyRole.csv'],
  ['Value', 'currency', 'currency.csv'],
  ['Tender', 'status', 'tenderStatus.csv'],
  ['Tender', 'procurementMethod', 'method.csv'],
  ['Tender', 'mainProcurementCategory', 'procurementCategory.csv'],
  ['Tender', 'awardCriteria', 'awardCriteria.csv'],
  ['Tender', 'submissionMethod', 'submissionMethod.csv'],
  ['SelectionCriterion', 'type', 'selectionCriterionType.csv'],
  ['AwardCriterion', 'type', 'awardCriterionType.csv'],
  ['CriterionNumber', 'weight', 'criterionWeight.csv'],
  ['CriterionNumber', 'threshold', 'criterionThreshold.csv'],
  ['Requirement', 'dataType', 'dataType.csv'],
  ['Document', 'documentType', 'documentType.csv'],
  ['Statistic', 'measure', 'statistic.csv'],
  ['Bid', 'submissionType', 'submissionType.csv'],
  ['Bid', 'status', 'bidStatus.csv'],
  ['Award', 'status', 'awardStatus.csv'],
];

/** Where the standard does not name the object as a definition: the field it stands in. */
const INLINE: Readonly<Record<string, readonly string[]>> = {
  Release: ['properties'],
  Bids: ['properties', 'bids', 'properties'],
  Unit: ['definitions', 'Item', 'properties', 'unit', 'properties'],
};

/** Of packages and records the schemas themselves are strict enough. */
function propertiesOf(schema: JsonObject, name: string): JsonObject | null {
  const path = INLINE[name] ?? ['definitions', name, 'properties'];
  const found = path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), schema);
  return isObject(found) ? found : null;
}
