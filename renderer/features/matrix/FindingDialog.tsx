import { Autocomplete, Button, CloseButton, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '#core/money/decimal.ts';
import type { Evidence } from '#core/tender/evidence.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './FindingDialog.module.css';
import type { EarlierReason, MatrixColumn, MatrixRow } from './matrix-model.ts';
import { ScoreField } from './ScoreField.tsx';
import { typedFinding } from './typed-finding.ts';

interface FindingDialogProps {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  /** The result to start from: T opens with `not-met` before anything is stored. */
  readonly start: Finding['result'];
  readonly readOnly: boolean;
  readonly earlier: readonly EarlierReason[];
  readonly onSave: (finding: Finding | null) => void;
  readonly onClose: () => void;
}

interface EvidenceDraft extends Evidence {
  readonly key: number;
}

/** The details of one cell: result or score, reason, clause, evidence. Nothing is stored before "Simpan". */
export function FindingDialog({ row, column, start, readOnly, earlier, onSave, onClose }: FindingDialogProps) {
  const { t } = useTranslation();
  const stored = row.findings[column.bidder];
  const scoring = row.requirement.scoring;
  const [result, setResult] = useState<Finding['result']>(start);
  const [score, setScore] = useState(stored?.score ? formatDecimal(stored.score) : '');
  const [reason, setReason] = useState(stored?.reason ?? '');
  const [clause, setClause] = useState(stored?.clause ?? row.requirement.clause ?? '');
  const [evidence, setEvidence] = useState<readonly EvidenceDraft[]>(
    (stored?.evidence ?? []).map((item, key) => ({ ...item, key })),
  );
  const [shown, setShown] = useState(false);

  const [quantity, setQuantity] = useState(stored?.quantity ? formatDecimal(stored.quantity) : '');
  const isCounted = row.entry === 'count';

  // A bid that lacks the element altogether has no score.
  const given = scoring === null || (result === 'not-met' && score.trim() === '' && quantity.trim() === '');
  const typed = given ? null : typedFinding(row, isCounted ? quantity : score, undefined);
  const scoreText = typed?.score ?? null;
  const faults = {
    score: !given && typed === null,
    reason: result === 'not-met' && reason.trim() === '',
    clause: result === 'not-met' && clause.trim() === '',
  };

  const save = () => {
    setShown(true);
    if (readOnly || faults.score || faults.reason || faults.clause) return;
    onSave({
      result,
      score: scoreText,
      ...(typed?.quantity === undefined ? {} : { quantity: typed.quantity }),
      reason: result === 'not-met' ? reason.trim() : null,
      clause: result === 'not-met' ? clause.trim() : null,
      evidence: evidence
        .filter((item) => item.file.trim() !== '')
        .map((item) => ({ file: item.file.trim(), page: item.page?.trim() || null })),
    });
  };

  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={`${row.number}. ${row.requirement.title}`}
      onKeyDown={getHotkeyHandler([['mod+Enter', save]])}
    >
      <Stack gap="sm">
        <p className={styles.bidder}>{column.name}</p>
        <SegmentedControl
          aria-label={t('matrix.result')}
          value={result}
          onChange={(value) => setResult(value === 'met' ? 'met' : 'not-met')}
          data={[
            { value: 'met', label: `✓ ${t('tender.metLong')}` },
            { value: 'not-met', label: `✕ ${t('tender.notMetLong')}` },
          ]}
        />
        {scoring ? (
          <ScoreField
            row={row}
            value={isCounted ? quantity : score}
            showFault={shown && faults.score}
            autoFocus={result === 'met'}
            onChange={isCounted ? setQuantity : setScore}
          />
        ) : null}
        {result === 'not-met' ? (
          <>
            <Textarea
              label={t('matrix.reason')}
              description={t('matrix.reasonHint')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={shown && faults.reason ? t('matrix.reasonRequired') : null}
              autosize
              minRows={2}
              maxRows={6}
              required
              data-autofocus
            />
            {earlier.length > 0 ? (
              <div className={styles.earlier}>
                <span className={styles.label}>{t('matrix.earlier')}</span>
                {earlier.map((item) => (
                  <Button
                    key={`${item.reason}|${item.clause ?? ''}`}
                    variant="default"
                    className={styles.earlierItem}
                    onClick={() => {
                      setReason(item.reason);
                      setClause(item.clause ?? clause);
                    }}
                  >
                    {item.clause ? `${item.reason} (${item.clause})` : item.reason}
                  </Button>
                ))}
              </div>
            ) : null}
            <TextInput
              label={t('matrix.clause')}
              value={clause}
              onChange={(event) => setClause(event.currentTarget.value)}
              error={shown && faults.clause ? t('matrix.clauseRequired') : null}
              required
            />
          </>
        ) : null}
        <fieldset className={styles.evidence}>
          <legend className={styles.label}>{t('matrix.evidence')}</legend>
          {evidence.map((item, index) => (
            <Group key={item.key} gap="xs" wrap="nowrap" align="end">
              <Autocomplete
                className={styles.file}
                aria-label={t('matrix.evidenceFile')}
                placeholder={t('matrix.evidenceFile')}
                value={item.file}
                data={[...new Set(column.files.map((file) => file.name))]}
                onChange={(file) => setEvidence(replaceAt(evidence, index, { ...item, file }))}
              />
              <TextInput
                className={styles.page}
                aria-label={t('matrix.evidencePage')}
                placeholder={t('matrix.evidencePage')}
                value={item.page ?? ''}
                onChange={(event) =>
                  setEvidence(replaceAt(evidence, index, { ...item, page: event.currentTarget.value }))
                }
              />
              <CloseButton
                aria-label={t('matrix.removeEvidence', { number: index + 1 })}
                onClick={() => setEvidence(evidence.filter((other) => other.key !== item.key))}
              />
            </Group>
          ))}
          <Button
            variant="subtle"
            onClick={() => setEvidence([...evidence, { key: nextKey(evidence), file: '', page: null }])}
          >
            {t('matrix.addEvidence')}
          </Button>
        </fieldset>
        <Group justify="space-between">
          <span className={styles.hint}>{t('matrix.saveHint')}</span>
          <Group gap="xs">
            {stored && !readOnly ? (
              <Button variant="default" onClick={() => onSave(null)}>
                {t('matrix.clear')}
              </Button>
            ) : null}
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            {readOnly ? null : <Button onClick={save}>{t('matrix.save')}</Button>}
          </Group>
        </Group>
      </Stack>
    </Dialog>
  );
}

function replaceAt(items: readonly EvidenceDraft[], index: number, item: EvidenceDraft): readonly EvidenceDraft[] {
  return items.map((other, at) => (at === index ? item : other));
}

function nextKey(items: readonly EvidenceDraft[]): number {
  return items.reduce((highest, item) => Math.max(highest, item.key), -1) + 1;
}
