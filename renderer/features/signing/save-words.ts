import type { TFunction } from 'i18next';
import type { SaveWords } from '#renderer/session/use-save-file.tsx';

/** What is said of a file that was saved for signing, or was not. */
export function saveWords(t: TFunction): SaveWords {
  return {
    saved: (name) => t('signing.saved', { name }),
    notSaved: () => ({
      what: t('signing.notSavedWhat'),
      means: t('signing.notSavedMeans'),
      next: t('signing.notSavedNext'),
    }),
  };
}
