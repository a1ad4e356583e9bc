import { useNavigate } from '@tanstack/react-router';
import { HomeScreen } from '#renderer/features/home/HomeScreen.tsx';
import { ClashNotice } from '#renderer/features/numbers/ClashNotice.tsx';
import { PracticePanel } from '#renderer/features/practice/PracticePanel.tsx';
import { NO_FILTERS } from '#renderer/features/tender-list/find.ts';
import { listView } from '#renderer/features/tender-list/list-view.ts';

export function HomePage() {
  const navigate = useNavigate();
  return (
    <HomeScreen
      practice={<PracticePanel />}
      notice={<ClashNotice />}
      onStage={(stage) => {
        const filters = { ...NO_FILTERS, stage: [stage], status: ['running'] };
        listView.setState({ query: '', filters, scrollTop: 0 });
        void navigate({ to: '/paket' });
      }}
    />
  );
}
