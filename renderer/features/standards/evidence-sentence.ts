/** A line of evidence as a sentence, in the language of whoever reads it. */
import type { TFunction } from 'i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { INCIDENT_KINDS } from '#core/incidents/model.ts';
import { NONCONFORMITY_STAGES } from '#core/quality/model.ts';
import type { EvidenceLine } from '#core/standards/evidence-line.ts';

/** Every name a sentence may have; a line has those of its kind. */
const NAMES = {
  version: '',
  position: '',
  people: '',
  tasks: '',
  dev: '',
  name: '',
  validUntil: '',
  minutes: '',
  parts: '',
  reason: '',
  from: '',
  year: '',
  used: '',
  quota: '',
  free: '',
  tenders: '',
  number: '',
  exercise: '',
  right: '',
  of: '',
  at: '',
  backupOn: '',
  events: '',
  files: '',
  faults: '',
  days: '',
  id: '',
  total: '',
  title: '',
  scenario: '',
  result: '',
  coordinator: '',
  text: '',
  subject: '',
  incident: '',
  what: '',
  startedAt: '',
  endedAt: '',
  forwarded: '',
  closedOn: '',
  stage: '',
};

export function evidenceSentence(t: TFunction, { kind, values: told, by }: EvidenceLine, zone: Zone): string {
  const values = { ...NAMES, ...told, by: by ?? '' };
  const { validUntil, from, at, backupOn } = values;
  switch (kind) {
    case 'device':
      return t('standards.line.device', {
        ...values,
        validUntil: formatDate(dateIn(validUntil as Instant, zone)),
      });
    case 'incident': {
      const { startedAt, endedAt, what, tenders } = values;
      return t('standards.line.incident', {
        kind: incidentKind(t, values),
        what,
        tenders,
        startedAt: formatDateTime(startedAt as Instant, zone),
        ended:
          endedAt === ''
            ? t('standards.line.incidentOpen')
            : t('standards.line.incidentEnded', { at: formatDateTime(endedAt as Instant, zone) }),
      });
    }
    case 'prevention':
    case 'reported':
      return t(`standards.line.${kind}`, { ...values, kind: incidentKind(t, values) });
    case 'nonconformity':
      return t('standards.line.nonconformity', { ...values, stage: stageName(t, values) });
    case 'complaint':
      return t('standards.line.complaint', { subject: values.subject, state: complaintState(t, values) });
    case 'rulesGiven':
    case 'rulesWithdrawn':
      return t(`standards.line.${kind}`, { ...values, from: formatDate(from as DateOnly) });
    case 'certificate':
      return validUntil === ''
        ? t('standards.line.certificateOpen', values)
        : t('standards.line.certificate', { ...values, validUntil: formatDate(validUntil as DateOnly) });
    case 'storage':
      return t(values.free === '' ? 'standards.line.storage' : 'standards.line.storageFree', values);
    case 'backup':
      return t('standards.line.backup', { ...values, at: formatDateTime(at as Instant, zone) });
    case 'restore':
      return t('standards.line.restore', { ...values, backupOn: formatDate(backupOn as DateOnly) });
    default:
      return t(`standards.line.${kind}`, values);
  }
}

function incidentKind(t: TFunction, { incident }: typeof NAMES): string {
  return t(`incidents.kinds.${INCIDENT_KINDS.find((each) => each === incident) ?? 'other'}`);
}

/** Lower case: it goes on with a sentence. */
function stageName(t: TFunction, { stage }: typeof NAMES): string {
  const known = NONCONFORMITY_STAGES.find((each) => each === stage);
  return known === undefined ? stage : t(`quality.stages.${known}`).toLowerCase();
}

function complaintState(t: TFunction, { closedOn, forwarded }: typeof NAMES): string {
  if (closedOn !== '') return t('standards.line.complaintClosed', { date: formatDate(closedOn as DateOnly) });
  return forwarded === '' ? t('standards.line.complaintOpen') : t('standards.line.complaintSent', { to: forwarded });
}
