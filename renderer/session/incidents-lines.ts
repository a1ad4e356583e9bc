/** What happened to incidents and complaints, as the lines a history shows. */
import type { TFunction } from 'i18next';
import type { IncidentsEvent } from '#core/incidents/apply.ts';
import type { IncidentsState } from '#core/incidents/model.ts';
import { unreachable } from '#core/shared/assert.ts';

/** `before`: the state the event met, which has the names of what it changes. */
export function incidentsLines(t: TFunction, event: IncidentsEvent, before: IncidentsState): readonly string[] {
  const reason = 'reason' in event.body ? event.body.reason : null;
  const change = changeText(t, event, before);
  return reason === null ? [change] : [change, t('holidays.log.reason', { reason })];
}

function changeText(t: TFunction, event: IncidentsEvent, { incidents, complaints }: IncidentsState): string {
  const incident = (id: string) => ({ what: incidents[id]?.what ?? id });
  const complaint = (id: string) => ({ what: complaints[id]?.subject ?? id });
  switch (event.type) {
    case 'incidentRecorded':
      return t('incidents.log.recorded', { what: event.body.incident.what });
    case 'incidentChanged':
      return t('incidents.log.changed', incident(event.body.id));
    case 'incidentWithdrawn': {
      const { id, reason } = event.body;
      return reason === null ? t('incidents.log.restored', incident(id)) : t('incidents.log.withdrawn', incident(id));
    }
    case 'incidentTenderSet': {
      const { id, tender } = event.body;
      if (tender === null) return t('incidents.log.tenderRemoved', incident(id));
      return t('incidents.log.tender', { ...incident(id), code: tender.code });
    }
    case 'incidentFileSet': {
      const { id, file } = event.body;
      if (file === null) return t('incidents.log.fileRemoved', incident(id));
      return t('incidents.log.file', { ...incident(id), name: file.name });
    }
    case 'complaintRecorded':
      return t('incidents.log.complaint', { what: event.body.complaint.subject });
    case 'complaintChanged':
      return t('incidents.log.complaintChanged', complaint(event.body.id));
    case 'complaintWithdrawn': {
      const { id, reason } = event.body;
      return reason === null
        ? t('incidents.log.complaintRestored', complaint(id))
        : t('incidents.log.complaintWithdrawn', complaint(id));
    }
    case 'whistleblowingSet': {
      const { channel } = event.body;
      return channel === null ? t('incidents.log.channelRemoved') : t('incidents.log.channel', { name: channel.name });
    }
    default:
      return unreachable(event);
  }
}
