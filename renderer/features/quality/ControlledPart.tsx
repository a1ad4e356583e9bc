import { TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { type ControlledLine, controlledList } from '#core/documents/quality-lists.ts';
import type { ControlledDocument } from '#core/quality/controlled-documents.ts';
import { controlledDocuments } from '#core/quality/controlled-documents.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import { useOfficeLog } from '#renderer/session/use-office-log.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { fold } from '#renderer/ui/fold.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import { BarGap, ListBar, ListCount } from '#renderer/ui/ListScreen.tsx';
import { PrintList } from './PrintList.tsx';
import { subjectText, versionText } from './subject-text.ts';
import styles from './Quality.module.css';
import { type QualityColumn, QualityTable } from './QualityTable.tsx';

/** Every controlled document with its newest version; one opens all of them. */
export function ControlledPart({ renderDocument }: { readonly renderDocument: (model: DocumentModel) => ReactNode }) {
  const { t, i18n } = useTranslation();
  const { zone } = useIdentity();
  const log = useOfficeLog();
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const documents = useMemo(() => controlledDocuments(log), [log]);
  const shown = documents.filter((each) => {
    const words = [subjectText(t, each.subject), ...each.versions.map(({ by, reason }) => `${by} ${reason ?? ''}`)];
    return fold(words.join(' ')).includes(fold(query));
  });
  const openedDocument = documents.find(({ key }) => key === opened) ?? null;
  /** What the paper says is Indonesian whatever the screen speaks. */
  const lineOf = ({ subject, versions: [newest] }: ControlledDocument): readonly ControlledLine[] => {
    if (newest === undefined) return [];
    const indonesian = i18n.getFixedT('id');
    return [
      {
        what: subjectText(indonesian, subject),
        version: versionText(indonesian, subject, newest),
        when: formatDate(dateIn(newest.at, zone)),
        by: newest.by,
        why: newest.reason ?? '–',
      },
    ];
  };
  const columns: readonly QualityColumn<ControlledDocument>[] = [
    {
      key: 'subject',
      head: t('quality.controlled.subject'),
      width: 'minmax(260px, 2fr)',
      textOf: ({ subject }) => subjectText(t, subject),
    },
    {
      key: 'version',
      head: t('quality.controlled.version'),
      width: 'minmax(250px, 1fr)',
      textOf: ({ subject, versions: [newest] }) => (newest === undefined ? '' : versionText(t, subject, newest)),
    },
    {
      key: 'at',
      head: t('quality.controlled.at'),
      width: '236px',
      textOf: ({ versions: [newest] }) => (newest === undefined ? '' : formatDateTime(newest.at, zone)),
    },
    {
      key: 'by',
      head: t('quality.controlled.by'),
      width: 'minmax(140px, 1fr)',
      textOf: ({ versions: [newest] }) => newest?.by ?? '',
    },
    {
      key: 'reason',
      head: t('quality.controlled.reason'),
      width: 'minmax(180px, 1.6fr)',
      textOf: ({ versions: [newest] }) => newest?.reason ?? '—',
    },
  ];
  if (documents.length === 0) {
    return <EmptyState title={t('quality.controlled.emptyTitle')} text={t('quality.controlled.emptyText')} />;
  }
  return (
    <>
      <ListBar>
        <TextInput
          size="xs"
          className={`${styles.search}`}
          aria-label={t('quality.controlled.search')}
          placeholder={t('quality.controlled.search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <ListCount>
          {t('quality.countOf', { shown: formatCount(shown.length), all: formatCount(documents.length) })}
        </ListCount>
        <BarGap />
        <PrintList
          title={t('quality.parts.dokumen.title')}
          modelOf={(paper) => controlledList({ ...paper, documents: documents.flatMap(lineOf) })}
          renderDocument={renderDocument}
        />
      </ListBar>
      {shown.length === 0 ? (
        <EmptyState title={t('quality.noneTitle')} text={t('quality.noneText')} />
      ) : (
        <QualityTable
          label={t('quality.parts.dokumen.title')}
          columns={columns}
          rows={shown}
          keyOf={({ key }) => key}
          leastWidth={1120}
          lines={2}
          onOpen={({ key }) => setOpened(key)}
        />
      )}
      {openedDocument === null ? null : (
        <Dialog title={subjectText(t, openedDocument.subject)} size="lg" onClose={() => setOpened(null)}>
          <ol className={styles.list}>
            {openedDocument.versions.map((version) => (
              <li key={version.version}>
                <strong>{versionText(t, openedDocument.subject, version)}</strong>
                <span className={styles.small}>
                  {formatDateTime(version.at, zone)} · {version.by}
                </span>
                {version.reason}
              </li>
            ))}
          </ol>
        </Dialog>
      )}
    </>
  );
}
