import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureCourse } from '#core/course/failure-course.ts';
import { reTenderOf } from '#core/course/re-tender.ts';
import { streamOf } from '#core/tender/stream.ts';
import { useTenderList, useWorkspace } from '#renderer/session/hooks.ts';
import { refusalMessageOf, storageMessageOf } from '#renderer/session/messages.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { MessageParts } from '#renderer/ui/Message.tsx';
import styles from './AftermathStage.module.css';

interface ReTenderButtonProps extends Pick<StageProps, 'dossier' | 'clock'> {
  readonly followUp: FailureCourse['followUp'] | null;
}

/** Makes the next version of a failed tender in this space and goes there; where it exists already, only goes there. */
export function ReTenderButton({ dossier, followUp, clock }: ReTenderButtonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { addTenders } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const version = dossier.notice.version + 1;
  const stream = streamOf({ ...dossier.notice, version });
  const exists = useTenderList((list) => list.tenders.some((tender) => tender.stream === stream));
  const open = () => void navigate({ to: '/paket/$stream', params: { stream } });
  if (exists) {
    return (
      <Button size="compact-sm" variant="default" onClick={open}>
        {t('aftermath.openVersion', { version })}
      </Button>
    );
  }
  const make = async () => {
    setBusy(true);
    const next = reTenderOf(dossier, { at: clock.now(), resubmission: followUp === 'resubmission' });
    const report = await addTenders([next], { sourceOf: () => ({ kind: 'manual', files: [] }) });
    setBusy(false);
    const [refused] = report.refused;
    const text =
      report.fault !== null
        ? storageMessageOf(t, report.fault)
        : refused === undefined
          ? null
          : refusalMessageOf(t, refused.refusal);
    if (text === null) open();
    else notifications.show({ message: <MessageParts text={text} />, color: 'red', autoClose: 12_000 });
  };
  return (
    <>
      <Button size="compact-sm" loading={busy} onClick={() => void make()}>
        {t('aftermath.makeReTender', { version })}
      </Button>
      <span className={styles.small}>{t('aftermath.makeReTenderHint')}</span>
    </>
  );
}
