import { Button, Progress, Table } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type AuditFinding, standingVersion } from '#core/audit/finding.ts';
import { auditYears } from '#core/audit/year-overview.ts';
import { formatDateTime } from '#core/calendar/format.ts';
import type { OpenedArchive } from '#renderer/session/audit-desk.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatBytes } from '#renderer/ui/format-bytes.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './Audit.module.css';
import { brokenChecks } from './checks-of.ts';
import { useDeskTenders, useOpenedArchives, useReadArchives } from './use-desk.ts';

/** What lies on the desk, each archive with how far it was read and what came out, and the years of all of them. */
export function ArchivesPart({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const archives = useOpenedArchives();
  const read = useReadArchives();
  if (archives.length === 0) {
    return (
      <EmptyState title={t('audit.emptyTitle')} text={t('audit.emptyText')}>
        <Button onClick={onOpen}>{t('audit.open')}</Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.part}>
      <p className="mp-quiet" role="status">
        {t('audit.list.count', { read: formatCount(read.length), all: formatCount(archives.length) })}
      </p>
      <Table aria-label={t('audit.list.label')} verticalSpacing={4} className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.list.file')}</Table.Th>
            <Table.Th>{t('audit.list.years')}</Table.Th>
            <Table.Th className={styles.number}>{t('audit.list.tenders')}</Table.Th>
            <Table.Th className={styles.number}>{t('audit.list.events')}</Table.Th>
            <Table.Th className={styles.number}>{t('audit.list.attachments')}</Table.Th>
            <Table.Th>{t('audit.list.madeAt')}</Table.Th>
            <Table.Th>{t('audit.list.seal')}</Table.Th>
            <Table.Th>{t('audit.list.state')}</Table.Th>
            <Table.Th className={styles.day}>{t('audit.list.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {archives.map((archive) => (
            <ArchiveRow key={archive.id} archive={archive} />
          ))}
        </Table.Tbody>
      </Table>
      <YearsTable />
    </div>
  );
}

function ArchiveRow({ archive }: { readonly archive: OpenedArchive }) {
  const { t } = useTranslation();
  const { auditDesk } = useWorkspace();
  const { fileName, state, size } = archive;
  const isRead = state.phase === 'read' || state.phase === 'not-read';
  const close = (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t(isRead ? 'audit.list.closeOf' : 'audit.list.cancelOf', { name: fileName })}
      onClick={() => auditDesk.close(archive.id)}
    >
      {t(isRead ? 'audit.list.close' : 'audit.list.cancel')}
    </Button>
  );
  return (
    <Table.Tr>
      <Table.Th scope="row" className={styles.name}>
        {fileName}
        <span className={styles.below}>{formatBytes(size)}</span>
      </Table.Th>
      {state.phase === 'read' ? <ReadCells archive={archive} /> : null}
      {state.phase === 'not-read' ? (
        <Table.Td colSpan={7} className="mp-not-met">
          {t('audit.list.notRead', { code: state.code })}
        </Table.Td>
      ) : null}
      {isRead ? null : (
        <Table.Td colSpan={7}>
          <Reading archive={archive} />
        </Table.Td>
      )}
      <Table.Td>{close}</Table.Td>
    </Table.Tr>
  );
}

function Reading({ archive: { fileName, size, state } }: { readonly archive: OpenedArchive }) {
  const { t } = useTranslation();
  if (state.phase === 'waiting') return <span className="mp-quiet">{t('audit.list.waiting')}</span>;
  if (state.phase !== 'examining' && state.phase !== 'telling') return null;
  const [done, total] = state.phase === 'examining' ? [state.bytes, size] : [state.done, state.total];
  const text =
    state.phase === 'examining'
      ? t('audit.list.examining', { done: formatBytes(done), total: formatBytes(total) })
      : t('audit.list.telling', { done: formatCount(done), total: formatCount(total) });
  return (
    <div className={styles.reading}>
      <Progress
        value={total === 0 ? 0 : (done / total) * 100}
        aria-label={t('audit.list.progress', { name: fileName })}
      />
      <span className="mp-quiet">{text}</span>
    </div>
  );
}

function ReadCells({ archive }: { readonly archive: OpenedArchive }) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const navigate = useNavigate();
  const { state } = archive;
  const broken = useMemo(() => (state.phase === 'read' ? brokenChecks(state) : 0), [state]);
  if (state.phase !== 'read') return null;
  const { archive: examined, tenders } = state;
  const { manifest, seal } = examined;
  const years = [...new Set(tenders.map(({ dossier }) => dossier.notice.fiscalYear))].sort((a, b) => a - b);
  const events = examined.streams.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Table.Td>{years.join(', ') || '—'}</Table.Td>
      <Table.Td className={styles.number}>{formatCount(tenders.length)}</Table.Td>
      <Table.Td className={styles.number}>{formatCount(events)}</Table.Td>
      <Table.Td className={styles.number}>{formatCount(examined.attachments.length)}</Table.Td>
      <Table.Td className={styles.day}>
        {manifest === null ? '—' : formatDateTime(manifest.madeAt, zone)}
        {manifest?.practice === true ? <span className={styles.below}>{t('audit.list.practice')}</span> : null}
      </Table.Td>
      <Table.Td className={styles.day}>{seal === null ? '—' : <CopyCode code={seal.slice(0, 16)} />}</Table.Td>
      <Table.Td>
        <button
          type="button"
          className={broken === 0 ? styles.good : styles.bad}
          onClick={() => void navigate({ to: '/auditor', search: { bagian: 'periksa' } })}
        >
          {broken === 0 ? `✓ ${t('audit.list.whole')}` : `! ${t('audit.list.broken', { count: broken })}`}
        </button>
      </Table.Td>
    </>
  );
}

function YearsTable() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const tenders = useDeskTenders();
  const noted = useStore(useWorkspace().findings.view, (view) => (view.phase === 'ready' ? view.findings : NONE));
  const years = useMemo(() => auditYears(tenders.map(({ tender }) => tender)), [tenders]);
  if (years.length === 0) return null;
  const findingsIn = (year: number): number =>
    noted.filter((finding) => {
      const { place, isWithdrawn } = standingVersion(finding);
      return place.tender?.year === year && !isWithdrawn;
    }).length;
  const columns = [
    'tenders',
    'bidders',
    'events',
    'people',
    'awarded',
    'failed',
    'open',
    'issued',
    'held',
    'doubtful',
  ] as const;
  return (
    <section aria-labelledby="audit-years">
      <h2 className={styles.heading} id="audit-years">
        {t('audit.years.title')}
      </h2>
      <Table aria-labelledby="audit-years" verticalSpacing={4} className={styles.years}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.years.year')}</Table.Th>
            {columns.map((key) => (
              <Table.Th key={key} className={styles.number}>
                {t(`audit.years.${key}`)}
              </Table.Th>
            ))}
            <Table.Th className={styles.number}>{t('audit.years.findings')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {years.map((year) => (
            <Table.Tr key={year.year}>
              <Table.Th scope="row">
                <button
                  type="button"
                  className={styles.link}
                  aria-label={t('audit.years.show', { year: year.year })}
                  onClick={() => void navigate({ to: '/auditor', search: { bagian: 'riwayat', tahun: year.year } })}
                >
                  {year.year}
                </button>
              </Table.Th>
              {columns.map((key) => (
                <Table.Td key={key} className={styles.number}>
                  {formatCount(year[key])}
                </Table.Td>
              ))}
              <Table.Td className={styles.number}>{formatCount(findingsIn(year.year))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

const NONE: readonly AuditFinding[] = [];
