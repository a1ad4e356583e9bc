import { useSearch } from '@tanstack/react-router';
import { AuditScreen } from '#renderer/features/audit/AuditScreen.tsx';
import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { TracePanel } from '#renderer/features/trace/TracePanel.tsx';

/** The auditor's desk, with its report as it prints and the working of each figure beside it. */
export function AuditorPage() {
  const { bagian, tahun } = useSearch({ from: '/auditor' });
  return (
    <AuditScreen
      part={bagian ?? 'arsip'}
      year={tahun ?? null}
      renderDocument={(model) => <DocumentPage model={model} tenderCode="" isBlind={false} />}
      renderTrace={(trace) => <TracePanel key={trace.title} {...trace} />}
    />
  );
}
