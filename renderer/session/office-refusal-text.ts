import type { TFunction } from 'i18next';
import type { IncidentsRefusalKind } from '#core/incidents/commands.ts';
import type { OfficeRefusal } from '#core/office/commands.ts';
import type { RetentionRefusalKind } from '#core/retention/commands.ts';
import type { ThresholdRefusalKind } from '#core/screens/threshold-events.ts';
import type { StandardsRefusalKind } from '#core/standards/commands.ts';
import type { QualityRefusalKind } from '#core/quality/commands.ts';
import type { SopRefusalKind } from '#core/sop/commands.ts';
import { refusalMessageOf } from './messages.ts';
import type { OfficeExecuteRefusal } from './office-session.ts';
import { thresholdRefusalText } from './threshold-text.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';

/** Why a change of the office was not made, as the three parts a person reads. */
export function officeRefusalText(t: TFunction, refusal: OfficeExecuteRefusal): MessageText {
  if (!isOfficeRefusal(refusal)) return refusalMessageOf(t, refusal);
  const { kind, details } = refusal;
  if (kind === 'not-your-role') return refusalMessageOf(t, { kind, details, clause: null });
  if (isRetentionRefusal(kind)) return retentionRefusalText(t, { kind, details });
  if (isThresholdRefusal(kind)) return thresholdRefusalText(t, kind, details);
  if (isStandardsRefusal(kind)) {
    return partsOf((part) => t(`standards.refusal.${kind}.${part}`, { name: '', ...details }), kind);
  }
  if (isIncidentsRefusal(kind)) {
    return partsOf((part) => t(`incidents.refusal.${kind}.${part}`, { name: '', ...details }), kind);
  }
  if (isQualityRefusal(kind)) return qualityRefusalText(t, { kind, details });
  const names = { date: '', year: '', opens: '', closes: '', ruleSet: '', from: '', to: '', holder: '', ...details };
  return {
    what: t(`holidays.refusal.${kind}.what`, names),
    means: t(`holidays.refusal.${kind}.means`, names),
    next: t(`holidays.refusal.${kind}.next`, names),
    code: kind,
  };
}

function isOfficeRefusal(refusal: OfficeExecuteRefusal): refusal is OfficeRefusal {
  return 'details' in refusal;
}

function isRetentionRefusal(kind: OfficeRefusal['kind']): kind is RetentionRefusalKind {
  return kind.startsWith('retention-') || kind.startsWith('destruction-');
}

function isThresholdRefusal(kind: OfficeRefusal['kind']): kind is ThresholdRefusalKind {
  return kind.startsWith('threshold-');
}

function isStandardsRefusal(kind: OfficeRefusal['kind']): kind is StandardsRefusalKind {
  return kind.startsWith('standard-');
}

function isIncidentsRefusal(kind: OfficeRefusal['kind']): kind is IncidentsRefusalKind {
  return kind.startsWith('incident-');
}

function partsOf(text: (part: 'what' | 'means' | 'next') => string, code: string): MessageText {
  return { what: text('what'), means: text('means'), next: text('next'), code };
}

function isQualityRefusal(kind: OfficeRefusal['kind']): kind is SopRefusalKind | QualityRefusalKind {
  return ['sop-', 'quality-', 'nonconformity-', 'audit-'].some((begin) => kind.startsWith(begin));
}

function qualityRefusalText(
  t: TFunction,
  { kind, details }: { readonly kind: SopRefusalKind | QualityRefusalKind; readonly details: OfficeRefusal['details'] },
): MessageText {
  const names = { name: '', number: '', version: '', next: '', open: '', ...details };
  return {
    what: t(`quality.refusal.${kind}.what`, names),
    means: t(`quality.refusal.${kind}.means`, names),
    next: t(`quality.refusal.${kind}.next`, names),
    code: details['fault'] === undefined ? kind : `${kind} ${details['fault']}`,
  };
}

function retentionRefusalText(
  t: TFunction,
  { kind, details }: { readonly kind: RetentionRefusalKind; readonly details: OfficeRefusal['details'] },
): MessageText {
  const names = { name: '', number: '', date: '', ...details };
  return {
    what: t(`retention.refusal.${kind}.what`, names),
    means: t(`retention.refusal.${kind}.means`, names),
    next: t(`retention.refusal.${kind}.next`, names),
    code: kind,
  };
}
