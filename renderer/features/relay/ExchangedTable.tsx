import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import type { Exchanged } from '#renderer/session/relay-session.ts';

interface ExchangedTableProps {
  readonly rows: readonly Exchanged[];
  readonly label: string;
}

/** With whom how much was exchanged, and when last. */
export function ExchangedTable({ rows, label }: ExchangedTableProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const hasKept = rows.some(({ kept }) => kept > 0);
  return (
    <>
      <Table verticalSpacing={4} maw={760} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('relay.person')}</Table.Th>
            <Table.Th className="mp-number">{t('relay.given')}</Table.Th>
            <Table.Th className="mp-number">{t('relay.taken')}</Table.Th>
            <Table.Th className="mp-number">{t('relay.kept')}</Table.Th>
            <Table.Th>{t('relay.at')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ dev, name, given, taken, kept, at }) => (
            <Table.Tr key={dev}>
              <Table.Td>{name}</Table.Td>
              <Table.Td className="mp-number">{given}</Table.Td>
              <Table.Td className="mp-number">{taken}</Table.Td>
              <Table.Td className="mp-number">{kept}</Table.Td>
              <Table.Td>{formatDateTime(at, zone)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hasKept ? <p className="mp-quiet">{t('relay.keptHint')}</p> : null}
      <p className="mp-quiet">{t('relay.notSent')}</p>
    </>
  );
}
