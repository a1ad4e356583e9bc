/** What happened to archives, as the lines a history shows. */
import type { TFunction } from 'i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { RetentionEvent } from '#core/retention/apply.ts';
import { unreachable } from '#core/shared/assert.ts';

export function retentionLines(t: TFunction, event: RetentionEvent): readonly string[] {
  switch (event.type) {
    case 'archiveRecorded':
      return [t('retention.log.archived', { code: event.body.tender.code, file: event.body.archive.fileName })];
    case 'retentionRuleSet': {
      const { rule, reason } = event.body;
      return [
        rule === null ? t('retention.log.ruleRemoved') : t('retention.log.rule', { ...rule }),
        because(t, reason),
      ];
    }
    case 'retentionClockSet': {
      const { tender, clock, reason } = event.body;
      const about = { code: tender.code };
      const change =
        clock === null
          ? t('retention.log.clockStopped', about)
          : t('retention.log.clock', { ...about, date: formatDate(clock.startedOn) });
      return reason === null ? [change] : [change, because(t, reason)];
    }
    case 'retentionHoldSet': {
      const { tender, hold, reason } = event.body;
      const { code } = tender;
      if (hold === null) return [t('retention.log.released', { code }), because(t, reason)];
      return [t('retention.log.held', { code, reason: hold.reason })];
    }
    case 'destructionProposed': {
      const { number, tenders } = event.body;
      return [t('retention.log.proposed', { number, count: tenders.length })];
    }
    case 'destructionApproved':
      return [t('retention.log.approved', { number: event.body.number, letter: event.body.approval.letter })];
    case 'destructionWithdrawn':
      return [t('retention.log.withdrawn', { number: event.body.number }), because(t, event.body.reason)];
    case 'destructionCarriedOut': {
      const { number, done } = event.body;
      return [t('retention.log.carriedOut', { number, count: done.streams.length, dev: done.dev.slice(0, 16) })];
    }
    default:
      return unreachable(event);
  }
}

function because(t: TFunction, reason: string): string {
  return t('holidays.log.reason', { reason });
}
