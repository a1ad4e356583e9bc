import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Hash } from '#core/log/envelope.ts';
import type { BidFile } from '#core/tender/model.ts';
import type { FileState, FileStates } from '#renderer/sync/attachments/file-state.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './OpeningStage.module.css';

interface HashedFile {
  readonly name: string;
  readonly sha256: Hash;
}

interface FilesTableProps {
  readonly files: readonly BidFile[];
  /** Hashes of the content that is on this device. */
  readonly here: ReadonlySet<string>;
  /** Where content is, seen from this device and its server; nothing of a file where no server is met. */
  readonly states: FileStates;
  readonly onSave: (file: HashedFile) => void;
  readonly onFetch: (file: HashedFile) => void;
}

/** The files of a bid: what each is, and where its content is. */
export function FilesTable({ files, here, states, onSave, onFetch }: FilesTableProps) {
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
              {sha256 === null ? (
                <span title={t('bidFiles.nameOnlyNote')}>{t('bidFiles.nameOnly')}</span>
              ) : (
                <ContentState isHere={here.has(sha256)} state={states.get(sha256 as Hash)} />
              )}
            </Table.Td>
            <Table.Td>
              {sha256 === null ? null : (
                <FileButton
                  file={{ name, sha256: sha256 as Hash }}
                  isHere={here.has(sha256)}
                  state={states.get(sha256 as Hash)}
                  onSave={onSave}
                  onFetch={onFetch}
                />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface FileButtonProps extends Pick<FilesTableProps, 'onSave' | 'onFetch'> {
  readonly file: HashedFile;
  readonly isHere: boolean;
  readonly state: FileState | undefined;
}

function FileButton({ file, isHere, state, onSave, onFetch }: FileButtonProps) {
  const { t } = useTranslation();
  const { name } = file;
  if (isHere) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('bidFiles.saveOf', { name })}
        onClick={() => onSave(file)}
      >
        {t('bidFiles.save')}
      </Button>
    );
  }
  if (state?.kind !== 'to-fetch') return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={t('bidFiles.fetchOf', { name })}
      onClick={() => onFetch(file)}
    >
      {t('bidFiles.fetch')}
    </Button>
  );
}

function ContentState({ isHere, state }: { readonly isHere: boolean; readonly state: FileState | undefined }) {
  const { t } = useTranslation();
  if (state?.kind === 'fetching') return <span>↓ {t('bidFiles.fetching', { percent: state.percent })}</span>;
  if (!isHere) {
    return state?.kind === 'to-fetch' ? (
      <span>{t('bidFiles.toFetch')}</span>
    ) : (
      <span title={t('bidFiles.waitingNote')}>… {t('bidFiles.waiting')}</span>
    );
  }
  switch (state?.kind) {
    case 'sending':
      return <span>↑ {t('bidFiles.sending', { percent: state.percent })}</span>;
    case 'on-server':
      return <span>✓ {t('bidFiles.onServer')}</span>;
    case 'here-only':
      return <span title={t('bidFiles.hereOnlyNote')}>✓ {t('bidFiles.hereOnly')}</span>;
    case 'not-taken':
      return <span title={t(`bidFiles.notTaken.${state.why}.note`)}>! {t(`bidFiles.notTaken.${state.why}.text`)}</span>;
    default:
      return <span>✓ {t('bidFiles.here')}</span>;
  }
}
