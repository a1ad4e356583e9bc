import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstFileWord } from '#core/regulation/file-word.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { BidOpening } from '#core/tender/model.ts';
import { isSealedSubmission, priceAccess } from '#core/tender/sealed-price.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { BidDialog } from './BidDialog.tsx';
import { BidFilesDialog } from './BidFilesDialog.tsx';
import { OfferTable } from './OfferTable.tsx';
import { OpeningRecord } from './OpeningRecord.tsx';
import styles from './OpeningStage.module.css';
import { countOpening, type OfferingRow, offeringRows, withoutOffer } from './opening-model.ts';
import { PriceFiles } from './PriceFiles.tsx';
import { RegisteredList } from './RegisteredList.tsx';

type OpeningStageProps = Pick<StageProps, 'dossier' | 'words' | 'readOnly' | 'execute'> & {
  /** What only documents print of a firm may still be completed after the decision. */
  readonly canEdit: boolean;
  /** Who is there to open the bids, above the record. */
  readonly presence?: ReactNode;
  /** Who is there to open the price files, above them. */
  readonly pricePresence?: ReactNode;
  /** Stands in place of the price files while too few are there to open them. */
  readonly priceGate?: ReactNode;
};

/** The opening: its record, how each bid was found, and who registered without offering. */
export function OpeningStage({
  dossier,
  words,
  readOnly,
  canEdit,
  execute,
  presence,
  pricePresence,
  priceGate,
}: OpeningStageProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<BidderId | null>(null);
  const [filesOf, setFilesOf] = useState<BidderId | null>(null);
  const rows = offeringRows(dossier);
  const counts = countOpening(dossier);
  const opened = dossier.opening.openedAt !== null;
  const listed = dossier.requirements.filter((requirement) => requirement.listedAtOpening);
  const selected = dossier.bidders.find((bidder) => bidder.id === dialog);
  const withFiles = rows.find(({ bidder }) => bidder.id === filesOf);
  const examine = (row: OfferingRow, opening: BidOpening | null) =>
    execute({ name: 'examineBid', body: { bidder: row.bidder.id, opening } });

  const isSealedMethod = isSealedSubmission(dossier.notice.submission);
  const { shortlist } = dossier.qualification;
  const mayOffer = withoutOffer(dossier).filter(({ id }) => shortlist === null || shortlist.invited.includes(id));

  return (
    <section className={styles.stage}>
      {isSealedMethod ? (
        <h2 className={styles.heading}>
          {t('opening.firstFile', { file: firstFileWord(words, dossier.notice.submission) })}
        </h2>
      ) : null}
      {presence}
      <OpeningRecord opening={dossier.opening} zone={dossier.notice.zone} readOnly={readOnly} execute={execute} />
      <div className={styles.bar}>
        <p className={styles.counts} role="status">
          {t('opening.counts', { ...counts })}
        </p>
        {counts.open > 1 && opened && !readOnly ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={async () => {
              for (const row of rows.filter((each) => each.opening === null)) {
                await examine(row, { condition: 'complete', missing: [], note: null });
              }
            }}
          >
            {t('opening.allComplete', { count: counts.open })}
          </Button>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('opening.noBidsTitle')} text={t('opening.noBidsText')} />
      ) : (
        <OfferTable
          rows={rows}
          accessOf={(bidder) => priceAccess(dossier, bidder)}
          zone={dossier.notice.zone}
          listed={listed}
          opened={opened}
          readOnly={readOnly}
          onExamine={(row, opening) => void examine(row, opening)}
          onDetails={setDialog}
          onFiles={setFilesOf}
        />
      )}
      {isSealedMethod ? pricePresence : null}
      {isSealedMethod
        ? (priceGate ?? <PriceFiles dossier={dossier} words={words} readOnly={readOnly} execute={execute} />)
        : null}
      <RegisteredList
        bidders={mayOffer}
        registered={dossier.bidders}
        readOnly={readOnly}
        execute={execute}
        onRecordBid={setDialog}
      />
      {withFiles ? (
        <BidFilesDialog
          key={withFiles.bidder.id}
          row={withFiles}
          readOnly={readOnly}
          execute={execute}
          onClose={() => setFilesOf(null)}
        />
      ) : null}
      {selected ? (
        <BidDialog
          key={selected.id}
          dossier={dossier}
          bidder={selected}
          listed={listed}
          readOnly={readOnly}
          canEdit={canEdit}
          execute={execute}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </section>
  );
}
