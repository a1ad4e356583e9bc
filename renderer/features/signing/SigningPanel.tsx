import { Button, Group, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Signer, signersOf } from '#core/documents/issue/signers.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { InspectedCopy } from '#core/pdf-signing/inspect-copy.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { IssuedDocument } from '#core/tender/issued-model.ts';
import { type VersionSigning, versionSigningOf } from '#core/tender/signing-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { useFrozen } from '#renderer/session/use-frozen.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { AttachDialog } from './AttachDialog.tsx';
import { CopiesList } from './CopiesList.tsx';
import { notHereText } from './fault-text.ts';
import { SignHereDialog } from './SignHereDialog.tsx';
import styles from './Signing.module.css';
import { SignersList } from './SignersList.tsx';
import { TenderQueueDialog } from './TenderQueueDialog.tsx';
import { useReturned } from './use-returned.ts';
import { useSigningFile } from './use-signing-file.tsx';

interface SigningPanelProps extends Pick<StageProps, 'dossier' | 'words' | 'readOnly' | 'execute' | 'clock'> {
  readonly documentKey: DocumentKey;
  readonly version: IssuedDocument;
}

/** Who signed the version that is out, and the ways its signatures come: on paper, as a signed file, or made here. */
export function SigningPanel(props: SigningPanelProps) {
  const { t } = useTranslation();
  const { dossier, documentKey: key, version } = props;
  const content = useFrozen(version, dossier.notice.code);
  const signing = versionSigningOf(dossier, key, version.version);
  const signers = content?.ok ? signersOf(content.value) : [];
  const isNobody = content?.ok === true && signers.length === 0;
  const answered = signers.filter(({ place }) => Object.hasOwn(signing.marks, String(place))).length;
  return (
    <section className={styles.panel} aria-label={t('signing.panel')}>
      <h2 className={styles.heading}>
        {t('signing.panel')}
        {signers.length === 0 ? null : (
          <span className={styles.count}>{t('signing.count', { answered, count: signers.length })}</span>
        )}
      </h2>
      {content !== null && !content.ok ? <Message tone="check" text={notHereText(t, content.error)} /> : null}
      {isNobody ? <p className={styles.quiet}>{t('signing.nobody')}</p> : null}
      {content?.ok && signers.length > 0 ? (
        <PanelBody {...props} content={content.value} signers={signers} signing={signing} />
      ) : null}
    </section>
  );
}

interface PanelBodyProps extends SigningPanelProps {
  readonly content: DocumentModel;
  readonly signers: readonly Signer[];
  readonly signing: VersionSigning;
}

type Open = { readonly kind: 'attach'; readonly found: InspectedCopy } | { readonly kind: 'sign' | 'queue' };

function PanelBody({ dossier, documentKey, version, words, clock, readOnly, execute, ...rest }: PanelBodyProps) {
  const { content, signers, signing } = rest;
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open | null>(null);
  const returned = useReturned({
    version,
    signers,
    zone: dossier.notice.zone,
    onFound: (found) => setOpen({ kind: 'attach', found }),
  });
  const file = useSigningFile({ documentKey, version, content });
  const close = () => setOpen(null);
  const shared = { dossier, words, documentKey, version, signers, signing, clock, execute, onClose: close };

  return (
    <>
      <SignersList {...shared} readOnly={readOnly} />
      <CopiesList {...shared} readOnly={readOnly} />
      {returned.fault === null ? null : <Message tone="problem" text={returned.fault} />}
      <Group gap="xs">
        {readOnly ? null : (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="compact-sm" loading={returned.busy}>
                {t('signing.attach')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={returned.chooseScan}>{t('signing.attachScan')}</Menu.Item>
              <Menu.Item onClick={returned.chooseSigned}>{t('signing.attachSigned')}</Menu.Item>
              <Menu.Item disabled={version.pdf === null} onClick={() => setOpen({ kind: 'sign' })}>
                {t('signing.signHere')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="compact-sm" variant="default" loading={file.busy}>
              {t('signing.electronic')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={version.pdf === null} onClick={file.save}>
              {t('signing.saveForSigning')}
            </Menu.Item>
            <Menu.Item onClick={() => setOpen({ kind: 'queue' })}>{t('signing.queue')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {version.pdf === null ? <p className={styles.quiet}>{t('signing.noPdf')}</p> : null}
      {open?.kind === 'attach' ? <AttachDialog {...shared} found={open.found} /> : null}
      {open?.kind === 'sign' ? <SignHereDialog {...shared} content={content} /> : null}
      {open?.kind === 'queue' ? (
        <TenderQueueDialog dossier={dossier} words={words} readOnly={readOnly} execute={execute} onClose={close} />
      ) : null}
    </>
  );
}
