/** How events of an office that were written apart are folded together. */
import { isRole } from '#core/committee/role.ts';
import type { NumberBlockName } from '#core/documents/register/number-block.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { MergeRules } from '#core/log/merge.ts';
import { placeOf as placeOfThreshold } from '#core/screens/threshold-events.ts';
import { sameValue } from '#core/tender/canonical-state.ts';
import { changedPlaces } from '#core/tender/changed-places.ts';
import { valueAt } from '#core/tender/path.ts';
import { keyOfRecord } from '#core/training/record.ts';
import { applyToOffice } from './apply.ts';
import { OFFICE_COMMAND_OF, type OfficeCommand, type OfficeRefusal } from './commands.ts';
import { decideOffice } from './decide.ts';
import type { OfficeEvent } from './events.ts';
import { INITIAL_OFFICE, type OfficeState } from './model.ts';

/**
 * A change that does not fit what others wrote meanwhile changes nothing: what stands stays, the history tells of it, and
 * whoever still wants it makes it anew. Two people who set different days fit.
 */
export const OFFICE_MERGE_RULES: MergeRules<OfficeState, OfficeEvent, OfficeRefusal> = {
  apply: applyToOffice,
  changes: (before, after) => changedPlaces(placesOf(before), placesOf(after)),
  same: sameValue,
  valueAt: (state, path) => valueAt(placesOf(state), path),
  refusal: (state, { header, event }) => {
    // An archive may hold a role this build does not know; its own check tells, as it does of trainees in a real office.
    if (!isRole(header.role)) return null;
    const actor = { name: header.actor, role: header.role };
    const decided = decideOffice(state, commandRepeating(event), { actor, practice: true });
    return decided.ok || OF_THIS_BUILD.has(decided.error.kind) ? null : decided.error;
  },
  hold: (state) => state ?? INITIAL_OFFICE,
};

/** What stands must not hang on what this build can read, or looks at: that of other builds is kept, and said to be so. */
const OF_THIS_BUILD: ReadonlySet<OfficeRefusal['kind']> = new Set([
  'rule-set-unreadable',
  'document-paragraph-wrong',
  'threshold-unknown',
]);

/** Every command has the body of its event, by the table. */
function commandRepeating(event: OfficeEvent): OfficeCommand {
  return { name: OFFICE_COMMAND_OF[event.type], body: event.body } as OfficeCommand;
}

/**
 * An office by its years and days, its rules and numbers by the first of them, its lists by number, its quality records by
 * field, policies by their version and assessments by their day, so that each is a place of its own.
 */
function placesOf(state: OfficeState | null): object {
  const { tables, ruleSets, numbers, retention, sop, standards, training, thresholds, ...rest } =
    state ?? INITIAL_OFFICE;
  const years = tables.map(({ year, days, ...table }) => {
    const byDate = Object.fromEntries(days.map((day) => [day.date, day]));
    return [String(year), { ...table, days: byDate }];
  });
  const rules = ruleSets.map((given) => [given.from, given]);
  const placeOf = ({ series, year, from }: NumberBlockName) => `${year ?? ''} ${series} ${from}`;
  const blocks = numbers.blocks.map((block) => [placeOf(block), block]);
  const gaps = numbers.gaps.map((gap) => [`${placeOf(gap)}-${gap.to}`, gap]);
  return {
    ...rest,
    tables: Object.fromEntries(years),
    ruleSets: Object.fromEntries(rules),
    blocks: Object.fromEntries(blocks),
    gaps: Object.fromEntries(gaps),
    retention: retentionPlaces(retention),
    thresholds: Object.fromEntries(thresholds.map((each) => [placeOfThreshold(each), each])),
    standards: standardsPlaces(standards),
    training: Object.fromEntries(training.map((record) => [keyOfRecord(record), record])),
    sop: sopPlaces(sop),
  };
}

/** Each version of the steps is a place: two of one number do not fit. */
function sopPlaces({ versions }: OfficeState['sop']): object {
  return Object.fromEntries(
    Object.entries(versions).map(([era, made]) => [
      era,
      Object.fromEntries(made.map((each) => [String(each.version), each])),
    ]),
  );
}

/** What several people add to by themselves, archives and devices that are done, is a place for each addition. */
function retentionPlaces({ rules, tenders, archives, lists }: OfficeState['retention']): object {
  return {
    rules: Object.fromEntries(rules.map((rule) => [rule.id, rule])),
    tenders,
    archives: Object.fromEntries(
      Object.entries<OfficeState['retention']['archives'][StreamId]>(archives).map(([stream, made]) => [
        stream,
        Object.fromEntries(made.map((archive) => [archive.seal, archive])),
      ]),
    ),
    lists: Object.fromEntries(
      lists.map(({ carriedOut, ...list }) => {
        const done = carriedOut.flatMap(({ streams, ...by }) =>
          streams.map((stream) => [`${by.dev} ${stream}`, by] as const),
        );
        return [list.number, { ...list, carriedOut: Object.fromEntries(done) }];
      }),
    ),
  };
}

function standardsPlaces({ policies, assessments, ...rest }: OfficeState['standards']): object {
  return { ...rest, policies: byEach(policies, 'version'), assessments: byEach(assessments, 'on') };
}

/** Lists by standard, as records of their parts by one of its fields. */
function byEach<Field extends string>(
  lists: Readonly<Record<string, readonly Readonly<Record<Field, unknown>>[]>>,
  field: Field,
): object {
  const records = Object.entries(lists).map(([standard, list]) => [
    standard,
    Object.fromEntries(list.map((each) => [String(each[field]), each])),
  ]);
  return Object.fromEntries(records) as object;
}
