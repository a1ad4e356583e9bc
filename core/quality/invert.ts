/** Undo of what happened to the quality records of an office. */
import { unreachable } from '#core/shared/assert.ts';
import { entryOf } from '#core/tender/records.ts';
import type { QualityCommand } from './commands.ts';
import type { QualityEvent } from './events.ts';
import { type QualityState, sourceKey } from './model.ts';

/** What an undone raising or closing is put down to in the history. */
const UNDONE = 'Diurungkan';

/** The command that takes an event back; null for the word of somebody who looked. */
export function invertQuality(before: QualityState, event: QualityEvent): QualityCommand | null {
  switch (event.type) {
    case 'competenceRecorded': {
      const { id } = event.body;
      return { name: 'recordCompetence', body: { id, record: entryOf(before.competence, id) ?? null } };
    }
    case 'nonconformityRaised':
      return { name: 'withdrawNonconformity', body: { id: event.body.id, reason: UNDONE } };
    case 'nonconformityChanged': {
      const { id, parts } = event.body;
      const stood = entryOf(before.nonconformities, id);
      return stood === undefined ? null : { name: 'changeNonconformity', body: { id, parts: earlier(stood, parts) } };
    }
    case 'nonconformityVerified':
      return null;
    case 'nonconformityClosed': {
      const { id } = event.body;
      const closing = entryOf(before.nonconformities, id)?.closing ?? null;
      return { name: 'closeNonconformity', body: { id, closing, reason: closing === null ? UNDONE : null } };
    }
    case 'nonconformityWithdrawn': {
      const { id } = event.body;
      const reason = entryOf(before.nonconformities, id)?.withdrawn ?? null;
      return { name: 'withdrawNonconformity', body: { id, reason } };
    }
    case 'proposalDismissed': {
      const { source } = event.body;
      const reason = entryOf(before.dismissals, sourceKey(source) ?? '')?.reason ?? null;
      return { name: 'dismissProposal', body: { source, reason } };
    }
    case 'auditPlanned':
      return { name: 'withdrawAudit', body: { id: event.body.id, reason: UNDONE } };
    case 'auditChanged': {
      const { id, parts } = event.body;
      const stood = entryOf(before.audits, id);
      return stood === undefined ? null : { name: 'changeAudit', body: { id, parts: earlier(stood, parts) } };
    }
    case 'auditItemSet': {
      const { audit, id } = event.body;
      const item = entryOf(entryOf(before.audits, audit)?.items ?? {}, id) ?? null;
      return { name: 'setAuditItem', body: { audit, id, item } };
    }
    case 'auditWithdrawn': {
      const { id } = event.body;
      return { name: 'withdrawAudit', body: { id, reason: entryOf(before.audits, id)?.withdrawn ?? null } };
    }
    case 'reviewRecorded': {
      const { id } = event.body;
      return { name: 'recordReview', body: { id, review: entryOf(before.reviews, id) ?? null } };
    }
    default:
      return unreachable(event);
  }
}

/** The fields of `parts` as they were. */
function earlier<Parts extends object>(before: Parts, parts: Partial<Parts>): Partial<Parts> {
  return Object.fromEntries(
    (Object.keys(parts) as (keyof Parts)[]).map((field) => [field, before[field]]),
  ) as Partial<Parts>;
}
