import { Table } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { evaluationDifference } from '#core/course/evaluation-difference.ts';
import { type DifferenceRow, factRows, resultRows } from './difference-rows.ts';
import type { EvaluationVersion } from './versions-model.ts';
import styles from './VersionsStage.module.css';

interface DifferenceReportProps {
  readonly before: EvaluationVersion;
  readonly after: EvaluationVersion;
}

/** Two versions side by side: results that came out otherwise, then what was entered otherwise. */
export function DifferenceReport({ before, after }: DifferenceReportProps) {
  const { t } = useTranslation();
  const difference = useMemo(() => evaluationDifference(before.state, after.state), [before, after]);
  const states = { before: before.state.dossier, after: after.state.dossier };
  const results = resultRows(t, difference, states);
  const facts = factRows(t, difference, states.after);
  const name = after.closed === null ? t('versions.differenceCurrent') : String(after.number);
  return (
    <article>
      <h2 className={styles.heading}>{t('versions.difference', { before: before.number, after: name })}</h2>
      <h3 className={styles.subheading}>{t('versions.results')}</h3>
      {results.length === 0 ? <p className={styles.small}>{t('versions.noResults')}</p> : <Rows rows={results} />}
      <h3 className={styles.subheading}>{t('versions.facts')}</h3>
      {facts.length === 0 ? <p className={styles.small}>{t('versions.noFacts')}</p> : <Rows rows={facts} />}
    </article>
  );
}

function Rows({ rows }: { readonly rows: readonly DifferenceRow[] }) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing={3} className={styles.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={200}>{t('versions.bidder')}</Table.Th>
          <Table.Th>{t('versions.what')}</Table.Th>
          <Table.Th w="28%">{t('versions.before')}</Table.Th>
          <Table.Th w="28%">{t('versions.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, bidder, what, before, after }, index) => (
          <Table.Tr key={key}>
            <Table.Td>
              <span className={bidder === rows[index - 1]?.bidder ? 'mp-visually-hidden' : undefined}>
                {bidder || '—'}
              </span>
            </Table.Td>
            <Table.Td>{what}</Table.Td>
            <Table.Td>{before}</Table.Td>
            <Table.Td className={styles.after}>{after}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
