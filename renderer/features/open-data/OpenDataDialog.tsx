import { Button, Group, Progress, Radio, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamId } from '#core/log/envelope.ts';
import { isRegistered, publicationOf } from '#core/ocds/publication.ts';
import { useOfficeSettings } from '#renderer/session/hooks.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { OpenDataResult } from './OpenDataResult.tsx';
import { type OpenDataFormat, useOpenData } from './use-open-data.ts';

interface OpenDataDialogProps {
  readonly streams: readonly StreamId[];
  readonly onClose: () => void;
}

const FORMATS: readonly OpenDataFormat[] = ['releases', 'records'];

/** Writes open data of tenders to a file: only what was published, and told what was not. */
export function OpenDataDialog({ streams, onClose }: OpenDataDialogProps) {
  const { t } = useTranslation();
  const { publication: settings, letterhead } = useOfficeSettings();
  const [format, setFormat] = useState<OpenDataFormat>('releases');
  const { done, failure, report, save } = useOpenData();
  const publication = publicationOf(settings, letterhead);
  if (report !== null) {
    return (
      <Dialog title={t('openData.title')} size="lg" onClose={onClose}>
        <OpenDataResult report={report} />
        <Group justify="flex-end" mt="md">
          <Button data-autofocus onClick={onClose}>
            {t('shell.close')}
          </Button>
        </Group>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('openData.title')} size="lg" onClose={onClose}>
      <p>{t('openData.count', { number: formatCount(streams.length) })}</p>
      <p className="mp-quiet">{t('openData.note')}</p>
      <Radio.Group
        label={t('openData.format')}
        value={format}
        onChange={(value) => setFormat(FORMATS.find((each) => each === value) ?? format)}
      >
        <Stack gap="xs" mt={6} mb="md">
          {FORMATS.map((each, index) => (
            <Radio
              key={each}
              value={each}
              label={t(`openData.formats.${each}.label`)}
              description={t(`openData.formats.${each}.text`)}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      {isRegistered(publication) ? (
        <p>{t('openData.publisher', { name: publication.publisher, prefix: publication.prefix })}</p>
      ) : (
        <Message
          tone="check"
          text={{
            what: t('openData.unregistered.what'),
            means: t('openData.unregistered.means'),
            next: t('openData.unregistered.next'),
          }}
        >
          <Link to="/pengaturan">{t('openData.toSettings')}</Link>
        </Message>
      )}
      {failure === null ? null : <Message tone="problem" text={failure} />}
      {done === null ? null : <Writing done={done} total={streams.length} />}
      <DialogActions onClose={onClose}>
        <Button
          disabled={streams.length === 0}
          loading={done !== null}
          onClick={() => void save({ streams, format, publication })}
        >
          {t('openData.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Writing({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation();
  const text = t('openData.writing', { done: formatCount(done), total: formatCount(total) });
  return (
    <div role="status">
      <p>{text}</p>
      <Progress value={(done / Math.max(1, total)) * 100} aria-label={text} />
    </div>
  );
}
