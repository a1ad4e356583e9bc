/** What happened to the standards, as the lines a history shows. */
import type { TFunction } from 'i18next';
import { formatDate } from '#core/calendar/format.ts';
import { unreachable } from '#core/shared/assert.ts';
import type { StandardsEvent } from '#core/standards/apply.ts';
import { serviceStandardOf, type StandardKey } from '#core/standards/service-standards.ts';

export function standardsLines(t: TFunction, event: StandardsEvent): readonly string[] {
  const reason = 'reason' in event.body ? event.body.reason : null;
  const change = changeText(t, event);
  return reason === null ? [change] : [change, t('holidays.log.reason', { reason })];
}

function changeText(t: TFunction, event: StandardsEvent): string {
  switch (event.type) {
    case 'standardPolicySet': {
      const { standard, version, policy } = event.body;
      const about = { name: nameOf(standard), version };
      return policy === null ? t('standards.log.policyRemoved', about) : t('standards.log.policy', about);
    }
    case 'standardDutySet': {
      const { standard, duty } = event.body;
      const name = nameOf(standard);
      return duty === null ? t('standards.log.dutyRemoved', { name }) : t('standards.log.duty', { name, ...duty });
    }
    case 'standardEvidenceSet': {
      const { evidence } = event.body;
      if (evidence === null) return t('standards.log.evidenceRemoved');
      return t('standards.log.evidence', { name: nameOf(evidence.standard), text: evidence.text });
    }
    case 'standardAssessed': {
      const { standard, on, assessment } = event.body;
      const about = { name: nameOf(standard), date: formatDate(on) };
      if (assessment === null) return t('standards.log.assessedRemoved', about);
      return t('standards.log.assessed', { ...about, score: assessment.score });
    }
    case 'standardGapSet': {
      const { gap } = event.body;
      if (gap === null) return t('standards.log.gapRemoved');
      const name = nameOf(gap.standard);
      if (gap.closed === null) return t('standards.log.gap', { name, text: gap.text });
      return t('standards.log.gapClosed', { name, text: gap.closed.how });
    }
    case 'drillSet': {
      const { drill } = event.body;
      if (drill === null) return t('standards.log.drillRemoved');
      const date = formatDate(drill.on);
      return drill.kind === 'restore'
        ? t('standards.log.restore', { date, faults: drill.faults })
        : t('standards.log.trial', { date, scenario: drill.scenario });
    }
    default:
      return unreachable(event);
  }
}

function nameOf(key: StandardKey): string {
  const { number, official } = serviceStandardOf(key);
  return `${number} ${official}`;
}
