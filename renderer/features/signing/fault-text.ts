import type { TFunction } from 'i18next';
import type { CopyFault } from '#core/pdf-signing/inspect-copy.ts';
import type { KeyFileFault } from '#core/pdf-signing/key-file.ts';
import type { SigningFault } from '#core/pdf-signing/sign-pdf.ts';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';
import type { NotShown } from '#renderer/session/read-issued.ts';

/** Why a file could not be read, or why it was not signed. */
export function faultText(t: TFunction, fault: CopyFault | KeyFileFault | SigningFault, zone: Zone): MessageText {
  const names = { name: '', when: '', field: '', ...detailsOf(fault, zone) };
  return {
    what: t(`signing.fault.${fault.kind}.what`, names),
    means: t(`signing.fault.${fault.kind}.means`),
    next: t(`signing.fault.${fault.kind}.next`),
    code: 'cause' in fault ? fault.cause : 'named' in fault ? fault.named : null,
  };
}

/** Why what went out cannot be worked with here. */
export function notHereText(t: TFunction, kind: NotShown): MessageText {
  return {
    what: t('signing.notHereWhat'),
    means: t('signing.notHereMeans'),
    next: t('signing.notHereNext'),
    code: kind,
  };
}

function detailsOf(fault: CopyFault | KeyFileFault | SigningFault, zone: Zone): Readonly<Record<string, string>> {
  switch (fault.kind) {
    case 'not-picture':
      return { name: fault.name };
    case 'already-signed':
      return { field: fault.field };
    case 'certificate-expired':
      return { when: formatDateTime(fault.validUntil, zone) };
    case 'certificate-not-yet-valid':
      return { when: formatDateTime(fault.validFrom, zone) };
    default:
      return {};
  }
}
