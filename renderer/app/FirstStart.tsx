import { RestoreBackup } from '#renderer/features/backup/RestoreBackup.tsx';
import { WelcomeScreen, type WelcomeScreenProps } from '#renderer/features/identity/WelcomeScreen.tsx';

/** Nobody has worked on this device yet: someone begins, or a backup is brought in. */
export function FirstStart(props: Omit<WelcomeScreenProps, 'restore'>) {
  return <WelcomeScreen {...props} restore={<RestoreBackup />} />;
}
