import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MarkLanguage } from '#core/documents/html-mark.ts';
import { measureName } from '#core/screens/finding-text.ts';
import type { ScreenNumber } from '#core/screens/finding.ts';
import { numberText, thresholdText } from './screen-parts.ts';
import styles from './ScreensStage.module.css';

interface NumbersTableProps {
  readonly numbers: readonly ScreenNumber[];
  readonly language: MarkLanguage;
}

/** Every number with what it is held against and how far that can be relied on. */
export function NumbersTable({ numbers, language }: NumbersTableProps) {
  const { t } = useTranslation();
  const hasThresholds = numbers.some(({ threshold }) => threshold !== null && threshold.value !== null);
  return (
    <Table verticalSpacing={3} className={styles.numbers} data-short={!hasThresholds || undefined}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('screens.number')}</Table.Th>
          <Table.Th className="mp-number">{t('screens.value')}</Table.Th>
          {hasThresholds ? (
            <>
              <Table.Th>{t('screens.threshold')}</Table.Th>
              <Table.Th>{t('screens.standing')}</Table.Th>
            </>
          ) : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {numbers.map((number) => {
          const { threshold, isReached, measure } = number;
          const isHeld = threshold !== null && threshold.value !== null;
          return (
            <Table.Tr key={measure}>
              <Table.Th scope="row">{measureName(measure, language)}</Table.Th>
              <Table.Td className={isReached ? 'mp-number mp-check' : 'mp-number'}>
                {isReached ? '! ' : ''}
                {numberText(number, language)}
              </Table.Td>
              {hasThresholds ? (
                <>
                  <Table.Td>{thresholdText(t, number, language)}</Table.Td>
                  <Table.Td>
                    <span className={styles.small}>
                      {isHeld ? `${t(`thresholds.standing.${threshold.standing}`)} · ${threshold.source}` : ''}
                    </span>
                  </Table.Td>
                </>
              ) : null}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
