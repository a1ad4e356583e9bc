import { useTranslation } from 'react-i18next';
import { wordsOf } from '#core/screens/finding-text.ts';
import type { Screening } from '#core/screens/screening.ts';
import { checksOf } from '#core/tender/checks-model.ts';
import { rulesOf } from '#core/tender/decide-setup.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { Shown } from './screen-parts.ts';
import styles from './ScreensStage.module.css';

interface ScreeningNotesProps extends Shown {
  readonly screening: Screening;
  readonly dossier: Dossier;
}

/** What holds for all findings: the law's list, which bids were left out, and whether correction changes anything. */
export function ScreeningNotes({ screening, dossier, language, nameOf }: ScreeningNotesProps) {
  const { t } = useTranslation();
  const { openness, law, leftOut, changedByCorrection, bids } = screening;
  const { regulated } = checksOf(dossier);
  const all = rulesOf(dossier)?.collusion.indications.value.length ?? 0;
  return (
    <div className={styles.notes}>
      {openness === 'bids' ? <p>{t('screens.pricesClosed')}</p> : null}
      {law === null || law.counted.length + law.unconfirmed.length === 0 ? null : (
        <>
          <p>
            {t('screens.law', { count: law.counted.length, all, minimum: law.minimum })} {t('screens.lawNote')}
          </p>
          <ul>
            {law.counted.map((kind) => (
              <li key={kind}>{t(`screens.lawName.${kind}`)}</li>
            ))}
          </ul>
          {law.unconfirmed.length === 0 ? null : (
            <p>
              {t('screens.lawUnconfirmed', {
                names: law.unconfirmed.map((kind) => t(`screens.lawName.${kind}`)).join(', '),
              })}
            </p>
          )}
        </>
      )}
      {leftOut.length === 0 ? null : (
        <p>
          {t('screens.leftOut', {
            names: leftOut
              .map(({ bidder, why }) =>
                t('screens.leftOutOf', { name: nameOf(bidder), why: t(`screens.leftOutWhy.${why}`) }),
              )
              .join('; '),
          })}
        </p>
      )}
      {regulated === null ? null : (
        <p>{t('screens.regulatedCount', { count: regulated.lines.length, basis: regulated.basis })}</p>
      )}
      {bids.length > 0 ? <p>{t('screens.byOffered')}</p> : null}
      {changedByCorrection.length === 0 ? null : (
        <p className="mp-check">
          !{' '}
          {t('screens.byCorrection', {
            screens: changedByCorrection.map((screen) => wordsOf(screen, language).name).join('; '),
          })}
        </p>
      )}
    </div>
  );
}
