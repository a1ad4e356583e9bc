import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import styles from './Help.module.css';
import { TopicArticle } from './TopicArticle.tsx';
import { type TopicId, topicOf } from './topics.ts';

interface HelpPanelProps {
  readonly id: TopicId;
  readonly onOpen: (id: TopicId) => void;
  readonly onClose: () => void;
}

/** Help beside the screen it is about. */
export function HelpPanel({ id, onOpen, onClose }: HelpPanelProps) {
  const { t } = useTranslation();
  const topic = topicOf(id);
  if (topic === null) return null;
  return (
    <SidePanel title={t(`helpTopics.${id}.title`)} onClose={onClose}>
      <TopicArticle topic={topic} onOpen={onOpen} />
      <p className={styles.all}>
        <Anchor renderRoot={(props) => <Link {...props} to="/bantuan" search={{ topik: id }} />} onClick={onClose}>
          {t('help.all')}
        </Anchor>
      </p>
    </SidePanel>
  );
}
