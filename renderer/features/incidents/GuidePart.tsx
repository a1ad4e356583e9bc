import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whistleblowingGuide } from '#core/documents/incident-papers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { WhistleblowingChannel } from '#core/incidents/model.ts';
import { useOffice, useOfficeSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { useMayInOffice } from '#renderer/session/use-may-in-office.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';
import styles from './Incidents.module.css';

/** The guide to reporting misconduct with the official channel. No report is ever taken here. */
export function GuidePart({ renderDocument }: { readonly renderDocument: (model: DocumentModel) => ReactNode }) {
  const { t } = useTranslation();
  const { clock, space } = useWorkspace();
  const office = useOfficeSettings();
  const channel = useOffice((view) => view.office.incidents.whistleblowing);
  const may = useMayInOffice('setWhistleblowing');
  const [asked, setAsked] = useState<'set' | 'print' | null>(null);
  const close = () => setAsked(null);
  const ways =
    channel === null ? [] : WAYS.flatMap((key) => (channel[key] === null ? [] : [{ key, value: channel[key] }]));
  return (
    <div className={styles.part}>
      <p className={styles.intro}>{t('incidents.wbs.intro')}</p>
      <h2 className={styles.heading}>{t('incidents.wbs.channel')}</h2>
      {channel === null ? (
        <p className="mp-check">! {t('incidents.wbs.none')}</p>
      ) : (
        <Facts>
          <dt>{t('incidents.wbs.name')}</dt>
          <dd>{channel.name}</dd>
          {ways.map(({ key, value }) => (
            <FactOf key={key} term={t(`incidents.wbs.${key}`)} value={value} />
          ))}
        </Facts>
      )}
      <Group gap="xs" mt="md">
        <Button size="xs" onClick={() => setAsked('print')}>
          {t('incidents.wbs.print')}
        </Button>
        {may ? (
          <Button size="xs" variant="default" onClick={() => setAsked('set')}>
            {t(channel === null ? 'incidents.wbs.set' : 'incidents.wbs.change')}
          </Button>
        ) : null}
      </Group>
      {asked === 'set' ? <ChannelDialog channel={channel} onClose={close} /> : null}
      {asked === 'print' ? (
        <Dialog size="min(1000px, 94vw)" title={t('incidents.wbs.printTitle')} onClose={close}>
          <div className={styles.paper}>
            {renderDocument(
              whistleblowingGuide({ channel, office, practice: space === 'latihan', printedAt: clock.now() }),
            )}
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}

const WAYS = ['link', 'phone', 'address'] as const;

function FactOf({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

interface ChannelDialogProps {
  readonly channel: WhistleblowingChannel | null;
  readonly onClose: () => void;
}

function ChannelDialog({ channel, onClose }: ChannelDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const [name, setName] = useState(channel?.name ?? '');
  const [ways, setWays] = useState({
    link: channel?.link ?? '',
    phone: channel?.phone ?? '',
    address: channel?.address ?? '',
  });
  const [reason, setReason] = useState('');
  const hasWay = WAYS.some((key) => ways[key].trim() !== '');

  async function save(): Promise<void> {
    const said: WhistleblowingChannel = {
      name: name.trim(),
      link: ways.link.trim() || null,
      phone: ways.phone.trim() || null,
      address: ways.address.trim() || null,
    };
    if (await execute({ name: 'setWhistleblowing', body: { channel: said, reason } })) onClose();
  }

  return (
    <FormDialog
      title={t('incidents.wbs.channel')}
      action={t('incidents.wbs.save')}
      isReady={hasWay && name.trim() !== '' && reason.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        label={t('incidents.wbs.name')}
        value={name}
        required
        maxLength={300}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {WAYS.map((key) => (
        <TextInput
          key={key}
          label={t(`incidents.wbs.${key}`)}
          value={ways[key]}
          maxLength={300}
          onChange={({ currentTarget: { value } }) => setWays((before) => ({ ...before, [key]: value }))}
        />
      ))}
      <Textarea
        label={t('incidents.wbs.reason')}
        description={t('incidents.wbs.reasonHint')}
        value={reason}
        required
        autosize
        maxLength={2_000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
