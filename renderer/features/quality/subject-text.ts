/** What screens and papers say of controlled documents and their versions. */
import type { TFunction } from 'i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { documentNameOf } from '#core/documents/document-names.ts';
import type { ControlledSubject, ControlledVersion } from '#core/quality/controlled-documents.ts';
import { newestWords } from '#core/regulation/select.ts';
import { unreachable } from '#core/shared/assert.ts';
import { eraName } from '#renderer/session/quality-lines.ts';

export function subjectText(t: TFunction, subject: ControlledSubject): string {
  switch (subject.kind) {
    case 'paragraph':
      return t(`quality.subjects.${subject.slot}`, { name: documentNameOf(subject.document, newestWords()) });
    case 'form':
    case 'numbering':
      return t(`quality.subjects.${subject.kind}`, { name: documentNameOf(subject.document, newestWords()) });
    case 'layout':
      return t('quality.subjects.layout');
    case 'rules':
      return t('quality.subjects.rules', { date: formatDate(subject.from) });
    case 'sop':
      return t('quality.subjects.sop', { era: eraName(subject.era) });
    case 'retention':
      return t('quality.subjects.retention');
    default:
      return unreachable(subject);
  }
}

/** `Versi 2 · FM-PBJ-07/02`; a version that takes something away says so. */
export function versionText(
  t: TFunction,
  subject: ControlledSubject,
  { version, name, isRemoval }: ControlledVersion,
): string {
  const named =
    subject.kind === 'sop' && name !== null
      ? t('quality.controlled.from', { date: formatDate(name as DateOnly) })
      : name;
  const parts = [
    t('quality.controlled.versionNumber', { version }),
    named,
    isRemoval ? t('quality.controlled.removed') : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
