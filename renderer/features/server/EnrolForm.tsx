import { Button, Group, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServerGreeting } from '#core/contract/sync-wire.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { enrolDevice, type LinkRefusal, meetServer } from '#renderer/session/server-link.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import styles from './Server.module.css';

type Met = ServerGreeting & { readonly address: string };

/** First whose server it is, then the code: nobody enters a code for a server they have not looked at. */
export function EnrolForm() {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const { device } = useWorkspace();
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [met, setMet] = useState<Met | null>(null);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setIsBusy(true);
    setRefusal(null);
    try {
      if (met === null) {
        const answer = await meetServer(desktop, address);
        if (answer.ok) setMet(answer.value);
        else setRefusal(answer.error);
      } else {
        const answer = await enrolDevice(desktop, device, met, code);
        if (!answer.ok) setRefusal(answer.error);
      }
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <Panel title={t(met === null ? 'server.enrolTitle' : 'server.metTitle')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {met === null ? (
          <TextInput
            label={t('server.address')}
            description={t('server.addressHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            value={address}
            spellCheck={false}
            maw={460}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        ) : (
          <>
            <Facts>
              <dt>{t('server.serverName')}</dt>
              <dd>{met.name}</dd>
              <dt>{t('server.address')}</dt>
              <dd>{met.address}</dd>
              <dt>{t('server.fingerprint')}</dt>
              <dd className={styles.code}>{fingerprintOf(met.id)}</dd>
            </Facts>
            <p className="mp-quiet">{t('server.fingerprintHint')}</p>
            <TextInput
              label={t('server.code')}
              description={t('server.codeHint')}
              inputWrapperOrder={['label', 'input', 'description']}
              value={code}
              spellCheck={false}
              autoComplete="off"
              maw={460}
              data-autofocus
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </>
        )}
        {refusal === null ? null : (
          <Message
            tone="problem"
            text={{
              what: t(`server.refusal.${refusal.kind}.what`),
              means: t(`server.refusal.${refusal.kind}.means`),
              next: t(`server.refusal.${refusal.kind}.next`),
              code: refusal.kind === 'problem' ? refusal.problem : refusal.kind,
            }}
          />
        )}
        <Group gap="xs">
          <Button type="submit" loading={isBusy} disabled={(met === null ? address : code).trim() === ''}>
            {t(met === null ? 'server.meet' : 'server.enrol')}
          </Button>
          {met === null ? null : (
            <Button variant="default" onClick={() => setMet(null)}>
              {t('server.otherServer')}
            </Button>
          )}
        </Group>
      </form>
    </Panel>
  );
}
