import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { measureName, wordsOf } from '#core/screens/finding-text.ts';
import type { ScreenResult } from '#core/screens/finding.ts';
import { numberText, type Shown, testedText, thresholdText } from './screen-parts.ts';
import styles from './ScreensStage.module.css';

interface ClearScreensProps extends Pick<Shown, 'language'> {
  readonly results: readonly ScreenResult[];
  readonly isOpen: boolean;
}

/** What was looked at and found nothing, or could not be: folded away, with its numbers. */
export function ClearScreens({ results, isOpen, language }: ClearScreensProps) {
  const { t } = useTranslation();
  const clear = results.filter(({ findings }) => findings.length === 0);
  return (
    <details className={styles.clear} open={isOpen}>
      <summary>{t('screens.clear', { count: clear.length })}</summary>
      <Table verticalSpacing={4} aria-label={t('screens.clearTable')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('screens.screen')}</Table.Th>
            <Table.Th>{t('screens.numbers')}</Table.Th>
            <Table.Th w={170}>{t('screens.tested')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {clear.map((result) => (
            <Table.Tr key={result.screen}>
              <Table.Th scope="row">
                {wordsOf(result.screen, language).name}
                <span className={styles.small}>{wordsOf(result.screen, language).looksAt}</span>
              </Table.Th>
              <Table.Td>
                {result.silence === null ? null : (
                  <span className="mp-quiet">{t(`screens.silence.${result.silence}`)}</span>
                )}
                {result.silence === null && result.numbers.length === 0 ? t('screens.nothingFound') : null}
                <ul className={styles.inline}>
                  {result.numbers.map((number) => (
                    <li key={number.measure}>
                      {measureName(number.measure, language)} {numberText(number, language)}
                      <span className="mp-quiet"> {thresholdText(t, number, language)}</span>
                    </li>
                  ))}
                </ul>
              </Table.Td>
              <Table.Td className={styles.small}>{testedText(t, result)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
