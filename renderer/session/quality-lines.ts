/** What happened to the SOP and the quality records of an office, as the lines a history shows. */
import type { TFunction } from 'i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { OfficeState } from '#core/office/model.ts';
import type { QualityEvent } from '#core/quality/events.ts';
import type { NonconformityParts } from '#core/quality/model.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import type { SopEvent } from '#core/sop/events.ts';
import { unreachable } from '#core/shared/assert.ts';
import { entryOf } from '#core/tender/records.ts';
import type { RuleSetId } from '#core/tender/model.ts';

export function qualityLines(t: TFunction, event: SopEvent | QualityEvent, before: OfficeState): readonly string[] {
  const { quality } = before;
  switch (event.type) {
    case 'sopVersionSet': {
      const { era, version, validFrom, steps, reason } = event.body;
      const about = { era: eraName(era), version, date: formatDate(validFrom) };
      return [t(steps === null ? 'sop.log.standard' : 'sop.log.set', about), because(t, reason)];
    }
    case 'sopVersionWithdrawn': {
      const { era, version, reason } = event.body;
      const about = { era: eraName(era), version };
      return reason === null ? [t('sop.log.restored', about)] : [t('sop.log.withdrawn', about), because(t, reason)];
    }
    case 'competenceRecorded': {
      const { id, record } = event.body;
      const shown = record ?? entryOf(quality.competence, id) ?? { title: '', person: '' };
      const about = { title: shown.title, person: shown.person };
      return [t(record === null ? 'quality.log.competenceRemoved' : 'quality.log.competence', about)];
    }
    case 'nonconformityRaised': {
      const { number, what } = event.body.nonconformity;
      return [t('quality.log.raised', { number, what })];
    }
    case 'nonconformityChanged': {
      const { id, parts } = event.body;
      const fields = (Object.keys(parts) as (keyof NonconformityParts)[]).map((field) => t(`quality.fields.${field}`));
      return [t('quality.log.changed', { number: numberOf(before, id), fields: fields.join(', ') })];
    }
    case 'nonconformityVerified': {
      const { id, verification } = event.body;
      const { by, isEffective, evidence } = verification;
      const about = { number: numberOf(before, id), by, evidence };
      return [t(isEffective ? 'quality.log.effective' : 'quality.log.notEffective', about)];
    }
    case 'nonconformityClosed': {
      const { id, closing, reason } = event.body;
      const number = numberOf(before, id);
      if (closing !== null) return [t('quality.log.closed', { number, by: closing.by })];
      return [t('quality.log.reopened', { number }), ...(reason === null ? [] : [because(t, reason)])];
    }
    case 'nonconformityWithdrawn': {
      const { id, reason } = event.body;
      const number = numberOf(before, id);
      if (reason === null) return [t('quality.log.unwithdrawn', { number })];
      return [t('quality.log.withdrawn', { number }), because(t, reason)];
    }
    case 'proposalDismissed': {
      const { source, reason } = event.body;
      const code = 'tender' in source ? source.tender.code : '';
      if (reason === null) return [t('quality.log.undismissed', { code })];
      return [t('quality.log.dismissed', { code }), because(t, reason)];
    }
    case 'auditPlanned': {
      const { title, plannedOn } = event.body.audit;
      return [t('quality.log.auditPlanned', { title, date: formatDate(plannedOn) })];
    }
    case 'auditChanged': {
      const { id, parts } = event.body;
      const title = auditTitle(before, id);
      if (parts.closedOn !== undefined) {
        return [t(parts.closedOn === null ? 'quality.log.auditOpened' : 'quality.log.auditClosed', { title })];
      }
      return [t('quality.log.auditChanged', { title })];
    }
    case 'auditItemSet': {
      const { audit, id, item } = event.body;
      const shown = item ?? entryOf(entryOf(quality.audits, audit)?.items ?? {}, id);
      const about = { title: auditTitle(before, audit), question: shown?.question ?? id };
      if (item === null) return [t('quality.log.itemRemoved', about)];
      const answer = item.answer === null ? t('quality.audit.unanswered') : t(`quality.audit.answers.${item.answer}`);
      return [t('quality.log.item', { ...about, answer })];
    }
    case 'auditWithdrawn': {
      const { id, reason } = event.body;
      const title = auditTitle(before, id);
      if (reason === null) return [t('quality.log.auditRestored', { title })];
      return [t('quality.log.auditWithdrawn', { title }), because(t, reason)];
    }
    case 'reviewRecorded': {
      const { id, review } = event.body;
      const shown = review ?? entryOf(quality.reviews, id);
      const date = shown === undefined ? '' : formatDate(shown.heldOn);
      return [t(review === null ? 'quality.log.reviewRemoved' : 'quality.log.review', { date })];
    }
    default:
      return unreachable(event);
  }
}

/** A law by its usual name. */
export function eraName(era: RuleSetId): string {
  return ruleSetById(era)?.name ?? era;
}

function numberOf({ quality }: OfficeState, id: string): string {
  return entryOf(quality.nonconformities, id)?.number ?? '';
}

function auditTitle({ quality }: OfficeState, id: string): string {
  return entryOf(quality.audits, id)?.title ?? '';
}

function because(t: TFunction, reason: string): string {
  return t('holidays.log.reason', { reason });
}
