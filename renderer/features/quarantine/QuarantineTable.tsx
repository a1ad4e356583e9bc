import { Button, Checkbox, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Hash } from '#core/log/envelope.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { ChangeGroups } from '#renderer/ui/ChangeGroups.tsx';
import { changeGroups } from '#renderer/ui/change-groups.ts';
import type { QuarantineGroup, QuarantineRow } from './quarantine-rows.ts';
import styles from './Quarantine.module.css';

interface QuarantineTableProps {
  readonly groups: readonly QuarantineGroup[];
  readonly chosen: ReadonlySet<Hash>;
  readonly onChoose: (hashes: readonly Hash[], isChosen: boolean) => void;
}

/** A revoked device may have written thousands. */
const ROWS_AT_FIRST = 200;
const VALUES_SHOWN = 4;

/** Tender by tender: who, when written and when it came, what it says, why it is held. */
export function QuarantineTable({ groups, chosen, onChoose }: QuarantineTableProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(ROWS_AT_FIRST);
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <Table className={styles.table} aria-label={t('quarantine.title')} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={styles.choice}>
              <span className="mp-visually-hidden">{t('quarantine.choose')}</span>
            </Table.Th>
            <Table.Th className={styles.who}>{t('quarantine.author')}</Table.Th>
            <Table.Th className={styles.when}>{t('quarantine.when')}</Table.Th>
            <Table.Th>{t('quarantine.content')}</Table.Th>
            <Table.Th className={styles.why}>{t('quarantine.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {cutTo(groups, limit).map((group) => (
          <Table.Tbody key={group.stream}>
            <GroupHead group={group} chosen={chosen} onChoose={onChoose} />
            {group.rows.map((row) => (
              <Row
                key={row.event.hash}
                dossier={group.dossier}
                row={row}
                isChosen={chosen.has(row.event.hash)}
                onChoose={onChoose}
              />
            ))}
          </Table.Tbody>
        ))}
      </Table>
      {total > limit ? (
        <Button variant="default" mt="sm" onClick={() => setLimit(limit + ROWS_AT_FIRST)}>
          {t('history.more', { count: total - limit })}
        </Button>
      ) : null}
    </>
  );
}

interface GroupProps extends Omit<QuarantineTableProps, 'groups'> {
  readonly group: QuarantineGroup;
}

function GroupHead({ group, chosen, onChoose }: GroupProps) {
  const { t } = useTranslation();
  const { stream, title, dossier, rows } = group;
  const open = rows.filter(({ notAdoptable }) => notAdoptable === null).map(({ event }) => event.hash);
  const taken = open.filter((hash) => chosen.has(hash));
  return (
    <Table.Tr className={styles.group}>
      <Table.Td className={styles.choice}>
        {open.length === 0 ? null : (
          <Checkbox
            aria-label={t('quarantine.chooseAll', { title })}
            checked={taken.length === open.length}
            indeterminate={taken.length > 0 && taken.length < open.length}
            onChange={(event) => onChoose(open, event.currentTarget.checked)}
          />
        )}
      </Table.Td>
      <Table.Th scope="rowgroup" colSpan={4}>
        {dossier === null ? (
          title
        ) : (
          <Link to="/paket/$stream" params={{ stream }} className={styles.link}>
            {title}
          </Link>
        )}
        <span className="mp-quiet"> · {t('quarantine.count', { count: rows.length })}</span>
      </Table.Th>
    </Table.Tr>
  );
}

interface RowProps extends Pick<QuarantineGroup, 'dossier'>, Pick<QuarantineTableProps, 'onChoose'> {
  readonly row: QuarantineRow;
  readonly isChosen: boolean;
}

/** Ticking one of two hundred draws one anew. */
const Row = memo(function Row({ dossier, row, isChosen, onChoose }: RowProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const { event, reason, type, changes, notAdoptable } = row;
  const { actor, role, dev, at } = event.header;
  const what = type === null ? t('conflicts.unknownEvent') : t(`history.events.${type}`);
  return (
    <Table.Tr>
      <Table.Td className={styles.choice}>
        {notAdoptable === null ? (
          <Checkbox
            aria-label={t('quarantine.chooseOne', { what, actor })}
            checked={isChosen}
            onChange={(changed) => onChoose([event.hash], changed.currentTarget.checked)}
          />
        ) : null}
      </Table.Td>
      <Table.Td>
        {actor}
        <div className={`mp-quiet ${styles.code}`} title={t('quarantine.device', { dev })}>
          {roleNames(t, role)} · {dev.slice(0, 16)}
        </div>
      </Table.Td>
      <Table.Td className={styles.code}>
        {t('quarantine.writtenAt', { at: formatDateTime(at, zone) })}
        <div className="mp-quiet">{t('quarantine.cameAt', { at: formatDateTime(event.since, zone) })}</div>
      </Table.Td>
      <Table.Td>
        <strong>{what}</strong>
        {dossier === null ? null : <ChangeGroups groups={changeGroups(t, changes, dossier, VALUES_SHOWN)} />}
        {dossier === null || type === null || changes.length > 0 ? null : (
          <div className="mp-quiet">{t('quarantine.noChange')}</div>
        )}
      </Table.Td>
      <Table.Td>
        {t(`quarantine.reason.${reason}.why`)}
        <div className="mp-quiet">
          {notAdoptable === null || notAdoptable === 'never' || notAdoptable === 'not-chair'
            ? t(`quarantine.reason.${reason}.next`)
            : null}
        </div>
        {notAdoptable === null ? null : <strong>{t(`quarantine.notAdoptable.${notAdoptable}`)}</strong>}
      </Table.Td>
    </Table.Tr>
  );
});

function cutTo(groups: readonly QuarantineGroup[], limit: number): readonly QuarantineGroup[] {
  let left = limit;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.max(0, left));
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}
