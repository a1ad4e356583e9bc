import { Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceWithin } from '#core/audit/finding.ts';
import type { ComparedDocument, FigureDifference } from '#core/audit/issued-figures.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './Audit.module.css';
import { NoteButton } from './NoteButton.tsx';

interface ComparedDocumentsProps {
  readonly documents: readonly ComparedDocument[];
  readonly isOnlyDiffering: boolean;
  readonly onNote: (within: PlaceWithin, words: string) => void;
}

/** Documents that went out beside the same ones made anew; lines with other figures stand side by side. */
export function ComparedDocuments({ documents, isOnlyDiffering, onNote }: ComparedDocumentsProps) {
  const { t } = useTranslation();
  const shown = documents.filter(({ state }) => !isOnlyDiffering || state === 'differs');
  if (shown.length === 0 && isOnlyDiffering) return null;
  return (
    <section aria-labelledby="audit-documents">
      <h2 className={styles.heading} id="audit-documents">
        {t('audit.recompute.documents')}
      </h2>
      <p className="mp-quiet">
        {t(documents.length === 0 ? 'audit.recompute.noDocuments' : 'audit.recompute.documentsIntro')}
      </p>
      {shown.length === 0 ? null : (
        <Table aria-labelledby="audit-documents" verticalSpacing={4} className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('audit.recompute.document')}</Table.Th>
              <Table.Th className={styles.number}>{t('audit.recompute.version')}</Table.Th>
              <Table.Th className={styles.number}>{t('audit.recompute.compared')}</Table.Th>
              <Table.Th>{t('audit.recompute.difference')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((document) => (
              <Fragment key={`${document.key} ${document.version}`}>
                <Table.Tr>
                  <Table.Th scope="row">{document.title}</Table.Th>
                  <Table.Td className={styles.number}>{document.version}</Table.Td>
                  <Table.Td className={styles.number}>{formatCount(document.figures)}</Table.Td>
                  <Table.Td className={document.state === 'differs' ? styles.bad : 'mp-quiet'}>
                    {document.state === 'differs' ? '! ' : ''}
                    {t(`audit.recompute.documentState.${document.state}`, { count: document.differences.length })}
                  </Table.Td>
                </Table.Tr>
                {document.differences.length === 0 ? null : (
                  <Table.Tr>
                    <Table.Td colSpan={4}>
                      <Differences document={document} onNote={onNote} />
                    </Table.Td>
                  </Table.Tr>
                )}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function Differences({
  document: { key, title, version, differences },
  onNote,
}: { readonly document: ComparedDocument } & Pick<ComparedDocumentsProps, 'onNote'>) {
  const { t } = useTranslation();
  const side = (text: string | null): string => text ?? t('audit.recompute.onOneSide');
  const words = ({ issued, recomputed }: FigureDifference): string =>
    t('audit.finding.places.documentLine', { title, version, issued: side(issued), recomputed: side(recomputed) });
  return (
    <Table aria-label={title} verticalSpacing={2} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('audit.recompute.issuedSays')}</Table.Th>
          <Table.Th>{t('audit.recompute.recomputedSays')}</Table.Th>
          <Table.Th className={styles.narrow}>{t('audit.findings.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differences.map((difference, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an archive that was read does not change any more
          <Table.Tr key={index}>
            <Table.Td className={styles.other}>{side(difference.issued)}</Table.Td>
            <Table.Td>{side(difference.recomputed)}</Table.Td>
            <Table.Td>
              <NoteButton
                what={words(difference)}
                onNote={() => onNote({ kind: 'document', key, version }, words(difference))}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
