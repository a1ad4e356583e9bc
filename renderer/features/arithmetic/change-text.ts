import type { TFunction } from 'i18next';
import type { CorrectedLine } from '#core/evaluation/model.ts';

/** What the correction did to a line, or null when it stands as offered. */
export function changeText(t: TFunction<'app'>, change: CorrectedLine['change']): string | null {
  switch (change) {
    case 'none':
      return null;
    case 'volume':
      return t('arithmetic.changeVolume');
    case 'product':
      return t('arithmetic.changeProduct');
    case 'volume-and-product':
      return t('arithmetic.changeBoth');
    case 'blank-unit-price':
      return t('arithmetic.changeBlank');
    case 'missing-item':
      return t('arithmetic.changeMissing');
    case 'extra-item':
      return t('arithmetic.changeExtra');
    case 'lump-sum':
      return t('arithmetic.changeLumpSum');
  }
}
