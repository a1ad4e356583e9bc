/** Evidence in what the office records of its work: disturbances, complaints, training, and what it keeps for ISO 9001. */
import { addDays } from '#core/calendar/day.ts';
import type { DateOnly, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { complaintsOf, type Incident, incidentsOf } from '#core/incidents/model.ts';
import type { OfficeState } from '#core/office/model.ts';
import { stageOfNonconformity } from '#core/quality/model.ts';
import { CERTIFICATE_DAYS, type EvidenceLine, lineOf } from './evidence-line.ts';

/** Disturbances and complaints, and what was learnt from them. */
export function incidentLines(
  { incidents: state }: Pick<OfficeState, 'incidents'>,
  zone: Zone,
): readonly EvidenceLine[] {
  const incidents = incidentsOf(state).filter(({ withdrawn }) => withdrawn === null);
  const complaints = complaintsOf(state).filter(({ withdrawn }) => withdrawn === null);
  return [
    ...incidents.map(({ kind, what, startedAt, endedAt, resolution, recordedBy, tenders }) =>
      lineOf({
        standard: 'helpdesk',
        kind: 'incident',
        source: 'office',
        on: dateIn(startedAt, zone),
        by: recordedBy,
        values: {
          incident: kind,
          what,
          startedAt,
          endedAt: endedAt ?? '',
          tenders: String(Object.keys(tenders).length),
        },
        needsLook: endedAt === null || resolution === null,
      }),
    ),
    ...incidents.flatMap((incident) => lessonLines(incident, zone)),
    ...complaints.map(({ receivedOn, subject, forwarded, closed }) =>
      lineOf({
        standard: 'helpdesk',
        kind: 'complaint',
        source: 'office',
        on: receivedOn,
        values: { subject, forwarded: forwarded?.to ?? '', closedOn: closed?.on ?? '' },
        needsLook: closed === null,
      }),
    ),
  ];
}

/** What keeps a disturbance from coming back is a risk that was dealt with; who was called to end it, support the service has. */
function lessonLines(incident: Incident, zone: Zone): readonly EvidenceLine[] {
  const { kind, startedAt, prevention, reportedTo, recordedBy } = incident;
  const parts = { source: 'office', on: dateIn(startedAt, zone), by: recordedBy } as const;
  return [
    ...(prevention === null
      ? []
      : [lineOf({ ...parts, standard: 'risks', kind: 'prevention', values: { incident: kind, text: prevention } })]),
    ...(reportedTo === null
      ? []
      : [lineOf({ ...parts, standard: 'support', kind: 'reported', values: { incident: kind, name: reportedTo } })]),
  ];
}

/** Exercises people finished. */
export function trainingLines({ training }: Pick<OfficeState, 'training'>, zone: Zone): readonly EvidenceLine[] {
  return training.map(({ person, exercise, score, at }) =>
    lineOf({
      standard: 'staff',
      kind: 'training',
      source: 'office',
      on: dateIn(at, zone),
      by: person,
      values: { exercise, right: String(score.right), of: String(score.of) },
    }),
  );
}

/** What the office keeps for ISO 9001 proves some of the standards as well. */
export function qualityLines({ quality }: Pick<OfficeState, 'quality'>, today: DateOnly): readonly EvidenceLine[] {
  const soon = addDays(today, CERTIFICATE_DAYS);
  return [
    ...Object.values(quality.competence).map(({ person, title, date, validUntil }) =>
      lineOf({
        standard: 'staff',
        kind: 'competence',
        source: 'office',
        on: date,
        by: person,
        values: { title },
        needsLook: validUntil !== null && validUntil <= soon,
      }),
    ),
    ...Object.values(quality.nonconformities)
      .filter(({ withdrawn }) => withdrawn === null)
      .map((each) =>
        lineOf({
          standard: 'risks',
          kind: 'nonconformity',
          source: 'office',
          on: each.raisedOn,
          by: each.raisedBy,
          values: { number: each.number, what: each.what, stage: stageOfNonconformity(each) },
          needsLook: each.closing === null && each.dueOn !== null && each.dueOn < today,
        }),
      ),
    ...Object.values(quality.audits).flatMap(({ title, heldOn, auditors, withdrawn }) =>
      heldOn === null || withdrawn !== null
        ? []
        : [
            lineOf({
              standard: 'assessment',
              kind: 'audit',
              source: 'office',
              on: heldOn,
              by: auditors,
              values: { title },
            }),
          ],
    ),
    ...Object.values(quality.reviews).map(({ heldOn, chairedBy, decisions }) =>
      lineOf({
        standard: 'assessment',
        kind: 'review',
        source: 'office',
        on: heldOn,
        by: chairedBy,
        values: { total: String(decisions.length) },
      }),
    ),
  ];
}
