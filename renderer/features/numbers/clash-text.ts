import type { TFunction } from 'i18next';
import type { NumberClash } from '#core/documents/register/number-clashes.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';

/** So many are named; the register has them all. */
const NAMED = 3;

/** That numbers stand on two documents, and what to do. */
export function clashText(t: TFunction, clashes: readonly NumberClash[]): MessageText {
  const named = clashes.slice(0, NAMED).map(({ number }) => number);
  const numbers = [...named, ...(clashes.length > NAMED ? ['…'] : [])].join(', ');
  return {
    what: t('numbers.clash.what', { count: clashes.length, numbers }),
    means: t('numbers.clash.means'),
    next: t('numbers.clash.next'),
  };
}
