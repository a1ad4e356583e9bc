/**
 * The register of evidence: what the records of the app prove by themselves, and what people added, under the standard it is
 * evidence of.
 */
import { addDays } from '#core/calendar/day.ts';
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import type { OfficeState } from '#core/office/model.ts';
import type { Registry } from '#core/registry/model.ts';
import type { Certificate } from '#core/tender/model.ts';
import { CERTIFICATE_DAYS, type EvidenceLine, lineOf } from './evidence-line.ts';
import { incidentLines, qualityLines, trainingLines } from './record-evidence.ts';
import { assessmentDays } from './standing.ts';
import { STANDARD_KEYS, type StandardKey } from './service-standards.ts';

/** What only the device knows that makes the register. */
export interface DeviceFacts {
  readonly dev: DeviceId;
  readonly idleMinutes: number;
  /** Bytes. */
  readonly storage: { readonly used: number; readonly quota: number; readonly free: number | null };
  /** The newest backup that was read back; null = none, or none that this shell makes. */
  readonly backupAt: Instant | null;
  /** The central server whose key is pinned; null = the device meets none. */
  readonly server: { readonly name: string; readonly id: string } | null;
  readonly relays: number;
}

/** A person of a committee with their certificate, as the newest tender they are in has it. */
export interface CertifiedPerson {
  readonly name: string;
  readonly certificate: Certificate | null;
}

export interface EvidenceSources {
  readonly office: OfficeState;
  readonly history: readonly RecordedEvent<OfficeEvent>[];
  readonly registry: Registry;
  readonly members: readonly CertifiedPerson[];
  readonly tenders: { readonly count: number; readonly issued: number; readonly lastIssuedOn: DateOnly | null };
  readonly device: DeviceFacts;
  readonly now: Instant;
  readonly zone: Zone;
}

/**
 * From when on something is out of date: a week without a backup, a quarter without reading one back, a year without a trial of
 * the plan for emergencies.
 *
 * Units  days.   Source  no rule states them; a decision of this build (docs/decisions/0030-service-standards.md).
 */
const BACKUP_DAYS = 7;
const RESTORE_DAYS = 90;
const TRIAL_DAYS = 365;

/** Every line there is, by number of the standard, the newest first within it. */
export function evidenceRegister(sources: EvidenceSources): readonly EvidenceLine[] {
  const today = dateIn(sources.now, sources.zone);
  const lines = [
    ...policyLines(sources),
    ...peopleLines(sources, today),
    ...deviceLines(sources, today),
    ...incidentLines(sources.office, sources.zone),
    ...changeLines(sources),
    ...certificateLines(sources, today),
    ...trainingLines(sources.office, sources.zone),
    ...qualityLines(sources.office, today),
    ...drillLines(sources, today),
    ...tenderLines(sources, today),
    ...assessmentLines(sources),
    ...givenLines(sources),
  ];
  return lines.sort(
    (a, b) =>
      STANDARD_KEYS.indexOf(a.standard) - STANDARD_KEYS.indexOf(b.standard) ||
      (a.on === b.on ? 0 : a.on < b.on ? 1 : -1),
  );
}

/** The lines of one standard. */
export function evidenceOf(register: readonly EvidenceLine[], standard: StandardKey): readonly EvidenceLine[] {
  return register.filter((line) => line.standard === standard);
}

function policyLines({ office: { standards } }: EvidenceSources): readonly EvidenceLine[] {
  return STANDARD_KEYS.flatMap((standard) =>
    (standards.policies[standard] ?? []).map(({ version, approvedBy, approvedOn }) =>
      lineOf({
        standard,
        kind: 'policy',
        source: 'office',
        on: approvedOn,
        by: approvedBy.name,
        values: { version, position: approvedBy.position },
      }),
    ),
  );
}

