import { useParams } from '@tanstack/react-router';
import type { StreamId } from '#core/log/envelope.ts';
import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { EvidenceActions } from '#renderer/features/receipts/EvidenceActions.tsx';
import { StoppedScreen } from '#renderer/features/stopped/StoppedScreen.tsx';

/** A tender that stopped, with the ways out for its evidence. */
export function StoppedPage() {
  const { stream } = useParams({ from: '/pengaturan/berhenti/$stream' });
  const ofStream = stream as StreamId;
  return (
    <StoppedScreen
      key={stream}
      stream={ofStream}
      renderEvidence={(receipts) => (
        <EvidenceActions
          stream={ofStream}
          receipts={receipts}
          renderDocument={(model) => <DocumentPage model={model} tenderCode="" isBlind={false} />}
        />
      )}
    />
  );
}
