import { Button, Group, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStorageMessage } from '#renderer/session/messages.ts';
import type { Receipt } from '#renderer/session/receive-bundle.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import styles from './Exchange.module.css';
import { lostFilesMessage } from './lost-files-message.ts';
import { ReceivePreview } from './ReceivePreview.tsx';
import { type Receiving, useReceive } from './use-receive.ts';

/** A file from someone else: shown first, then taken in. */
export function ReceiveScreen() {
  const { t } = useTranslation();
  const { receiving, choose, trust, trustName, accept, stop } = useReceive();
  const busy = receiving.phase === 'reading' || receiving.phase === 'judging' || receiving.phase.startsWith('writing');
  return (
    <Screen title={t('exchange.receiveTitle')} intro={t('exchange.receiveIntro')}>
      <Group gap="md">
        <Button loading={busy} onClick={() => void choose()}>
          {t('exchange.choose')}
        </Button>
        <Link to="/pengaturan/kartu">{t('exchange.toCards')}</Link>
      </Group>
      {receiving.phase === 'shown' ? (
        <ReceivePreview bundle={receiving} onTrust={trust} onTrustName={trustName} onAccept={() => void accept()} />
      ) : (
        <Course receiving={receiving} onStop={stop} />
      )}
    </Screen>
  );
}

interface CourseProps {
  readonly receiving: Exclude<Receiving, { readonly phase: 'shown' }>;
  readonly onStop: () => void;
}

function Course({ receiving, onStop }: CourseProps) {
  const { t } = useTranslation();
  switch (receiving.phase) {
    case 'none':
      return <EmptyState title={t('exchange.noneTitle')} text={t('exchange.noneText')} />;
    case 'not-read': {
      const { name, code } = receiving;
      const text = {
        what: t('exchange.notReadWhat', { name }),
        means: t('exchange.notReadMeans'),
        next: t('exchange.notReadNext'),
        code,
      };
      return <Message tone="problem" text={text} />;
    }
    case 'refused': {
      const { name, refusal } = receiving;
      const text = {
        what: t(`exchange.refused.${refusal.kind}.what`, { name }),
        means: t(`exchange.refused.${refusal.kind}.means`),
        next: t(`exchange.refused.${refusal.kind}.next`),
        code: refusal.kind,
      };
      return <Message tone="problem" text={text} />;
    }
    case 'reading':
    case 'judging': {
      const { phase, name, done, total } = receiving;
      const text = t(`exchange.${phase}`, { name, done: formatCount(done), total: formatCount(total) });
      return <Counting text={text} done={done} total={total} />;
    }
    case 'writing':
    case 'writing-files': {
      const { phase, done, total } = receiving;
      const counted = { done: formatCount(done), total: formatCount(total) };
      const text = t(phase === 'writing' ? 'exchange.writing' : 'exchange.writingFiles', counted);
      return (
        <>
          <Counting text={text} done={done} total={total} />
          <Button variant="default" mt="sm" onClick={onStop}>
            {t('exchange.stop')}
          </Button>
        </>
      );
    }
    case 'done':
      return <Outcome receipt={receiving.receipt} />;
  }
}

function Counting({ text, done, total }: { readonly text: string; readonly done: number; readonly total: number }) {
  return (
    <div className={styles.progress} role="status">
      <p>{text}</p>
      <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={text} />
    </div>
  );
}

function Outcome({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation();
  const storageMessage = useStorageMessage();
  const { streams, events, proven, files, fault, cancelled } = receipt;
  const kind = fault !== null || cancelled ? 'stopped' : 'done';
  return (
    <div className={styles.report}>
      <Message
        tone={kind === 'stopped' ? 'check' : 'note'}
        text={{
          what: t(`exchange.${kind}What`, { streams, events }),
          means: t(`exchange.${kind}Means`),
          next: t(`exchange.${kind}Next`),
        }}
      >
        {proven > 0 ? <p>{t('exchange.order.taken', { count: proven })}</p> : null}
        {files.count > 0 ? (
          <p>{t('exchange.doneFiles', { count: files.count, size: formatCount(files.bytes) })}</p>
        ) : null}
        <Link to="/paket">{t('exchange.toTenders')}</Link>
      </Message>
      {files.lost.length > 0 ? <Message tone="check" text={lostFilesMessage(t, files.lost)} /> : null}
      {fault ? <Message tone="problem" text={storageMessage(fault)} /> : null}
    </div>
  );
}
