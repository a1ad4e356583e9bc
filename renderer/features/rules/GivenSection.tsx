import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { compareRuleSets } from '#core/regulation/rule-values.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { Message } from '#renderer/ui/Message.tsx';
import type { GivenRow, HeldRules } from './given-rows.ts';
import styles from './RulesScreen.module.css';

interface GivenSectionProps {
  readonly rows: readonly GivenRow[];
  readonly held: readonly HeldRules[];
  /** Whether all devices of the office have them, or this one alone. */
  readonly isShared: boolean;
  readonly mayWithdraw: boolean;
  readonly onWithdraw: (row: GivenRow) => void;
}

/** The rules given beside those of the app: since when, by whom and why; what is not used, and why not. */
export function GivenSection({ rows, held, isShared, mayWithdraw, onWithdraw }: GivenSectionProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  if (rows.length === 0 && held.length === 0) return null;
  return (
    <section className={styles.given} aria-label={t('rules.given.title')}>
      {held.map(({ id, name, from, actor, at, stands }) => (
        <Message
          key={id}
          tone="check"
          text={{
            what: t('rules.given.heldWhat', { date: formatDate(from) }),
            means: t(stands === null ? 'rules.given.heldMeansNone' : 'rules.given.heldMeans', {
              name,
              actor,
              at: formatDateTime(at, zone),
              stands: stands ?? '',
            }),
            next: t('rules.given.heldNext'),
          }}
        />
      ))}
      {rows.length === 0 ? null : (
        <Table aria-label={t('rules.given.title')} className={styles.givenTable}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('rules.given.ruleSet')}</Table.Th>
              <Table.Th>{t('rules.given.from')}</Table.Th>
              <Table.Th>{t('rules.given.differs')}</Table.Th>
              <Table.Th>{t(isShared ? 'rules.given.byOffice' : 'rules.given.byHere')}</Table.Th>
              {mayWithdraw ? <Table.Th aria-label={t('rules.given.action')} /> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.given.from}>
                <Table.Td>{row.given.name}</Table.Td>
                <Table.Td className={styles.nowrap}>{formatDate(row.given.from)}</Table.Td>
                <Table.Td>{differenceText(row)}</Table.Td>
                <Table.Td>
                  {row.by === null ? null : (
                    <>
                      {`${row.by.actor} · ${formatDateTime(row.by.at, zone)}`}
                      <div className="mp-quiet">{row.by.reason}</div>
                    </>
                  )}
                </Table.Td>
                {mayWithdraw ? (
                  <Table.Td className={styles.nowrap}>
                    <Button size="compact-sm" variant="default" onClick={() => onWithdraw(row)}>
                      {t('rules.given.withdraw')}
                    </Button>
                  </Table.Td>
                ) : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );

  function differenceText({ given, ruleSet, standsBefore }: GivenRow) {
    if (ruleSet === null) return <strong className="mp-check">{`! ${t('rules.given.newer')}`}</strong>;
    const own = ruleSetById(given.id);
    const count = own === null ? 0 : compareRuleSets(own, ruleSet).length;
    const difference = t('rules.given.differences', { count, ruleSet: own?.name ?? given.id });
    return standsBefore === null
      ? difference
      : `${difference} ${t('rules.given.standsBefore', { ruleSet: standsBefore.name })}`;
  }
}
