import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Aliases, aliasFaultsOf, proposeAliases } from '#core/committee/aliases.ts';
import { createRandom } from '#core/practice/random.ts';
import { newEntryId } from '#renderer/session/clock.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { AliasTable } from './AliasTable.tsx';

interface HideDialogProps extends Pick<StageProps, 'dossier' | 'clock' | 'execute'> {
  readonly onClose: () => void;
}

/** Proposes an alias for every bidder in an order of chance, to be seen and changed before it is fixed with its reason. */
export function HideDialog({ dossier, clock, execute, onClose }: HideDialogProps) {
  const { t } = useTranslation();
  const propose = (): Aliases =>
    proposeAliases(dossier.bidders, createRandom(newEntryId()).shuffled, (letters) => t('blind.proposed', { letters }));
  const [aliases, setAliases] = useState<Aliases>(propose);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const faults = useMemo(() => aliasFaultsOf(dossier, aliases), [dossier, aliases]);
  const isMissing = reason.trim() === '';
  const save = async () => {
    setTried(true);
    if (isMissing || faults.size > 0) return;
    const tidy = Object.fromEntries(Object.entries(aliases).map(([id, alias]) => [id, alias.trim()]));
    const body = { at: clock.now(), reason: reason.trim(), aliases: tidy };
    if (await execute({ name: 'hideBidders', body })) onClose();
  };
  return (
    <Dialog title={t('blind.hideTitle')} onClose={onClose} size="lg">
      <Stack gap="sm">
        <p className="mp-quiet">{t('blind.hideText')}</p>
        <Textarea
          data-autofocus
          label={t('blind.reason')}
          value={reason}
          required
          autosize
          minRows={2}
          error={tried && isMissing ? t('refusal.reason-required.what') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <AliasTable bidders={dossier.bidders} aliases={aliases} faults={faults} onChange={setAliases} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setAliases(propose())}>
            {t('blind.shuffle')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('blind.hideSave')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
