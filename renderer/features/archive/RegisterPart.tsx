import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { STANDINGS } from '#core/retention/standing.ts';
import { useIdentity, useOffice } from '#renderer/session/hooks.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { ArchiveDetail } from './ArchiveDetail.tsx';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import styles from './Register.module.css';
import { registerCsv } from './register-csv.ts';
import { filterRegister, type RegisterFilter, type RegisterRow, rowOfStream } from './register-row.ts';
import { RegisterTable } from './RegisterTable.tsx';

const EVERYTHING: RegisterFilter = { query: '', year: null, standing: null };

/** Search and filters over the years, the table, and one tender opened beside it. */
export function RegisterPart({ rows, today }: { readonly rows: readonly RegisterRow[]; readonly today: DateOnly }) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const retention = useOffice((view) => view.office.retention);
  const saveFile = useSaveFile();
  const [filter, setFilter] = useState(EVERYTHING);
  const [opened, setOpened] = useState<StreamId | null>(null);
  const years = useMemo(() => [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a), [rows]);
  const shown = useMemo(() => filterRegister(rows, filter), [rows, filter]);
  const openedRow = opened === null ? null : rowOfStream(rows, opened);
  const change = (part: Partial<RegisterFilter>) => setFilter((before) => ({ ...before, ...part }));

  async function exportCsv(): Promise<void> {
    const keys = [
      'code',
      'name',
      'agency',
      'year',
      'winner',
      'standing',
      'archived',
      'file',
      'seal',
      'started',
      'evidence',
      'due',
      'list',
    ] as const;
    const content = registerCsv(shown, retention, {
      heads: keys.map((key) => t(`retention.columns.${key}`)),
      standing: (standing) => t(`retention.standings.${standing}`),
      zone,
    });
    await saveFile(
      { content, type: 'csv', suggestedName: t('retention.csvName') },
      {
        saved: (name) => t('retention.csvSaved', { name }),
        notSaved: () => ({
          what: t('retention.csvFailed.what'),
          means: t('retention.csvFailed.means'),
          next: t('retention.csvFailed.next'),
        }),
      },
    );
  }

  return (
    <>
      <ListBar>
        <TextInput
          size="xs"
          className={`${styles.search}`}
          aria-label={t('retention.search')}
          placeholder={t('retention.searchHint')}
          value={filter.query}
          onChange={(event) => change({ query: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          className={`${styles.year}`}
          aria-label={t('retention.year')}
          value={filter.year === null ? '' : String(filter.year)}
          onChange={({ currentTarget: { value } }) => change({ year: value === '' ? null : Number(value) })}
          data={[{ value: '', label: t('retention.allYears') }, ...years.map(String)]}
        />
        <NativeSelect
          size="xs"
          className={`${styles.choice}`}
          aria-label={t('retention.standing')}
          value={filter.standing ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ standing: STANDINGS.find((each) => each === value) ?? null })
          }
          data={[
            { value: '', label: t('retention.allStandings') },
            ...STANDINGS.map((value) => ({ value, label: t(`retention.standings.${value}`) })),
          ]}
        />
        <ListCount>
          {t('retention.count', { shown: formatCount(shown.length), all: formatCount(rows.length) })}
        </ListCount>
        <BarGap />
        <Button size="xs" variant="default" disabled={shown.length === 0} onClick={() => void exportCsv()}>
          {t('retention.exportCsv')}
        </Button>
      </ListBar>
      {shown.length === 0 ? (
        <EmptyState title={t('retention.noneTitle')} text={t('retention.noneText')}>
          <Button variant="default" onClick={() => setFilter(EVERYTHING)}>
            {t('retention.clear')}
          </Button>
        </EmptyState>
      ) : (
        <RegisterTable rows={shown} zone={zone} onOpen={setOpened} />
      )}
      {openedRow === null ? null : <ArchiveDetail row={openedRow} today={today} onClose={() => setOpened(null)} />}
    </>
  );
}
