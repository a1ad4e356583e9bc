import { Link } from '@tanstack/react-router';
import type { StreamId } from '#core/log/envelope.ts';
import { useTenderNames } from './use-tender-names.ts';

/** A tender by its code and name; opens it. */
export function TenderLink({ stream }: { readonly stream: StreamId }) {
  const { code, name } = useTenderNames()(stream);
  return (
    <Link to="/paket/$stream" params={{ stream }}>
      {code} · {name}
    </Link>
  );
}
