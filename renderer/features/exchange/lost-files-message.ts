import type { TFunction } from 'i18next';
import type { ListedFile } from '#core/exchange/bundle/carried-files.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';

/** More names than this say no more. */
const NAMED_AT_MOST = 20;

/** Which files of a bundle are not whole, by name where an event gives one, else by their hash. */
export function lostFilesMessage(
  t: TFunction<'app'>,
  lost: readonly (ListedFile & { readonly name: string | null })[],
): MessageText {
  const names = lost
    .slice(0, NAMED_AT_MOST)
    .map(
      ({ name, sha256, size }) =>
        name ?? t('exchange.fileUnnamed', { hash: sha256.slice(0, 12), size: formatCount(size) }),
    );
  const more = lost.length > NAMED_AT_MOST ? ['…'] : [];
  return {
    what: t('exchange.filesLostWhat', { count: lost.length, names: [...names, ...more].join('; ') }),
    means: t('exchange.filesLostMeans'),
    next: t('exchange.filesLostNext'),
  };
}
