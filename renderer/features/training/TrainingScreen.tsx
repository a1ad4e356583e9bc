import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { switchSpace } from '#renderer/session/space.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { BarGap, ListBar, ListScreen } from '#renderer/ui/ListScreen.tsx';
import { oneOf } from '#renderer/ui/one-of.ts';
import { ExercisesPart } from './ExercisesPart.tsx';
import { ResultsPart } from './ResultsPart.tsx';
import styles from './Training.module.css';
import { TRAINING_PARTS, type TrainingPart } from './training-parts.ts';

interface TrainingScreenProps {
  readonly part: TrainingPart;
  readonly tours: ReactNode;
}

/** Exercises, tours and results; the practice season is one click away. */
export function TrainingScreen({ part, tours }: TrainingScreenProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isPractice = useWorkspace().space === 'latihan';
  return (
    <ListScreen>
      <ListBar title={t('training.title')}>
        <SegmentedControl
          size="xs"
          aria-label={t('training.partsLabel')}
          value={part}
          onChange={(value) => {
            void navigate({ to: '/pelatihan', search: { bagian: oneOf(TRAINING_PARTS)(value) } });
          }}
          data={[
            { value: 'soal', label: t('training.parts.exercises') },
            { value: 'tur', label: t('training.parts.tours') },
            { value: 'hasil', label: t('training.parts.results') },
          ]}
        />
        <BarGap />
        {isPractice ? (
          <Button size="xs" variant="default" onClick={() => void navigate({ to: '/' })}>
            {t('training.openSeason')}
          </Button>
        ) : null}
      </ListBar>
      {isPractice || part === 'hasil' ? null : (
        <Message
          tone="note"
          isStrip
          text={{
            what: t('training.onlyInPractice.what'),
            means: t('training.onlyInPractice.means'),
            next: t('training.onlyInPractice.next'),
          }}
        >
          <Button size="compact-sm" onClick={() => switchSpace('latihan', '/pelatihan')}>
            {t('training.openPractice')}
          </Button>
        </Message>
      )}
      <div className={styles.part}>
        {part === 'soal' ? <ExercisesPart /> : null}
        {part === 'tur' ? tours : null}
        {part === 'hasil' ? <ResultsPart /> : null}
      </div>
    </ListScreen>
  );
}
