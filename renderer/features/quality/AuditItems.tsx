import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT_ANSWERS, type AuditItem } from '#core/quality/model.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import styles from './Quality.module.css';
import { textOrNull } from './text-or-null.ts';

interface AuditItemsProps {
  /** Of the audit. */
  readonly id: string;
  readonly items: readonly (readonly [string, AuditItem])[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
  readonly onRaise: (item: string) => void;
}

/** The checklist: each line is answered where it stands, and kept at once. */
export function AuditItems({ id, items, numbers, readOnly, onRaise }: AuditItemsProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const put = (item: string, next: AuditItem | null) =>
    execute({ name: 'setAuditItem', body: { audit: id, id: item, item: next } });
  return (
    <>
      <table className={`${styles.table} ${styles.items}`}>
        <thead>
          <tr>
            <th scope="col">{t('sop.columns.number')}</th>
            <th scope="col">{t('quality.audit.question')}</th>
            <th scope="col">{t('quality.audit.answer')}</th>
            <th scope="col">{t('quality.audit.finding')}</th>
            <th scope="col">{t('quality.audit.followUp')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(([item, each], index) => (
            <tr key={item}>
              <td className={styles.number}>{index + 1}</td>
              <th scope="row">
                {each.question}
                {each.clause === null ? null : <span className={styles.small}>{each.clause}</span>}
              </th>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={t('quality.audit.answerOf', { number: index + 1 })}
                  value={each.answer ?? ''}
                  disabled={readOnly}
                  onChange={({ currentTarget: { value } }) =>
                    void put(item, { ...each, answer: AUDIT_ANSWERS.find((answer) => answer === value) ?? null })
                  }
                  data={[
                    { value: '', label: t('quality.audit.unanswered') },
                    ...AUDIT_ANSWERS.map((value) => ({ value, label: t(`quality.audit.answers.${value}`) })),
                  ]}
                />
              </td>
              <td>
                <FindingField
                  key={each.finding ?? ''}
                  label={t('quality.audit.findingOf', { number: index + 1 })}
                  finding={each.finding}
                  readOnly={readOnly}
                  onPut={(finding) => void put(item, { ...each, finding })}
                />
              </td>
              <td>
                {numbers.get(item) ??
                  (each.answer === 'nonconform' ? (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('quality.audit.raiseOf', { number: index + 1 })}
                      onClick={() => onRaise(item)}
                    >
                      {t('quality.audit.raise')}
                    </Button>
                  ) : null)}
                {readOnly || each.answer !== null ? null : (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('quality.audit.removeOf', { number: index + 1 })}
                    onClick={() => void put(item, null)}
                  >
                    {t('quality.audit.removeItem')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {readOnly ? null : (
        <NewItem place={(items.at(-1)?.[1].place ?? 0) + 1} onPut={(item) => put(crypto.randomUUID(), item)} />
      )}
    </>
  );
}

interface FindingFieldProps {
  readonly label: string;
  readonly finding: string | null;
  readonly readOnly: boolean;
  readonly onPut: (finding: string | null) => void;
}

/** Kept when left. */
function FindingField({ label, finding, readOnly, onPut }: FindingFieldProps) {
  const [text, setText] = useState(finding ?? '');
  return (
    <Textarea
      size="xs"
      aria-label={label}
      value={text}
      readOnly={readOnly}
      autosize
      minRows={1}
      maxLength={4000}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (textOrNull(text) !== finding) onPut(textOrNull(text));
      }}
    />
  );
}

/** A question of the office's own, at the end. */
function NewItem({ place, onPut }: { readonly place: number; readonly onPut: (item: AuditItem) => Promise<boolean> }) {
  const { t } = useTranslation();
  const [question, setQuestion] = useState('');

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const typed = textOrNull(question);
    if (typed === null) return;
    if (await onPut({ place, question: typed, clause: null, answer: null, finding: null })) setQuestion('');
  }

  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={t('quality.audit.newQuestion')}
        placeholder={t('quality.audit.newQuestion')}
        value={question}
        maxLength={4000}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={question.trim() === ''}>
        {t('quality.audit.addItem')}
      </Button>
    </form>
  );
}
