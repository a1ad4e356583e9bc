import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberPapers } from '#core/committee/member-papers.ts';
import { INTEREST_STATEMENT } from '#core/committee/statements.ts';
import type { DeclaredInterest } from '#core/tender/safeguards-model.ts';
import { newEntryId } from '#renderer/session/clock.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { SafeguardDialogProps } from './dialog-props.ts';
import { InterestFields } from './InterestFields.tsx';
import styles from './SafeguardsPanel.module.css';

/** No interests, or each with whom and how; signed as a whole, in place of the declaration that stands. */
export function InterestDialog({
  papers,
  dossier,
  clock,
  execute,
  onClose,
}: SafeguardDialogProps & { readonly papers: MemberPapers }) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const { member, declaration } = papers;
  const stands = declaration?.interests ?? [];
  const [has, setHas] = useState<'none' | 'some' | null>(
    declaration === null ? null : stands.length > 0 ? 'some' : 'none',
  );
  const [interests, setInterests] = useState<readonly DeclaredInterest[]>(stands.length > 0 ? stands : [BLANK]);
  const [tried, setTried] = useState(false);
  const given = has === 'some' ? interests.map(tidy) : [];
  const lacking = has === null || (has === 'some' && (given.length === 0 || !given.every(isFilled)));

  const sign = async () => {
    setTried(true);
    if (lacking) return;
    const body = {
      id: newEntryId(),
      member: member.id,
      name: member.name,
      key: device.key.dev,
      at: clock.now(),
      statement: INTEREST_STATEMENT,
      supersedes: declaration?.id ?? null,
      interests: given,
    };
    if (await execute({ name: 'declareInterest', body })) onClose();
  };

  return (
    <Dialog title={t('safeguards.declarationTitle', { name: member.name })} size="xl" onClose={onClose}>
      <Stack gap="sm">
        <p className={styles.statement} lang="id">
          {INTEREST_STATEMENT.text}
        </p>
        <Radio.Group
          aria-label={t('safeguards.declaration')}
          value={has}
          onChange={(value) => setHas(value === 'some' ? 'some' : 'none')}
        >
          <Group gap="lg">
            <Radio value="none" label={t('safeguards.none')} data-autofocus />
            <Radio value="some" label={t('safeguards.some')} />
          </Group>
        </Radio.Group>
        {has === 'some' ? (
          <InterestFields bidders={dossier.bidders} interests={interests} blank={BLANK} onChange={setInterests} />
        ) : null}
        {tried && lacking ? (
          <p role="alert" className={styles.fault}>
            {t('safeguards.interestsMissing')}
          </p>
        ) : null}
        <p className="mp-quiet">{t('safeguards.signText')}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => void sign()}>{t('safeguards.sign')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

const BLANK: DeclaredInterest = { bidder: null, name: '', relation: 'family', detail: '' };

function tidy(interest: DeclaredInterest): DeclaredInterest {
  return { ...interest, name: interest.name.trim(), detail: interest.detail.trim() };
}

function isFilled({ name, detail }: DeclaredInterest): boolean {
  return name !== '' && detail !== '';
}
