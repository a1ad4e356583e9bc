import { Button, Group, Table } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { ArchiveContents, ArchivedFile } from '#core/exchange/archive/archive-contents.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { formatBytes } from '#renderer/ui/format-bytes.ts';
import styles from './ArchiveScreen.module.css';
import { useSaveArchived } from './use-save-archived.ts';

interface ArchiveContentsViewProps {
  readonly contents: ArchiveContents;
  readonly file: File;
}

/** A look into an archive without importing it: its documents and files, each of which can be saved. */
export function ArchiveContentsView({ contents, file }: ArchiveContentsViewProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { documents, bidderFiles, others, isNameless } = contents;
  return (
    <section className={styles.contents} aria-labelledby={heading}>
      <h2 className={styles.heading} id={heading}>
        {t('retention.look.title')}
      </h2>
      <p className="mp-quiet">{t('retention.look.intro')}</p>
      {isNameless ? <p className="mp-check">{t('retention.look.hidden')}</p> : null}
      <Part title={t('retention.look.documents')} count={documents.length}>
        <Table aria-label={t('retention.look.documents')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('retention.look.name')}</Table.Th>
              <Table.Th>{t('retention.look.version')}</Table.Th>
              <Table.Th>{t('retention.look.number')}</Table.Th>
              <Table.Th>{t('retention.look.date')}</Table.Th>
              <Table.Th>{t('retention.look.fingerprint')}</Table.Th>
              <Table.Th>{t('retention.look.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {documents.map(({ key, version, title, number, date, content, pages }) => (
              <Table.Tr key={`${key} ${version}`}>
                <Table.Th scope="row">{title}</Table.Th>
                <Table.Td>{version}</Table.Td>
                <Table.Td>{number ?? '—'}</Table.Td>
                <Table.Td>{date === null ? '—' : formatDate(date)}</Table.Td>
                <Table.Td>
                  <CopyCode code={content.sha256.slice(0, 16)} />
                </Table.Td>
                <Table.Td>
                  <Group gap={6}>
                    {pages === null ? null : (
                      <SaveButton of={pages} file={file} label={t('retention.look.savePages')} />
                    )}
                    <SaveButton of={content} file={file} label={t('retention.look.saveContent')} />
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Part>
      <Part title={t('retention.look.files')} count={bidderFiles.length}>
        <FileTable title={t('retention.look.files')} files={bidderFiles} file={file} />
      </Part>
      {others.length === 0 ? null : (
        <Part title={t('retention.look.others')} count={others.length}>
          <FileTable title={t('retention.look.others')} files={others} file={file} />
        </Part>
      )}
    </section>
  );
}

function Part({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className={styles.heading}>
        {title} ({count})
      </h3>
      {count === 0 ? <p className="mp-quiet">{t('retention.look.none')}</p> : children}
    </>
  );
}

interface FileTableProps {
  readonly title: string;
  readonly files: readonly ArchivedFile[];
  readonly file: File;
}

function FileTable({ title, files, file }: FileTableProps) {
  const { t } = useTranslation();
  return (
    <Table aria-label={title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('retention.look.name')}</Table.Th>
          <Table.Th>{t('retention.look.bidder')}</Table.Th>
          <Table.Th>{t('retention.look.size')}</Table.Th>
          <Table.Th>{t('retention.look.fingerprint')}</Table.Th>
          <Table.Th>{t('retention.look.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {files.map((each) => (
          <Table.Tr key={each.sha256}>
            <Table.Th scope="row">{each.name ?? each.sha256.slice(0, 16)}</Table.Th>
            <Table.Td>{each.bidder ?? '—'}</Table.Td>
            <Table.Td>{formatBytes(each.size)}</Table.Td>
            <Table.Td>
              <CopyCode code={each.sha256.slice(0, 16)} />
            </Table.Td>
            <Table.Td>
              <SaveButton of={each} file={file} label={t('retention.look.save')} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface SaveButtonProps {
  readonly of: ArchivedFile;
  readonly file: File;
  readonly label: string;
}

function SaveButton({ of, file, label }: SaveButtonProps) {
  const { t } = useTranslation();
  const { save, busy } = useSaveArchived(file);
  if (!of.inside) return <span className="mp-quiet">{t('retention.look.notHere')}</span>;
  const name = of.name ?? of.sha256.slice(0, 16);
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={busy}
      aria-label={t('retention.look.saveOf', { name })}
      onClick={() => void save(of)}
    >
      {label}
    </Button>
  );
}
