import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { type AnsweredFinding, answerTo } from '#core/screens/answers.ts';
import { findingSentence } from '#core/screens/finding-text.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import type { Shown } from './screen-parts.ts';
import styles from './ScreensStage.module.css';

interface AnswerFormProps extends Shown, Pick<StageProps, 'dossier' | 'clock' | 'execute'> {
  readonly answered: AnsweredFinding;
  readonly canEdit: boolean;
}

/** The committee's word on a finding: as it stands, or to be written. */
export function AnswerForm({ answered, dossier, clock, execute, canEdit, language }: AnswerFormProps) {
  const { t } = useTranslation();
  const { name } = useIdentity();
  const { finding, answer, state } = answered;
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? answer?.text ?? '';
  const store = async (word: string | null) => {
    const body = {
      finding: finding.id,
      answer: word === null ? null : answerTo(finding, { text: word, by: name, at: clock.now() }),
    };
    if (await execute({ name: 'answerCheck', body })) setDraft(null);
  };
  const isWriting = draft !== null || answer === null;
  return (
    <section className={styles.answer} aria-label={t('screens.answer')}>
      <h3 className={styles.heading}>{t('screens.answer')}</h3>
      {state === 'elsewhere' ? <p className={styles.small}>{t('screens.elsewhere')}</p> : null}
      {state === 'review' && answer !== null ? (
        <p className="mp-check">
          ! {t('screens.answerReview', { sentence: findingSentence({ ...answer, screen: finding.screen }, language) })}
        </p>
      ) : null}
      {isWriting && canEdit ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') void store(text.trim());
          }}
        >
          <Textarea
            aria-label={t('screens.answer')}
            description={t('screens.answerHint')}
            value={text}
            autosize
            minRows={2}
            maxRows={10}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <Group gap="xs" mt={6}>
            <Button type="submit" size="compact-sm" disabled={text.trim() === ''}>
              {t('screens.answerSave')}
            </Button>
            {answer === null ? null : (
              <Button size="compact-sm" variant="default" onClick={() => setDraft(null)}>
                {t('shell.cancel')}
              </Button>
            )}
          </Group>
        </form>
      ) : null}
      {answer !== null && draft === null ? (
        <>
          <p className={styles.answerText}>{answer.text}</p>
          <p className={styles.small}>
            {t('screens.answerBy', { by: answer.by, at: formatDateTime(answer.at, dossier.notice.zone) })}
          </p>
          {canEdit ? (
            <Group gap="xs" mt={6}>
              {state === 'review' ? (
                <Button size="compact-sm" onClick={() => void store(answer.text)}>
                  {t('screens.answerAgain')}
                </Button>
              ) : null}
              <Button size="compact-sm" variant="default" onClick={() => setDraft(answer.text)}>
                {t('screens.answerChange')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => void store(null)}>
                {t('screens.answerRemove')}
              </Button>
            </Group>
          ) : null}
        </>
      ) : null}
      {answer === null && !canEdit ? <p className={styles.small}>{t('screens.answerCannot')}</p> : null}
    </section>
  );
}
