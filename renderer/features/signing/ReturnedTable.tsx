import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import type { CopyVerdict } from '#core/tender/judge-copy.ts';
import { SignaturesText } from './AttachDialog.tsx';
import { nameOfDocument } from './document-name.ts';
import { faultText } from './fault-text.ts';
import type { ReturnedFile } from './queue.ts';
import styles from './Signing.module.css';

interface ReturnedTableProps {
  readonly returned: readonly ReturnedFile[];
  /** In which times are told that no tender tells. */
  readonly zone: Zone;
  readonly isOfSeveral: boolean;
}

/** Files that came back, each with the document it belongs to and what can be done with it. */
export function ReturnedTable({ returned, zone, isOfSeveral }: ReturnedTableProps) {
  const { t } = useTranslation();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls has to be reached by keyboard
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('signing.returned')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('signing.file')}</th>
            <th scope="col">{t('signing.queueDocument')}</th>
            <th scope="col">{t('signing.relationTo')}</th>
            <th scope="col">{t('signing.signatures')}</th>
            <th scope="col">{t('signing.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {returned.map((file, index) => (
            // Two folders may hold files of one name; their place is what tells them apart.
            // oxlint-disable-next-line react/no-array-index-key -- a list that is never reordered
            <ReturnedRow key={index} zone={zone} isOfSeveral={isOfSeveral} file={file} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ReturnedRowProps extends Omit<ReturnedTableProps, 'returned'> {
  readonly file: ReturnedFile;
}

function ReturnedRow({ zone, isOfSeveral, file: { name, found } }: ReturnedRowProps) {
  const { t } = useTranslation();
  if (!found.ok) {
    const what = found.error.kind === 'not-waiting' ? t('signing.notWaiting') : faultText(t, found.error, zone).what;
    return (
      <tr>
        <td className={styles.name}>{name}</td>
        <td colSpan={3}>—</td>
        <td className={styles.declined}>{what}</td>
      </tr>
    );
  }
  const { waiting, copy, verdict } = found.value;
  const { dossier, words } = waiting.tender;
  const names = {
    document: nameOfDocument(dossier, waiting.key, words),
    found: copy.pages,
    expected: waiting.version.pdf?.pages ?? copy.pages,
  };
  return (
    <tr>
      <td className={styles.name}>{name}</td>
      <td>
        {names.document}
        {isOfSeveral ? ` · ${dossier.notice.code}` : null}
      </td>
      <td>{copy.relation === null ? '—' : t(`signing.relation.${copy.relation}`)}</td>
      <td>
        <SignaturesText signatures={copy.signatures} zone={dossier.notice.zone} />
      </td>
      <td className={verdict.kind === 'good' ? styles.signed : verdict.kind === 'odd' ? styles.waits : styles.declined}>
        <VerdictText verdict={verdict} names={names} />
      </td>
    </tr>
  );
}

interface VerdictTextProps {
  readonly verdict: CopyVerdict;
  readonly names: { readonly document: string; readonly found: number; readonly expected: number };
}

function VerdictText({ verdict, names }: VerdictTextProps) {
  const { t } = useTranslation();
  switch (verdict.kind) {
    case 'good':
      return t('signing.fits');
    case 'odd':
      return t('signing.oneByOne', { why: t(`signing.odd.${verdict.reason}`, names) });
    case 'refused':
      return t(`refusal.copy-${verdict.reason}.what`, names);
  }
}
