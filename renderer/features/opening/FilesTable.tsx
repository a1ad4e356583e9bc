import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Hash } from '#core/log/envelope.ts';
import type { BidFile } from '#core/tender/model.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './OpeningStage.module.css';

interface FilesTableProps {
  readonly files: readonly BidFile[];
  /** Hashes of the content that is on this device. */
  readonly here: ReadonlySet<string>;
  readonly onSave: (file: { readonly name: string; readonly sha256: Hash }) => void;
}

/** The files of a bid: what each is, and whether its content is here. */
export function FilesTable({ files, here, onSave }: FilesTableProps) {
  const { t } = useTranslation();
  return (
    <Table className={`${styles.table}`} verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('bidFiles.name')}</Table.Th>
          <Table.Th className="mp-number">{t('bidFiles.size')}</Table.Th>
          <Table.Th>{t('bidFiles.hash')}</Table.Th>
          <Table.Th>{t('bidFiles.content')}</Table.Th>
          <Table.Th aria-label={t('bidFiles.save')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {files.map(({ name, size, sha256 }) => (
          <Table.Tr key={name}>
            <Table.Td className={`${styles.fileName}`}>{name}</Table.Td>
            <Table.Td className="mp-number">{t('bidFiles.bytes', { size: formatCount(size) })}</Table.Td>
            <Table.Td title={sha256 ?? undefined}>{sha256 === null ? '—' : sha256.slice(0, 12)}</Table.Td>
            <Table.Td className={styles.whole}>
              <ContentState sha256={sha256} here={here} />
            </Table.Td>
            <Table.Td>
              {sha256 !== null && here.has(sha256) ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('bidFiles.saveOf', { name })}
                  onClick={() => onSave({ name, sha256: sha256 as Hash })}
                >
                  {t('bidFiles.save')}
                </Button>
              ) : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ContentState({ sha256, here }: { readonly sha256: string | null; readonly here: ReadonlySet<string> }) {
  const { t } = useTranslation();
  if (sha256 === null) return <span title={t('bidFiles.nameOnlyNote')}>{t('bidFiles.nameOnly')}</span>;
  if (here.has(sha256)) return <span>✓ {t('bidFiles.here')}</span>;
  return <span title={t('bidFiles.waitingNote')}>… {t('bidFiles.waiting')}</span>;
}
