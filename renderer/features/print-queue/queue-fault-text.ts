import type { TFunction } from 'i18next';
import type { DesktopResponse } from '#core/contract/desktop.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';

/** Why something of the queue did not go out. */
export type QueueFault = Extract<
  DesktopResponse<'printDocument' | 'renderPdf' | 'saveFile'>,
  { readonly ok: false }
>['error'];

/** What Electron says where the settings of a job do not suit the printer. */
const REFUSED_SETTINGS = /settings/i;

/** The fault in three parts, with the printer's own words last. */
export function queueFaultText(fault: QueueFault, t: TFunction): MessageText {
  switch (fault.kind) {
    case 'no-printer':
      return textOf('noPrinter', fault.kind);
    case 'print-failed': {
      const about = REFUSED_SETTINGS.test(fault.reason) ? 'settingsRefused' : 'printFailed';
      return textOf(about, `${fault.kind} ${fault.reason}`);
    }
    case 'write-failed':
      return {
        what: t('printQueue.faults.notSaved.what', { path: fault.path }),
        means: t(`documents.writeFailed.${fault.reason}`),
        next: t('printQueue.faults.notSaved.next'),
        code: fault.code,
      };
    case 'unavailable':
      return textOf('unavailable', fault.kind);
    default:
      return textOf('printFailed', fault.kind);
  }

  function textOf(about: 'noPrinter' | 'settingsRefused' | 'printFailed' | 'unavailable', code: string): MessageText {
    return {
      what: t(`printQueue.faults.${about}.what`),
      means: t(`printQueue.faults.${about}.means`),
      next: t(`printQueue.faults.${about}.next`),
      code,
    };
  }
}
