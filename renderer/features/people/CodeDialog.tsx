import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { type Instant, instantFromUnixMs, unixMsOf } from '#core/calendar/instant.ts';
import { CODE_RANDOM_BYTES, codeHash, createCode } from '#core/registry/code.ts';
import type { Person } from '#core/registry/model.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import styles from './People.module.css';
import type { RegistryControls } from './use-registry.tsx';

interface CodeDialogProps {
  readonly controls: RegistryControls;
  readonly person: Person;
  readonly onClose: () => void;
}

/** From one office to the next by hand, over a weekend and the days around it.   Units  milliseconds. */
const CODE_LASTS_MS = 7 * 24 * 60 * 60 * 1_000;

/** The code is made here and shown once: the office's records hold only its hash. */
export function CodeDialog({ controls, person, onClose }: CodeDialogProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { zone } = useIdentity();
  const [made, setMade] = useState<{ readonly code: string; readonly validUntil: Instant } | null>(null);
  const name = person.names.at(-1) ?? '';

  async function make(): Promise<void> {
    const code = createCode(crypto.getRandomValues(new Uint8Array(CODE_RANDOM_BYTES)));
    const validUntil = instantFromUnixMs(unixMsOf(device.clock.now()) + CODE_LASTS_MS);
    const body = { offer: crypto.randomUUID(), person: person.person, codeHash: codeHash(code), validUntil };
    if (await controls.execute({ name: 'offerEnrolment', body })) setMade({ code, validUntil });
  }

  return (
    <Dialog title={t('people.codeWhat', { name })} onClose={onClose}>
      {made === null ? (
        <>
          <p>{t('people.codeText')}</p>
          <DialogActions onClose={onClose}>
            <Button onClick={() => void make()}>{t('people.makeCode')}</Button>
          </DialogActions>
        </>
      ) : (
        <>
          <p className={styles.code} data-testid="enrolment-code">
            <CopyCode code={made.code} />
          </p>
          <p>{t('people.codeMeans', { at: formatDateTime(made.validUntil, zone) })}</p>
          <Group justify="flex-end" mt="md">
            <Button onClick={onClose}>{t('people.done')}</Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
