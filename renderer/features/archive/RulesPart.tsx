import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RetentionRule, TenderRetention } from '#core/retention/model.ts';
import { useOffice } from '#renderer/session/hooks.ts';
import styles from './Register.module.css';
import { RuleDialog } from './RuleDialog.tsx';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';

/** The office's retention schedules; the one it begins with is ANRI's own. */
export function RulesPart() {
  const { t } = useTranslation();
  const { rules, tenders } = useOffice((view) => view.office.retention);
  const may = useMayInOffice('setRetentionRule');
  const [asked, setAsked] = useState<RetentionRule | 'new' | null>(null);
  const usedBy = (id: string) =>
    Object.values<TenderRetention>(tenders).filter(({ clock }) => clock?.rule === id).length;
  return (
    <div className={styles.part}>
      <p className={styles.intro}>{t('retention.rules.intro')}</p>
      <Button size="xs" mb="sm" disabled={!may} onClick={() => setAsked('new')}>
        {t('retention.rules.add')}
      </Button>
      <Table aria-label={t('retention.rules.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('retention.rules.name')}</Table.Th>
            <Table.Th>{t('retention.rules.basis')}</Table.Th>
            <Table.Th>{t('retention.rules.years')}</Table.Th>
            <Table.Th>{t('retention.rules.starts')}</Table.Th>
            <Table.Th>{t('retention.rules.confirmed')}</Table.Th>
            <Table.Th>{t('retention.rules.usedHead')}</Table.Th>
            <Table.Th>{t('retention.rules.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rules.map((rule) => (
            <Table.Tr key={rule.id}>
              <Table.Th scope="row">{rule.name}</Table.Th>
              <Table.Td>{rule.basis}</Table.Td>
              <Table.Td>{t('retention.rules.yearsOf', { count: rule.years })}</Table.Td>
              <Table.Td>{rule.starts}</Table.Td>
              <Table.Td className={rule.isConfirmed ? '' : 'mp-check'}>
                {t(rule.isConfirmed ? 'retention.rules.isConfirmed' : 'retention.rules.notConfirmed')}
              </Table.Td>
              <Table.Td>{t('retention.rules.used', { count: usedBy(rule.id) })}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={!may}
                  aria-label={t('retention.rules.editOf', { name: rule.name })}
                  onClick={() => setAsked(rule)}
                >
                  {t('retention.rules.edit')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {asked === null ? null : <RuleDialog rule={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
