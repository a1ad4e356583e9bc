/** What is missing of a file, in the three parts a person reads. */
import type { TFunction } from 'i18next';
import type { BundleDamage } from '#core/exchange/bundle/read-bundle.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';

export function damageMessages(t: TFunction<'app'>, damage: BundleDamage): readonly MessageText[] {
  const messages: MessageText[] = [];
  const { cutShort, lostSegments, lostEvents, manifest, passedOver } = damage;
  const next = t('exchange.damageNext');
  if (cutShort || lostSegments > 0) {
    const what = cutShort ? t('exchange.cutWhat') : t('exchange.damagedWhat', { count: lostSegments });
    messages.push({ what, means: lostText(t, lostEvents), next });
  }
  if (manifest !== null) {
    messages.push({ what: t('exchange.manifestWhat'), means: t('exchange.manifestMeans'), next, code: manifest });
  }
  if (passedOver > 0) {
    messages.push({
      what: t('exchange.passedOverWhat', { count: passedOver }),
      means: t('exchange.passedOverMeans'),
      next: t('exchange.passedOverNext'),
    });
  }
  return messages;
}

function lostText(t: TFunction<'app'>, lostEvents: number | null): string {
  if (lostEvents === null) return t('exchange.lostUnknown');
  return lostEvents === 0 ? t('exchange.lostNothing') : t('exchange.lostMeans', { count: lostEvents });
}