function peopleLines({ registry }: EvidenceSources, on: DateOnly): readonly EvidenceLine[] {
  const people = Object.keys(registry.people).length;
  const devices = Object.values(registry.devices).map(({ dev, person, validUntil, isRevoked }) =>
    lineOf({
      standard: 'assets',
      kind: isRevoked ? 'deviceRevoked' : 'device',
      source: 'people',
      on,
      values: { dev: dev.slice(0, 16), name: registry.people[person]?.names.at(-1) ?? person, validUntil },
    }),
  );
  if (people === 0) return devices;
  const tasks = Object.values<Readonly<Record<string, unknown>>>(registry.grants).reduce(
    (sum, grants) => sum + Object.keys(grants).length,
    0,
  );
  const values = { people: String(people), tasks: String(tasks) };
  return [lineOf({ standard: 'organisation', kind: 'people', source: 'people', on, values }), ...devices];
}

function deviceLines({ device, tenders, zone }: EvidenceSources, on: DateOnly): readonly EvidenceLine[] {
  const { dev, idleMinutes, storage, backupAt, server, relays } = device;
  const source = 'device';
  const name = { dev: dev.slice(0, 16) };
  const isOld = backupAt === null || dateIn(backupAt, zone) < addDays(on, -BACKUP_DAYS);
  const { used, quota, free } = storage;
  return [
    lineOf({ standard: 'devices', kind: 'encryption', source, on, values: name }),
    lineOf({ standard: 'devices', kind: 'lock', source, on, values: { ...name, minutes: String(idleMinutes) } }),
    lineOf({
      standard: 'capacity',
      kind: 'storage',
      source,
      on,
      values: {
        ...name,
        used: megabytes(used),
        quota: megabytes(quota),
        free: free === null ? '' : megabytes(free),
        tenders: String(tenders.count),
      },
    }),
    lineOf({
      standard: 'operations',
      kind: backupAt === null ? 'backupMissing' : 'backup',
      source,
      on: backupAt === null ? on : dateIn(backupAt, zone),
      values: backupAt === null ? name : { ...name, at: backupAt },
      needsLook: isOld,
    }),
    server === null
      ? lineOf({ standard: 'network', kind: 'serverMissing', source, on, values: name })
      : lineOf({
          standard: 'network',
          kind: 'server',
          source,
          on,
          values: { ...name, name: server.name, id: server.id.slice(0, 16) },
        }),
    ...(relays === 0
      ? []
      : [lineOf({ standard: 'network', kind: 'relay', source, on, values: { ...name, total: String(relays) } })]),
  ];
}

/** Changes of templates, rules and calendar that took effect, each with who made it and why. */
function changeLines({ history, zone }: EvidenceSources): readonly EvidenceLine[] {
  return mergeSteps(history, OFFICE_MERGE_RULES).flatMap(({ recorded: { header, event }, clash }) => {
    if (clash !== null) return [];
    const told = changeOf(event);
    if (told === null) return [];
    return [lineOf({ standard: 'changes', source: 'office', on: dateIn(header.at, zone), by: header.actor, ...told })];
  });
}

function changeOf(event: OfficeEvent): Pick<EvidenceLine, 'kind' | 'values'> | null {
  switch (event.type) {
    case 'documentSettingsSet': {
      const { parts, reason } = event.body;
      return { kind: 'documentsChanged', values: { parts: String(Object.keys(parts ?? {}).length), reason } };
    }
    case 'ruleSetGiven':
      return {
        kind: 'rulesGiven',
        values: { name: event.body.name, from: event.body.from, reason: event.body.reason },
      };
    case 'ruleSetWithdrawn':
      return { kind: 'rulesWithdrawn', values: { from: event.body.from, reason: event.body.reason } };
    case 'holidayTableImported':
      return { kind: 'calendarChanged', values: { year: String(event.body.year), reason: '' } };
    case 'holidaySet':
      return { kind: 'calendarChanged', values: { year: event.body.date.slice(0, 4), reason: event.body.reason } };
    default:
      return null;
  }
}

