import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countCollusion } from '#core/figures/collusion-count.ts';
import type { CollusionRules } from '#core/regulation/rule-set.ts';
import type { CollusionIndication, Exclusion } from '#core/tender/course-model.ts';
import type { Evidence } from '#core/tender/evidence.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EvidenceFields } from '#renderer/ui/EvidenceFields.tsx';
import styles from './ResultStage.module.css';

interface ExclusionDialogProps {
  readonly bidder: string;
  readonly files: readonly string[];
  readonly rules: CollusionRules;
  readonly stored: Exclusion | null;
  readonly onSave: (exclusion: Exclusion | null) => void;
  readonly onClose: () => void;
}

const GROUNDS = [
  'collusion',
  'corruption',
  'false-documents',
  'conflict-of-interest',
  'blacklisted',
  'withdrew',
] as const satisfies readonly Exclusion['ground'][];

/** A finding that takes a bid out of the evaluation: its ground, for collusion the indications the law counts, and why. */
export function ExclusionDialog({ bidder, files, rules, stored, onSave, onClose }: ExclusionDialogProps) {
  const { t } = useTranslation();
  const [ground, setGround] = useState<Exclusion['ground']>(stored?.ground ?? 'collusion');
  const [indications, setIndications] = useState<readonly CollusionIndication[]>(stored?.indications ?? []);
  const [reason, setReason] = useState(stored?.reason ?? '');
  const [clause, setClause] = useState(stored?.clause ?? '');
  const [evidence, setEvidence] = useState<readonly Evidence[]>(stored?.evidence ?? []);
  const [tried, setTried] = useState(false);
  const isCollusion = ground === 'collusion';
  const { counted, minimum, indicated } = countCollusion(rules, indications);
  const missing = {
    reason: reason.trim() === '',
    clause: clause.trim() === '',
    indications: isCollusion && !indicated,
  };
  const listed = [...rules.indications.value, ...rules.unconfirmedIndications.value];

  const save = () => {
    setTried(true);
    if (missing.reason || missing.clause || missing.indications) return;
    const found = isCollusion ? listed.filter((each) => indications.includes(each)) : [];
    onSave({ ground, indications: found, reason: reason.trim(), clause: clause.trim(), evidence });
  };

  return (
    <Dialog onClose={onClose} size="lg" title={t('result.excludeTitle', { bidder })}>
      <Stack gap="sm">
        <p className={styles.small}>{t('result.excludeText')}</p>
        <NativeSelect
          data-autofocus
          label={t('result.excludeGround')}
          value={ground}
          data={GROUNDS.map((value) => ({ value, label: t(`valueCode.${value}`) }))}
          onChange={(event) => setGround(GROUNDS.find((each) => each === event.currentTarget.value) ?? ground)}
        />
        {isCollusion ? (
          <Checkbox.Group
            label={t('result.indications')}
            description={t('result.indicationsCount', {
              count: counted.length,
              minimum,
              clause: rules.minimum.clause,
              standing: rules.minimum.status === 'unconfirmed' ? ` (${t('aftermath.unconfirmed')})` : '',
            })}
            value={[...indications]}
            error={tried && missing.indications ? t('result.indicationsFew', { minimum }) : null}
            onChange={(values) => setIndications(listed.filter((each) => values.includes(each)))}
          >
            <Stack gap={6} mt={6}>
              {listed.map((each) => (
                <Checkbox
                  key={each}
                  value={each}
                  label={t(`valueCode.${each}`)}
                  description={
                    rules.unconfirmedIndications.value.includes(each) ? t('result.indicationNotCounted') : null
                  }
                />
              ))}
            </Stack>
          </Checkbox.Group>
        ) : null}
        <Textarea
          label={t('result.excludeReason')}
          value={reason}
          autosize
          minRows={2}
          error={tried && missing.reason ? t('result.excludeReasonMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={t('result.excludeClause')}
          placeholder={t('result.excludeClauseHint')}
          value={clause}
          error={tried && missing.clause ? t('result.excludeClauseMissing') : null}
          onChange={(event) => setClause(event.currentTarget.value)}
        />
        <EvidenceFields legend={t('result.excludeEvidence')} initial={evidence} files={files} onChange={setEvidence} />
        <Group justify="flex-end" gap="xs">
          {stored === null ? null : (
            <Button variant="default" onClick={() => onSave(null)}>
              {t('result.excludeWithdraw')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={save}>{t('result.excludeSave')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
