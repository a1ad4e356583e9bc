import { useNavigate } from '@tanstack/react-router';
import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { RecapScreen } from '#renderer/features/recap/RecapScreen.tsx';
import { useWorkspace } from '#renderer/session/hooks.ts';

/** The recap, how it prints, and the way to a tender behind a figure. */
export function RecapPage() {
  const navigate = useNavigate();
  const { clock } = useWorkspace();
  const day = clock.now().slice(0, 10);
  return (
    <RecapScreen
      renderDocument={(model) => <DocumentPage model={model} tenderCode={day} isBlind={false} />}
      onOpen={(stream) => void navigate({ to: '/paket/$stream', params: { stream } })}
    />
  );
}
