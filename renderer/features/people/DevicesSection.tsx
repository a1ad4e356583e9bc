import { Anchor, Button, Checkbox, Group, Table, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { useNow } from '#renderer/session/use-now.ts';
import { type SortOrder, sortPressed } from '#renderer/ui/sort.ts';
import { SortHead } from '#renderer/ui/SortHead.tsx';
import { BehindDialog } from './BehindDialog.tsx';
import { type DeviceRow, type DeviceSort, deviceRows, devicesInOrder, daysSince } from './device-rows.ts';
import styles from './People.module.css';
import type { RegistryControls } from './use-registry.tsx';
import type { StatusControls } from './use-office-status.ts';

interface DevicesSectionProps {
  readonly controls: RegistryControls;
  readonly told: StatusControls;
}

const HEADS = [
  { column: 'person', label: 'people.person' },
  { column: 'dev', label: 'handOut.device' },
  { column: 'asked', label: 'handOut.asked' },
  { column: 'version', label: 'handOut.version' },
  { column: 'validUntil', label: 'handOut.validUntil' },
  { column: 'behind', label: 'handOut.behind' },
] as const satisfies readonly { readonly column: DeviceSort; readonly label: string }[];

/** Every device that stands: when it asked last, with which version, and what it has not taken. The longest silent first. */
export function DevicesSection({ controls: { registry }, told: { status, ask, isAsking } }: DevicesSectionProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const { device } = useWorkspace();
  const now = useNow();
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<SortOrder<DeviceSort>>({ key: 'asked', descending: false });
  const [onlyBehind, setOnlyBehind] = useState(false);
  const [shown, setShown] = useState<DeviceRow | null>(null);
  const rows = useMemo(() => (status === null ? [] : deviceRows(registry, status)), [registry, status]);
  if (status === null) return isAsking ? <p role="status">{t('handOut.asking')}</p> : null;
  const wanted = search.trim().toLowerCase();
  const found = devicesInOrder(
    rows.filter(
      (row) => `${row.person} ${row.dev}`.toLowerCase().includes(wanted) && (!onlyBehind || row.behind.length > 0),
    ),
    sort,
  );
  return (
    <>
      <p className="mp-quiet">{t('handOut.devicesIntro')}</p>
      <Group gap="sm" mb="sm">
        <TextInput
          type="search"
          aria-label={t('handOut.deviceSearch')}
          placeholder={t('handOut.deviceSearch')}
          w={240}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Checkbox
          label={t('handOut.onlyBehind')}
          checked={onlyBehind}
          onChange={(event) => setOnlyBehind(event.currentTarget.checked)}
        />
        <Button variant="default" loading={isAsking} onClick={ask}>
          {t('handOut.askAgain')}
        </Button>
        <span role="status" className="mp-quiet">
          {t('handOut.devicesFound', { shown: found.length, all: rows.length })}
        </span>
      </Group>
      {found.length === 0 ? (
        <p>{t('handOut.noDevices')}</p>
      ) : (
        <Table className={styles.table} aria-label={t('handOut.devicesTab')}>
          <Table.Thead>
            <Table.Tr>
              {HEADS.map(({ column, label }) => (
                <SortHead
                  key={column}
                  column={column}
                  sort={sort}
                  onSort={(key) => setSort(sortPressed(sort, key, key === 'behind'))}
                >
                  {t(label)}
                </SortHead>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.map((row) => (
              <Table.Tr key={row.dev}>
                <Table.Td>{row.person}</Table.Td>
                <Table.Td>
                  <code>{row.dev.slice(0, 8)}</code>
                  {row.dev === device.key.dev ? ` ${t('handOut.thisDevice')}` : null}
                </Table.Td>
                <Table.Td>{askedText(row)}</Table.Td>
                <Table.Td>{versionText(row)}</Table.Td>
                <Table.Td>{formatDate(dateIn(row.validUntil, zone))}</Table.Td>
                <Table.Td>
                  {row.behind.length === 0 ? (
                    t('handOut.behindNothing')
                  ) : (
                    <Anchor component="button" type="button" inherit ta="start" onClick={() => setShown(row)}>
                      {behindText(row)}
                    </Anchor>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {shown === null ? null : <BehindDialog row={shown} onClose={() => setShown(null)} />}
    </>
  );

  function askedText({ asked }: DeviceRow): string {
    if (asked === null) return t('handOut.neverAsked');
    const days = daysSince(asked, now);
    const at = formatDateTime(asked, zone);
    return days === 0 ? at : t('handOut.askedDays', { at, count: days });
  }

  function behindText({ behind }: DeviceRow): string {
    const tenders = behind.filter(({ stream }) => stream !== OFFICE_STREAM).length;
    const parts = [
      ...(tenders === 0 ? [] : [t('handOut.behindCount', { count: tenders })]),
      ...(tenders === behind.length ? [] : [t('server.officeStream')]),
    ];
    return parts.join(', ');
  }

  function versionText({ app, protocol }: DeviceRow): string {
    if (protocol === null) return '—';
    return app === null ? t('handOut.protocol', { protocol }) : t('handOut.appVersion', { app, protocol });
  }
}
