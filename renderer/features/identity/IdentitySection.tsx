import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import type { Identity } from '#renderer/storage/settings.ts';
import { IdentityFields } from './IdentityFields.tsx';

/** Who works here, kept as soon as a field is left. */
export function IdentitySection() {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const kept = useIdentity();
  const [identity, setIdentity] = useState<Identity>(kept);
  const name = identity.name.trim();
  const keep = (next: Identity) => {
    if (next.name.trim() !== '') void device.set('identity', { ...next, name: next.name.trim() });
  };
  return (
    <>
      <p className="mp-quiet">{t('settings.identityText')}</p>
      <IdentityFields
        identity={identity}
        nameMissing={name === ''}
        onChange={(next) => {
          setIdentity(next);
          // Choices are kept at once, the name when it is left.
          if (next.name === identity.name) keep(next);
        }}
        onNameLeft={() => keep(identity)}
      />
    </>
  );
}
