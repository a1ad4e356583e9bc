import { useSearch } from '@tanstack/react-router';
import { RegisterScreen } from '#renderer/features/archive/RegisterScreen.tsx';
import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';

/** The archive register, with its papers as they print. */
export function RegisterPage() {
  const { bagian } = useSearch({ from: '/arsip' });
  return (
    <RegisterScreen
      part={bagian ?? 'register'}
      renderDocument={(model) => <DocumentPage model={model} tenderCode="" isBlind={false} />}
    />
  );
}
