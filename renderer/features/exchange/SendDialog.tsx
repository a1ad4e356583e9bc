import { Button, Checkbox, Progress, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCode, deviceOfCard } from '#core/exchange/card/card.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { useDeviceSettings } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import type { FilesToSend, SendProgress } from '#renderer/session/send-bundle.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { useFilesToSend } from './use-files-to-send.ts';
import { useSend } from './use-send.ts';

interface SendDialogProps {
  readonly streams: readonly StreamId[];
  readonly onClose: () => void;
}

/** Chooses for whom; only they can open the file. */
export function SendDialog({ streams, onClose }: SendDialogProps) {
  const { t } = useTranslation();
  const people = useDeviceSettings((settings) => settings.people);
  const [chosen, setChosen] = useState<readonly DeviceId[]>([]);
  const [withFiles, setWithFiles] = useState(true);
  const { progress, messages, send } = useSend();
  const files = useFilesToSend(streams);
  const cards = people.filter(({ revokedAt }) => revokedAt === null).map(({ card }) => card);
  const recipients = cards.filter((card) => chosen.includes(deviceOfCard(card)));
  const submit = async () => {
    if (await send({ streams, recipients, withFiles })) onClose();
  };
  return (
    <Dialog title={t('exchange.sendTitle')} size="lg" onClose={onClose}>
      <p>{t('exchange.sendCount', { count: streams.length })}</p>
      <p className="mp-quiet">{t('exchange.sendNote')}</p>
      {cards.length === 0 ? (
        <Message
          tone="check"
          text={{ what: t('exchange.nobodyWhat'), means: t('exchange.nobodyMeans'), next: t('exchange.nobodyNext') }}
        >
          <Link to="/pengaturan/kartu">{t('exchange.toCards')}</Link>
        </Message>
      ) : (
        <>
          <Checkbox.Group label={t('exchange.recipients')} value={[...chosen]} onChange={(values) => setChosen(values)}>
            <Stack gap="xs" mt={6} mb="md">
              {cards.map((card, index) => (
                <Checkbox
                  key={card.signingKey}
                  value={deviceOfCard(card)}
                  label={`${card.name} · ${roleNames(t, card.role)}`}
                  description={`${t('exchange.checkCode')} ${checkCode(card)}`}
                  {...(index === 0 ? { 'data-autofocus': true } : {})}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <FilesChoice files={files} checked={withFiles} onChange={setWithFiles} />
          {messages.map((text) => (
            <Message key={text.what} tone="problem" text={text} />
          ))}
          {progress === null ? null : (
            <Packing progress={progress} tenders={streams.length} bytes={withFiles ? (files?.bytes ?? 0) : 0} />
          )}
          {recipients.length === 0 ? <p className="mp-quiet">{t('exchange.recipientMissing')}</p> : null}
          <DialogActions onClose={onClose}>
            <Button disabled={recipients.length === 0} loading={progress !== null} onClick={() => void submit()}>
              {t('exchange.save')}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

interface FilesChoiceProps {
  /** Null while they are counted. */
  readonly files: FilesToSend | null;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Whether the files of the bids go along, and how much that is. */
function FilesChoice({ files, checked, onChange }: FilesChoiceProps) {
  const { t } = useTranslation();
  if (files === null) return <p className="mp-quiet">{t('exchange.countingFiles')}</p>;
  const { count, bytes, absent } = files;
  return (
    <div>
      {count === 0 ? (
        <p className="mp-quiet">{t('exchange.noFiles')}</p>
      ) : (
        <Checkbox
          checked={checked}
          label={t('exchange.withFiles', { count, size: formatCount(bytes) })}
          description={t('exchange.withFilesNote')}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
      {absent > 0 ? <p className="mp-quiet">{t('exchange.absentFiles', { count: absent })}</p> : null}
    </div>
  );
}

interface PackingProps {
  readonly progress: SendProgress;
  readonly tenders: number;
  /** Bytes of the files that go along. */
  readonly bytes: number;
}

function Packing({ progress, tenders, bytes }: PackingProps) {
  const { t } = useTranslation();
  const isOfFiles = progress.fileBytes > 0 && bytes > 0;
  const [done, total] = isOfFiles ? [progress.fileBytes, bytes] : [progress.tenders, tenders];
  const counted = { done: formatCount(done), total: formatCount(total) };
  const text = t(isOfFiles ? 'exchange.packingFiles' : 'exchange.packing', counted);
  return (
    <div role="status">
      <p>{text}</p>
      <Progress value={(done / Math.max(1, total)) * 100} aria-label={text} />
    </div>
  );
}
