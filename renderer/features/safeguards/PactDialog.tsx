import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MemberPapers } from '#core/committee/member-papers.ts';
import { PACT_STATEMENT } from '#core/committee/statements.ts';
import { newEntryId } from '#renderer/session/clock.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { SafeguardDialogProps } from './dialog-props.ts';
import styles from './SafeguardsPanel.module.css';

/** The words of the pact, and the one button that signs them. */
export function PactDialog({
  papers,
  clock,
  execute,
  onClose,
}: SafeguardDialogProps & { readonly papers: MemberPapers }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { member, pact } = papers;
  const sign = async () => {
    const body = {
      id: newEntryId(),
      member: member.id,
      name: member.name,
      key: device.key.dev,
      at: clock.now(),
      statement: PACT_STATEMENT,
      supersedes: pact?.id ?? null,
    };
    if (await execute({ name: 'signIntegrityPact', body })) onClose();
  };
  return (
    <Dialog title={t('safeguards.pactTitle', { name: member.name })} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <p className={styles.statement} lang="id">
          {PACT_STATEMENT.text}
        </p>
        <p className="mp-quiet">{t('safeguards.signText')}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button data-autofocus onClick={() => void sign()}>
            {t('safeguards.sign')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