function certificateLines({ members }: EvidenceSources, on: DateOnly): readonly EvidenceLine[] {
  const soon = addDays(on, CERTIFICATE_DAYS);
  return members.map(({ name, certificate }) =>
    certificate === null
      ? lineOf({
          standard: 'staff',
          kind: 'certificateMissing',
          source: 'tenders',
          on,
          values: { name },
          needsLook: true,
        })
      : lineOf({
          standard: 'staff',
          kind: 'certificate',
          source: 'tenders',
          on,
          values: { name, number: certificate.number, validUntil: certificate.validUntil ?? '' },
          needsLook: certificate.validUntil !== null && certificate.validUntil <= soon,
        }),
  );
}

function drillLines({ office: { standards }, zone }: EvidenceSources, today: DateOnly): readonly EvidenceLine[] {
  const drills = Object.values(standards.drills);
  const lines = drills.map((drill) => {
    const { on, by } = drill;
    if (drill.kind === 'restore') {
      const { backupAt, events, files, faults } = drill;
      const values = {
        backupOn: dateIn(backupAt, zone),
        events: String(events),
        files: String(files),
        faults: String(faults),
      };
      return lineOf({
        standard: 'operations',
        kind: 'restore',
        source: 'office',
        on,
        by,
        values,
        needsLook: faults > 0,
      });
    }
    const { coordinator, scenario, result, isPassed } = drill;
    const values = { coordinator, scenario, result };
    return lineOf({ standard: 'continuity', kind: 'trial', source: 'office', on, by, values, needsLook: !isPassed });
  });
  const isRecent = (kind: 'restore' | 'continuity', days: number) =>
    drills.some((drill) => drill.kind === kind && drill.on >= addDays(today, -days));
  const missing = { source: 'office', on: today, needsLook: true } as const;
  return [
    ...lines,
    ...(isRecent('restore', RESTORE_DAYS)
      ? []
      : [
          lineOf({
            standard: 'operations',
            kind: 'restoreMissing',
            ...missing,
            values: { days: String(RESTORE_DAYS) },
          }),
        ]),
    ...(isRecent('continuity', TRIAL_DAYS)
      ? []
      : [lineOf({ standard: 'continuity', kind: 'trialMissing', ...missing, values: { days: String(TRIAL_DAYS) } })]),
  ];
}

function tenderLines({ office, tenders, zone }: EvidenceSources, today: DateOnly): readonly EvidenceLine[] {
  const saved = Object.values<OfficeState['retention']['archives'][keyof OfficeState['retention']['archives']]>(
    office.retention.archives,
  ).flatMap((archives) => archives.map(({ madeAt }) => dateIn(madeAt, zone)));
  const last = saved.reduce<DateOnly | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
  return [
    ...(last === null
      ? []
      : [
          lineOf({
            standard: 'compliance',
            kind: 'archives',
            source: 'office',
            on: last,
            values: { total: String(saved.length) },
          }),
        ]),
    ...(tenders.issued === 0
      ? []
      : [
          lineOf({
            standard: 'compliance',
            kind: 'issued',
            source: 'tenders',
            on: tenders.lastIssuedOn ?? today,
            values: { total: String(tenders.issued), tenders: String(tenders.count) },
          }),
        ]),
  ];
}

function assessmentLines({ office: { standards } }: EvidenceSources): readonly EvidenceLine[] {
  return assessmentDays(standards).map((on) => {
    const made = Object.values(standards.assessments).flatMap((each) => each.filter((one) => one.on === on));
    const by = [...new Set(made.map((one) => one.by))].join(', ');
    return lineOf({
      standard: 'assessment',
      kind: 'assessed',
      source: 'office',
      on,
      by,
      values: { total: String(made.length) },
    });
  });
}

function givenLines({ office: { standards } }: EvidenceSources): readonly EvidenceLine[] {
  return Object.entries(standards.evidence).map(([id, { standard, text, on, file }]) =>
    lineOf({ standard, kind: 'given', source: 'person', on, values: { id, text }, file }),
  );
}

/** Whole megabytes, rounded up: a little is not nothing. */
function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000_000));
}
