/** Folding what happens to the quality records of an office. */
import { unreachable } from '#core/shared/assert.ts';
import { withEntry } from '#core/tender/records.ts';
import type { QualityEvent } from './events.ts';
import {
  type Dismissal,
  type ManagementReview,
  type CompetenceRecord,
  type AuditItem,
  type Nonconformity,
  type QualityAudit,
  type QualityState,
  sourceKey,
} from './model.ts';

/** The state after an event. Never fails on an event of the log; one about a record that is not there changes nothing. */
export function applyQuality(state: QualityState, event: QualityEvent): QualityState {
  switch (event.type) {
    case 'competenceRecorded': {
      const { id, record } = event.body;
      return { ...state, competence: withEntry<string, CompetenceRecord>(state.competence, id, record) };
    }
    case 'nonconformityRaised': {
      const { id, nonconformity } = event.body;
      const raised: Nonconformity = { ...nonconformity, verifications: [], closing: null, withdrawn: null };
      return { ...state, nonconformities: withEntry(state.nonconformities, id, raised) };
    }
    case 'nonconformityChanged':
      return changed(state, event.body.id, () => event.body.parts);
    case 'nonconformityVerified':
      return changed(state, event.body.id, ({ verifications, doneOn }) => ({
        verifications: [...verifications, event.body.verification],
        // What did not help has to be done again.
        doneOn: event.body.verification.isEffective ? doneOn : null,
      }));
    case 'nonconformityClosed':
      return changed(state, event.body.id, () => ({ closing: event.body.closing }));
    case 'nonconformityWithdrawn':
      return changed(state, event.body.id, () => ({ withdrawn: event.body.reason }));
    case 'proposalDismissed': {
      const { source, reason } = event.body;
      const key = sourceKey(source);
      if (key === null) return state;
      const dismissal = reason === null ? null : { source, reason };
      return { ...state, dismissals: withEntry<string, Dismissal>(state.dismissals, key, dismissal) };
    }
    case 'auditPlanned': {
      const { id, audit } = event.body;
      return { ...state, audits: withEntry(state.audits, id, { ...audit, withdrawn: null }) };
    }
    case 'auditChanged':
      return audited(state, event.body.id, () => event.body.parts);
    case 'auditItemSet': {
      const { audit, id, item } = event.body;
      return audited(state, audit, ({ items }) => ({ items: withEntry<string, AuditItem>(items, id, item) }));
    }
    case 'auditWithdrawn':
      return audited(state, event.body.id, () => ({ withdrawn: event.body.reason }));
    case 'reviewRecorded': {
      const { id, review } = event.body;
      return { ...state, reviews: withEntry<string, ManagementReview>(state.reviews, id, review) };
    }
    default:
      return unreachable(event);
  }
}

function changed(
  state: QualityState,
  id: string,
  change: (each: Nonconformity) => Partial<Nonconformity>,
): QualityState {
  const each = state.nonconformities[id];
  if (each === undefined) return state;
  return { ...state, nonconformities: withEntry(state.nonconformities, id, { ...each, ...change(each) }) };
}

function audited(state: QualityState, id: string, change: (each: QualityAudit) => Partial<QualityAudit>): QualityState {
  const each = state.audits[id];
  return each === undefined ? state : { ...state, audits: withEntry(state.audits, id, { ...each, ...change(each) }) };
}
