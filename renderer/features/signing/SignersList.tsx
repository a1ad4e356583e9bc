import { ActionIcon, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import type { Signer } from '#core/documents/issue/signers.ts';
import { entryOf } from '#core/tender/records.ts';
import type { SignerMark } from '#core/tender/signing-model.ts';
import { MarkDialog } from './MarkDialog.tsx';
import styles from './Signing.module.css';
import type { SigningProps } from './signing-props.ts';

interface SignersListProps extends SigningProps {
  readonly readOnly: boolean;
}

interface Marking {
  readonly signer: Signer;
  readonly way: SignerMark['way'];
}

const WAYS = ['wet', 'electronic', 'declined'] as const;

/** Everyone who signs, with how they answered, and the way to write it down. */
export function SignersList({ readOnly, ...props }: SignersListProps) {
  const { signers, signing, documentKey: key, version, execute } = props;
  const { t } = useTranslation();
  const [marking, setMarking] = useState<Marking | null>(null);
  const clear = ({ place }: Signer) =>
    void execute({
      name: 'setSignerMark',
      body: { key, version: version.version, signer: place, mark: null },
    });
  return (
    <>
      {/* A list that scrolls has to be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
      <ul className={styles.list} aria-label={t('signing.signers')} tabIndex={0}>
        {signers.map((signer) => {
          const mark = entryOf<string, SignerMark>(signing.marks, String(signer.place)) ?? null;
          return (
            <li key={signer.place}>
              <span className={styles.who}>
                <span>{signer.name}</span>
                <span className={styles.waits}>{signer.position}</span>
                <MarkText mark={mark} />
              </span>
              {readOnly ? null : (
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon
                      variant="default"
                      size="sm"
                      aria-label={t('signing.markOf', { name: signer.name, place: signer.place })}
                    >
                      …
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {WAYS.map((way) => (
                      <Menu.Item key={way} onClick={() => setMarking({ signer, way })}>
                        {t(`signing.mark.${way}`)}
                      </Menu.Item>
                    ))}
                    {mark === null ? null : (
                      <Menu.Item onClick={() => clear(signer)}>{t('signing.mark.clear')}</Menu.Item>
                    )}
                  </Menu.Dropdown>
                </Menu>
              )}
            </li>
          );
        })}
      </ul>
      {marking === null ? null : <MarkDialog {...props} {...marking} onClose={() => setMarking(null)} />}
    </>
  );
}

function MarkText({ mark }: { readonly mark: SignerMark | null }) {
  const { t } = useTranslation();
  if (mark === null) return <span className={styles.waits}>{t('signing.waits')}</span>;
  const date = formatDate(mark.date);
  if (mark.way === 'declined') {
    return <span className={styles.declined}>{t('signing.state.declined', { date, reason: mark.reason ?? '' })}</span>;
  }
  return <span className={styles.signed}>{t(`signing.state.${mark.way}`, { date })}</span>;
}
