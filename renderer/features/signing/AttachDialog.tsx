import { Button, Checkbox, Stack, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { DateOnly, Zone } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { InspectedCopy } from '#core/pdf-signing/inspect-copy.ts';
import { judgeCopy } from '#core/tender/judge-copy.ts';
import { compareText } from '#core/tender/records.ts';
import type { FoundSignature } from '#core/tender/signing-model.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { CopyVerdictText } from './CopyVerdictText.tsx';
import { nameOfDocument } from './document-name.ts';
import styles from './Signing.module.css';
import type { SigningProps } from './signing-props.ts';
import { useRecordCopy } from './use-record-copy.tsx';

interface AttachDialogProps extends SigningProps {
  readonly found: InspectedCopy;
  readonly onClose: () => void;
}

/** A signed paper before it is attached: what it has to do with ours, whose signatures it has, and whom that marks. */
export function AttachDialog(props: AttachDialogProps) {
  const { dossier, words, documentKey, version, signers, signing, clock, execute, found, onClose } = props;
  const { t } = useTranslation();
  const { zone } = dossier.notice;
  const open = signers.filter(({ place }) => !Object.hasOwn(signing.marks, String(place)));
  const recorder = useRecordCopy();
  const [note, setNote] = useState('');
  const [date, setDate] = useState<DateOnly | null>(
    () => lastSigned(found.signatures, zone) ?? dateIn(clock.now(), zone),
  );
  const [marked, setMarked] = useState<ReadonlySet<number>>(
    () => new Set(found.kind === 'scan' ? open.map(({ place }) => place) : found.recognised),
  );
  const ownPages = version.pdf?.pages ?? null;
  const verdict = judgeCopy(found, ownPages);
  const cannot = verdict.kind === 'refused' || date === null || (verdict.kind === 'odd' && note.trim() === '');

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (date === null) return;
    const isAttached = await recorder.record(
      {
        key: documentKey,
        version: version.version,
        copy: found,
        note: verdict.kind === 'odd' ? note.trim() : null,
        signed: open.filter(({ place }) => marked.has(place)),
        date,
      },
      execute,
    );
    if (isAttached) onClose();
  }

  const toggle = (place: number, isMarked: boolean) =>
    setMarked((before) => new Set(isMarked ? [...before, place] : [...before].filter((each) => each !== place)));

  return (
    <Dialog title={t(`signing.attachTitle.${found.kind}`)} size="lg" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Facts>
            <dt>{t('signing.file')}</dt>
            <dd>{found.file.name}</dd>
            <dt>{t('signing.pages')}</dt>
            <dd>
              {ownPages === null
                ? t('signing.pagesAlone', { count: found.pages })
                : t('signing.pagesOf', { count: found.pages, own: ownPages })}
            </dd>
            {found.relation === null ? null : (
              <>
                <dt>{t('signing.relationTo')}</dt>
                <dd>{t(`signing.relation.${found.relation}`)}</dd>
              </>
            )}
            {found.kind === 'scan' ? null : (
              <>
                <dt>{t('signing.signatures')}</dt>
                <dd>
                  <SignaturesText signatures={found.signatures} zone={zone} />
                </dd>
              </>
            )}
          </Facts>
          <CopyVerdictText
            copy={found.kind}
            verdict={verdict}
            title={nameOfDocument(dossier, documentKey, words)}
            pages={found.pages}
            ownPages={ownPages}
          />
          {verdict.kind === 'odd' ? (
            <Textarea
              label={t('signing.note')}
              description={t('signing.noteHint')}
              value={note}
              required
              autosize
              minRows={2}
              data-autofocus
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          ) : null}
          {verdict.kind === 'refused' || open.length === 0 ? null : (
            <>
              <fieldset className={styles.marks}>
                <legend>{t('signing.thereby')}</legend>
                <Stack gap={8}>
                  {open.map(({ place, name, position }) => (
                    <Checkbox
                      key={place}
                      size="sm"
                      label={`${name} – ${position}`}
                      checked={marked.has(place)}
                      onChange={(event) => toggle(place, event.currentTarget.checked)}
                    />
                  ))}
                </Stack>
              </fieldset>
              <DateField label={t('signing.date')} value={date} onChange={setDate} />
            </>
          )}
        </Stack>
        <DialogActions onClose={onClose}>
          <Button type="submit" loading={recorder.busy} disabled={cannot}>
            {t('signing.attachAct')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface SignaturesTextProps {
  readonly signatures: readonly FoundSignature[];
  readonly zone: Zone;
}

/** Whose signatures are in a file, by whom they are vouched for, and whether they hold. */
export function SignaturesText({ signatures, zone }: SignaturesTextProps) {
  const { t } = useTranslation();
  if (signatures.length === 0) return t('signing.noSignatures');
  return (
    <ul className={styles.signatures}>
      {signatures.map(({ name, issuer, at, integrity }, index) => (
        // Two signatures may say the same; their place is what tells them apart.
        // oxlint-disable-next-line react/no-array-index-key -- a list that is never reordered
        <li key={index}>
          {t('signing.signature', {
            name: name === '' ? t('signing.unnamed') : name,
            issuer: issuer === '' ? t('signing.unnamed') : issuer,
            when: at === null ? t('signing.noTime') : formatDateTime(at, zone),
            integrity: t(`valueCode.${integrity}`),
          })}
        </li>
      ))}
    </ul>
  );
}

function lastSigned(signatures: readonly FoundSignature[], zone: Zone): DateOnly | null {
  const times = signatures.flatMap(({ at }) => (at === null ? [] : [at])).toSorted(compareText);
  const last = times.at(-1);
  return last === undefined ? null : dateIn(last, zone);
}
