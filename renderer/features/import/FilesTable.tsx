import { useTranslation } from 'react-i18next';
import { SERVICE_NAMES } from '#core/exchange/isb/services.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './ImportScreen.module.css';
import { type ChosenFileReport, isUnread } from './read-files.ts';
import { type WordedRemark, whyNotRead } from './remarks-model.ts';

interface FilesTableProps {
  readonly files: readonly ChosenFileReport[];
  readonly remarks: readonly WordedRemark[];
  readonly remarksByFile: ReadonlyMap<string, number>;
  readonly onShowRemarks: (file: string) => void;
}

/** Every file by itself: what it is, how much of it was read, or why it was not. */
export function FilesTable({ files, remarks, remarksByFile, onShowRemarks }: FilesTableProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll}>
      <table className={styles.files}>
        <thead>
          <tr>
            <th>{t('import.fileColumn')}</th>
            <th>{t('import.fileKind')}</th>
            <th className="mp-number">{t('import.fileSize')}</th>
            <th className="mp-number">{t('import.fileRows')}</th>
            <th className="mp-number">{t('import.fileSkipped')}</th>
            <th className="mp-number">{t('import.fileRemarks')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => {
            const { name, kind, rows, skippedRows, sizeBytes } = file;
            const unread = isUnread(file);
            const count = remarksByFile.get(name) ?? 0;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  {unread ? (
                    <span className={styles.unread}>
                      ✕ {t('import.service.nothing')}
                      <span className={styles.small}>{whyNotRead(name, remarks)}</span>
                    </span>
                  ) : (
                    <>
                      ✓ {t(`import.service.${kind}`)}
                      {kind === 'dossier' || kind === 'ocds' || kind === 'nothing' ? null : (
                        <span className={styles.small}>{SERVICE_NAMES[kind]}</span>
                      )}
                    </>
                  )}
                </td>
                <td className="mp-number">{sizeText(sizeBytes)}</td>
                <td className="mp-number">{unread ? '—' : formatCount(rows)}</td>
                <td className="mp-number">{unread ? '—' : formatCount(skippedRows)}</td>
                <td className="mp-number">
                  {count === 0 ? (
                    '—'
                  ) : (
                    <button type="button" className={styles.link} onClick={() => onShowRemarks(name)}>
                      {formatCount(count)}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );

  function sizeText(bytes: number): string {
    if (bytes < 1_000_000) return t('import.kilobytes', { size: formatCount(Math.ceil(bytes / 1000)) });
    const tenths = Math.round(bytes / 100_000);
    return t('import.megabytes', { size: `${formatCount(Math.floor(tenths / 10))},${tenths % 10}` });
  }
}
