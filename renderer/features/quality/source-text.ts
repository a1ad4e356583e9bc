import type { TFunction } from 'i18next';
import type { NonconformitySource, QualityState } from '#core/quality/model.ts';
import { unreachable } from '#core/shared/assert.ts';
import { entryOf } from '#core/tender/records.ts';

/** What a nonconformity, or the proposal of one, came from, in one line. */
export function sourceText(t: TFunction, source: NonconformitySource, { audits }: QualityState): string {
  switch (source.kind) {
    case 'failed-tender':
    case 'accepted-objection':
      return t(`quality.sources.${source.kind}`, { code: source.tender.code });
    case 'late-step':
      return t('quality.sources.late-step', { code: source.tender.code, step: source.name });
    case 'audit':
      return t('quality.sources.audit', { title: entryOf(audits, source.audit)?.title ?? '' });
    case 'other':
      return t('quality.sources.other');
    default:
      return unreachable(source);
  }
}
