import { useNavigate } from '@tanstack/react-router';
import type { StreamId } from '#core/log/envelope.ts';
import styles from './Patterns.module.css';
import { useTenderNames } from './use-tender-names.ts';

/** A tender by its code and name; opens it. */
export function TenderLink({ stream }: { readonly stream: StreamId }) {
  const navigate = useNavigate();
  const { code, name } = useTenderNames()(stream);
  return (
    <button
      type="button"
      className={styles.tender}
      onClick={() => void navigate({ to: '/paket/$stream', params: { stream } })}
    >
      {code} · {name}
    </button>
  );
}
