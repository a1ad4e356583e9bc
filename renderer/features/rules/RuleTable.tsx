import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { SOURCES } from '#core/regulation/sources.ts';
import type { RuleCell, RuleRow } from './rule-rows.ts';
import styles from './RulesScreen.module.css';
import { StatusMark } from './StatusMark.tsx';

/** One set of the table with what its column is called. */
export interface RuleColumn {
  readonly key: string;
  readonly name: string;
  /** Where the set comes from: the app, a file here, the office. */
  readonly origin: string;
  readonly ruleSet: RuleSet;
  readonly unconfirmed: number;
  readonly all: number;
}

interface RuleTableProps {
  readonly columns: readonly RuleColumn[];
  readonly rows: readonly RuleRow[];
}

/** Rules by topic, one column a set; what differs between the columns is said in words. */
export function RuleTable({ columns, rows }: RuleTableProps) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.rule}>{t('rules.rule')}</th>
          {columns.map(({ key, name, origin, ruleSet, unconfirmed, all }) => (
            <th key={key} title={ruleSet.instruments.join('\n')}>
              <div className={styles.era}>{name}</div>
              <div className={styles.eraNote}>
                {origin}
                {' · '}
                {t('rules.inForce', { date: formatDate(ruleSet.inForceFrom.value) })}
                {' · '}
                {t('rules.unconfirmedOf', { count: unconfirmed, all })}
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.path}>
            {rows[index - 1]?.topic === row.topic ? null : (
              <tr className={styles.topic}>
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {t(`rules.topic.${row.topic}`)}
                </th>
              </tr>
            )}
            <tr data-rule={row.path}>
              <th scope="row" className={styles.rule}>
                {row.label}
                {row.differs ? <span className={styles.differs}>{t('rules.differs')}</span> : null}
              </th>
              {row.cells.map((cell, at) => (
                <td key={columns[at]?.key}>
                  {cell ? <CellWords cell={cell} /> : <span className="mp-quiet">{t('rules.absent')}</span>}
                </td>
              ))}
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function CellWords({ cell }: { readonly cell: RuleCell }) {
  const { t } = useTranslation();
  const source = cell.source === null ? t('rules.noSource') : t('rules.source', { source: SOURCES[cell.source] });
  return (
    <>
      {cell.list === null ? (
        <div className={styles.value}>{cell.words}</div>
      ) : (
        <details className={styles.words}>
          <summary>{t('rules.wordsOf', { count: cell.list.length })}</summary>
          <ul>
            {cell.list.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.basis} title={source}>
        {cell.clause}
      </div>
      <StatusMark status={cell.status} />
    </>
  );
}
