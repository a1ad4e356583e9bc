import { useSearch } from '@tanstack/react-router';
import type { StreamId } from '#core/log/envelope.ts';
import { QuarantineScreen } from '#renderer/features/quarantine/QuarantineScreen.tsx';

/** All that is held apart, or that of the tender a link named. */
export function QuarantinePage() {
  const { paket } = useSearch({ from: '/pengaturan/ditahan' });
  return <QuarantineScreen stream={paket === undefined ? null : (paket as StreamId)} />;
}
