import { NativeSelect, Switch, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineMatch, LineMatching } from '#core/exchange/price-schedule/match-lines.ts';
import type { RowReport } from '#core/exchange/price-schedule/read-schedule.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatRupiahShort } from '#core/money/sen.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { OwnerLine } from '#core/tender/model.ts';
import { FindingMark } from '#renderer/ui/FindingMark.tsx';
import styles from './ScheduleDialog.module.css';

interface ScheduleRowsProps {
  readonly rows: readonly RowReport[];
  /** Null for the tender document's own schedule. */
  readonly matching: LineMatching | null;
  readonly ownerLines: readonly OwnerLine[];
  readonly onChoose: (row: number, line: LineId | null) => void;
}

/** What became of every row, with what is to be mended about it; for a bid also the line of the document it answers. */
export function ScheduleRows({ rows, matching, ownerLines, onChoose }: ScheduleRowsProps) {
  const { t } = useTranslation();
  const [onlyOdd, setOnlyOdd] = useState(false);
  const matchOf = new Map(matching?.matches.map((match) => [match.row, match]));
  const shown = rows.filter((row) => row.outcome !== 'empty' && (!onlyOdd || isOdd(row, matchOf.get(row.row))));
  return (
    <div className={styles.rows}>
      <Switch
        size="xs"
        label={t('schedule.onlyOdd')}
        checked={onlyOdd}
        onChange={(event) => setOnlyOdd(event.currentTarget.checked)}
      />
      <div className={styles.table}>
        <Table stickyHeader verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={56}>{t('schedule.row')}</Table.Th>
              <Table.Th w={70}>{t('schedule.roleNumber')}</Table.Th>
              <Table.Th>{t('schedule.roleDescription')}</Table.Th>
              <Table.Th w={60}>{t('schedule.roleUnit')}</Table.Th>
              <Table.Th className="mp-number" w={100}>
                {t('schedule.roleVolume')}
              </Table.Th>
              <Table.Th className="mp-number" w={140}>
                {t('schedule.roleUnitPrice')}
              </Table.Th>
              <Table.Th className="mp-number" w={150}>
                {t('schedule.roleTotal')}
              </Table.Th>
              {matching ? <Table.Th w={230}>{t('schedule.answers')}</Table.Th> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Row
                key={row.row}
                row={row}
                match={matchOf.get(row.row) ?? null}
                ownerLines={ownerLines}
                matched={matching !== null}
                onChoose={onChoose}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: RowReport;
  readonly match: LineMatch | null;
  readonly matched: boolean;
  readonly ownerLines: readonly OwnerLine[];
  readonly onChoose: ScheduleRowsProps['onChoose'];
}

function Row({ row, match, matched, ownerLines, onChoose }: RowProps) {
  const { t } = useTranslation();
  const { line } = row;
  return (
    <Table.Tr data-outcome={row.outcome} className={styles.row ?? ''}>
      <Table.Td>
        {row.outcome === 'fault' ? <FindingMark state="not-met" short /> : null} {row.row}
      </Table.Td>
      <Table.Td>{line?.number}</Table.Td>
      <Table.Td>
        {line?.description ?? row.text}
        {row.remarks.map((remark) => (
          <span key={`${remark.code} ${remark.field}`} className={styles.remark} data-severity={remark.severity}>
            {remark.message.happened} {remark.message.action}
          </span>
        ))}
      </Table.Td>
      <Table.Td>{line?.unit}</Table.Td>
      <Table.Td className="mp-number">{line?.volume ? formatDecimal(line.volume) : ''}</Table.Td>
      <Table.Td className="mp-number">{line?.unitPrice ? formatRupiahShort(line.unitPrice) : ''}</Table.Td>
      <Table.Td className="mp-number">{line?.total ? formatRupiahShort(line.total) : ''}</Table.Td>
      {matched ? (
        <Table.Td>
          {match ? (
            <NativeSelect
              size="xs"
              aria-label={t('schedule.answersOf', { row: row.row })}
              value={match.line ?? ''}
              data={[
                { value: '', label: match.candidates.length > 0 ? t('schedule.choose') : t('schedule.notInDocument') },
                ...ownerLines.map((owner) => ({ value: owner.id, label: `${owner.number} ${owner.description}` })),
              ]}
              error={match.line === null && match.candidates.length > 0}
              onChange={(event) =>
                onChoose(row.row, ownerLines.find((owner) => owner.id === event.currentTarget.value)?.id ?? null)
              }
            />
          ) : null}
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}

function isOdd(row: RowReport, match: LineMatch | undefined): boolean {
  return row.remarks.length > 0 || row.outcome === 'fault' || (match !== undefined && match.line === null);
}
