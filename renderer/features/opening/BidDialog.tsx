import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import type { Bid, Bidder, BidGuarantee, BidOpening, Dossier, Requirement } from '#core/tender/model.ts';
import { priceAccess } from '#core/tender/sealed-price.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { type BidderIdentity, IdentityFields, identityChanges } from './IdentityFields.tsx';
import { conditionOf } from './OfferTable.tsx';
import styles from './OpeningStage.module.css';

interface BidDialogProps extends Pick<StageProps, 'readOnly' | 'execute'> {
  /** What only documents print of a firm may still be completed after the decision. */
  readonly canEdit: boolean;
  readonly dossier: Dossier;
  readonly bidder: Bidder;
  /** Requirements whose document the opening minutes list. */
  readonly listed: readonly Requirement[];
  readonly onClose: () => void;
}

const EMPTY_BID: Bid = {
  offeredTotal: null,
  submittedAt: null,
  validityDays: null,
  guarantee: null,
  files: [],
  lines: [],
  recordedCorrectedTotal: null,
  recordedNegotiatedTotal: null,
};

/** Everything the opening reads out of one bid, and how it was found. */
export function BidDialog({ dossier, bidder, listed, readOnly, canEdit, execute, onClose }: BidDialogProps) {
  const { t } = useTranslation();
  const [bid, setBid] = useState<Bid>(bidder.bid ?? EMPTY_BID);
  const [guarantee, setGuarantee] = useState<GuaranteeDraft>(draftGuarantee(bid.guarantee));
  const stored = dossier.opening.bids[bidder.id];
  const [condition, setCondition] = useState<BidOpening['condition'] | null>(stored?.condition ?? null);
  const [missing, setMissing] = useState<readonly RequirementId[]>(stored?.missing ?? []);
  const [note, setNote] = useState(stored?.note ?? '');
  const [identity, setIdentity] = useState<BidderIdentity>(bidder);
  const opened = dossier.opening.openedAt !== null;
  const access = priceAccess(dossier, bidder.id);

  const save = async () => {
    const changes = identityChanges(bidder, identity);
    const identityDone =
      changes.length === 0 ||
      (await execute({ name: 'acceptDifferences', body: { source: { kind: 'manual', files: [] }, changes } }));
    if (!identityDone) return;
    const next: Bid = { ...bid, guarantee: finishGuarantee(guarantee) };
    const bidDone =
      JSON.stringify(next) === JSON.stringify(bidder.bid) ||
      (await execute({ name: 'recordBid', body: { bidder: bidder.id, bid: next } }));
    if (!bidDone) return;
    const opening = condition === null ? null : { condition, missing, note: note.trim() || null };
    const openingDone =
      !opened ||
      JSON.stringify(opening) === JSON.stringify(stored ?? null) ||
      (await execute({ name: 'examineBid', body: { bidder: bidder.id, opening } }));
    if (openingDone) onClose();
  };

  return (
    <Dialog onClose={onClose} size="lg" title={bidder.name}>
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm">
          {access === 'open' ? (
            <MoneyField
              label={t('opening.offeredTotal')}
              value={bid.offeredTotal}
              disabled={readOnly}
              autoFocus
              onChange={(offeredTotal) => setBid({ ...bid, offeredTotal })}
            />
          ) : (
            <p className={styles.small}>{t(access === 'sealed' ? 'opening.priceSealedNote' : 'opening.priceNever')}</p>
          )}
          <NumberInput
            data-autofocus={access === 'open' ? undefined : true}
            label={t('opening.validityDays')}
            value={bid.validityDays ?? ''}
            min={0}
            allowDecimal={false}
            disabled={readOnly}
            onChange={(value) => setBid({ ...bid, validityDays: typeof value === 'number' ? value : null })}
          />
          <DateTimeField
            label={t('opening.submittedAt')}
            value={bid.submittedAt}
            zone={dossier.notice.zone}
            disabled={readOnly}
            onChange={(submittedAt) => setBid({ ...bid, submittedAt })}
          />
        </SimpleGrid>
        <fieldset className={styles.group}>
          <legend>{t('opening.guarantee')}</legend>
          <SimpleGrid cols={2} spacing="sm">
            <TextInput
              label={t('opening.guaranteeNumber')}
              value={guarantee.number}
              disabled={readOnly}
              onChange={(event) => setGuarantee({ ...guarantee, number: event.currentTarget.value })}
            />
            <TextInput
              label={t('opening.guaranteeIssuer')}
              value={guarantee.issuer}
              disabled={readOnly}
              onChange={(event) => setGuarantee({ ...guarantee, issuer: event.currentTarget.value })}
            />
            <MoneyField
              label={t('opening.guaranteeValue')}
              value={guarantee.value}
              disabled={readOnly}
              onChange={(value) => setGuarantee({ ...guarantee, value })}
            />
            <DateField
              label={t('opening.guaranteeUntil')}
              value={guarantee.validUntil}
              disabled={readOnly}
              onChange={(validUntil) => setGuarantee({ ...guarantee, validUntil })}
            />
          </SimpleGrid>
        </fieldset>
        <fieldset className={styles.group} disabled={!opened || readOnly}>
          <legend>{t('opening.condition')}</legend>
          {opened ? null : <p className={styles.small}>{t('opening.openFirst')}</p>}
          <SegmentedControl
            aria-label={t('opening.condition')}
            value={condition ?? ''}
            disabled={!opened || readOnly}
            onChange={(value) => setCondition(conditionOf(value))}
            data={[
              { value: '', label: t('opening.notExamined') },
              { value: 'complete', label: t('opening.complete') },
              { value: 'incomplete', label: t('opening.incomplete') },
              { value: 'unreadable', label: t('opening.unreadable') },
            ]}
          />
          {condition === 'incomplete' ? (
            <Checkbox.Group
              mt="xs"
              label={t('opening.missingDocuments')}
              value={[...missing]}
              onChange={(ids) => setMissing(listed.filter(({ id }) => ids.includes(id)).map(({ id }) => id))}
            >
              <Stack gap={4} mt={4}>
                {listed.map((requirement) => (
                  <Checkbox key={requirement.id} value={requirement.id} label={requirement.title} />
                ))}
              </Stack>
            </Checkbox.Group>
          ) : null}
          <Textarea
            mt="xs"
            label={t('opening.note')}
            value={note}
            autosize
            minRows={1}
            maxRows={4}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </fieldset>
        {canEdit ? <IdentityFields identity={identity} isNameLocked={readOnly} onChange={setIdentity} /> : null}
        {bid.files.length > 0 ? (
          <details>
            <summary>{t('opening.files', { count: bid.files.length })}</summary>
            <ul className={styles.files}>
              {bid.files.map((file) => (
                <li key={file.name}>
                  {file.name}, {t('opening.bytes', { count: file.size })}
                  {file.modifiedAt ? `, ${formatDateTime(file.modifiedAt, dossier.notice.zone)}` : ''}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          {canEdit ? <Button onClick={() => void save()}>{t('opening.save')}</Button> : null}
        </Group>
      </Stack>
    </Dialog>
  );
}

interface GuaranteeDraft {
  readonly number: string;
  readonly issuer: string;
  readonly value: RupiahText | null;
  readonly validUntil: DateOnly | null;
}

function draftGuarantee(guarantee: BidGuarantee | null): GuaranteeDraft {
  return {
    number: guarantee?.number ?? '',
    issuer: guarantee?.issuer ?? '',
    value: guarantee?.value ?? null,
    validUntil: guarantee?.validUntil ?? null,
  };
}

/** A guarantee needs its value; without one the bid has none. */
function finishGuarantee(draft: GuaranteeDraft): BidGuarantee | null {
  if (draft.value === null) return null;
  return {
    number: draft.number.trim(),
    issuer: draft.issuer.trim(),
    value: draft.value,
    validUntil: draft.validUntil,
  };
}
