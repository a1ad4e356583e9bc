import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MarkLanguage } from '#core/documents/html-mark.ts';
import { DISTRIBUTION_MEASURES } from '#core/screens/distribution.ts';
import { measureName, shownNumber } from '#core/screens/finding-text.ts';
import type { GroupScreens } from '#core/screens/subgroups.ts';
import { decimalOf } from '#core/screens/finding.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './ScreensStage.module.css';

interface GroupTableProps {
  readonly groups: readonly GroupScreens[];
  readonly language: MarkLanguage;
}

const RANGE = ['min', 'median', 'mean', 'max'] as const;

/** Every screen over all groups of three and of four bids, with how many groups were worked out of how many. */
export function GroupTable({ groups, language }: GroupTableProps) {
  const { t } = useTranslation();
  if (groups.length === 0) return null;
  return (
    <details className={styles.clear}>
      <summary>{t('screens.groups')}</summary>
      {groups.map(({ size, measures, tested, possible, among }) => (
        <Table key={size} captionSide="top" verticalSpacing={2} aria-label={t('screens.groupsOf', { size })}>
          <Table.Caption className={styles.caption}>
            {t('screens.groupsOf', { size })}:{' '}
            {t('screens.groupsTested', {
              tested: formatCount(tested),
              possible: formatCount(possible),
              among,
            })}
          </Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('screens.number')}</Table.Th>
              {RANGE.map((part) => (
                <Table.Th key={part} className="mp-number">
                  {t(`screens.range.${part}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {DISTRIBUTION_MEASURES.map((measure) => {
              const range = measures.get(measure);
              return range === undefined ? null : (
                <Table.Tr key={measure}>
                  <Table.Th scope="row">{measureName(measure, language)}</Table.Th>
                  {RANGE.map((part) => (
                    <Table.Td key={part} className="mp-number">
                      {shownNumber({ measure, value: decimalOf(range[part]) }, language)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      ))}
    </details>
  );
}
