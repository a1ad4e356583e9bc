import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { checkCode, deviceOfCard } from '#core/exchange/card/card.ts';
import { useDeviceSettings, useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { setRevoked } from '#renderer/session/people.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import styles from './Exchange.module.css';

/** People whose cards were taken in; a key can be revoked, and restored where that was a mistake. */
export function PeopleTable() {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { zone } = useIdentity();
  const people = useDeviceSettings((settings) => settings.people);
  if (people.length === 0) return <p className="mp-quiet">{t('exchange.peopleNone')}</p>;
  return (
    <Table verticalSpacing={4} aria-label={t('exchange.people')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('exchange.person')}</Table.Th>
          <Table.Th>{t('exchange.role')}</Table.Th>
          <Table.Th>{t('exchange.checkCode')}</Table.Th>
          <Table.Th>{t('exchange.known')}</Table.Th>
          <Table.Th aria-label={t('exchange.actions')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map(({ card, addedAt, revokedAt }) => {
          const { name, role, signingKey } = card;
          const action = revokedAt === null ? 'revoke' : 'restore';
          return (
            <Table.Tr key={signingKey}>
              <Table.Td>
                {name}
                {revokedAt === null ? null : (
                  <div className="mp-quiet">{t('exchange.revokedAt', { at: formatDateTime(revokedAt, zone) })}</div>
                )}
              </Table.Td>
              <Table.Td>{roleNames(t, role)}</Table.Td>
              <Table.Td className={styles.code}>{checkCode(card)}</Table.Td>
              <Table.Td>{formatDateTime(addedAt, zone)}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t(`exchange.${action}Of`, { name })}
                  onClick={() => void setRevoked(device, deviceOfCard(card), revokedAt === null)}
                >
                  {t(`exchange.${action}`)}
                </Button>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
