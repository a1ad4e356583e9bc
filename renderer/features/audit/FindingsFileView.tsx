import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standingVersion } from '#core/audit/finding.ts';
import { type FindingsFile, type FindingsFileFault, readFindingsFile } from '#core/audit/findings-file.ts';
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { createVerify } from '#renderer/storage/signature-check.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './Audit.module.css';

type Check =
  | { readonly phase: 'reading' | 'unreadable' }
  | { readonly phase: 'refused'; readonly faults: readonly FindingsFileFault[] }
  | { readonly phase: 'holds'; readonly file: FindingsFile };

/** Longer is no findings file.   Units  bytes. */
const MAX_BYTES = 50_000_000;

/** A findings file of any auditor: whether it is as it was signed, what it says, and a way to keep it. */
export function FindingsFileView({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [check, setCheck] = useState<Check>({ phase: 'reading' });
  useEffect(() => {
    let shown = true;
    const read = async () => {
      const done = await checkFile(file);
      if (shown) setCheck(done);
    };
    void read();
    return () => {
      shown = false;
    };
  }, [file]);
  const { name } = file;
  if (check.phase === 'reading') return null;
  return (
    <section aria-label={t('audit.file.title', { name })} className={styles.file}>
      {check.phase === 'holds' ? <Holds name={name} file={check.file} onClose={onClose} /> : null}
      {check.phase === 'unreadable' ? (
        <Message
          tone="problem"
          text={{
            what: t('audit.file.unreadable.what', { name }),
            means: t('audit.file.unreadable.means'),
            next: t('audit.file.unreadable.next'),
          }}
        />
      ) : null}
      {check.phase === 'refused' ? <Refused name={name} faults={check.faults} /> : null}
      {check.phase === 'holds' ? null : (
        <Button size="compact-sm" variant="default" mt="xs" onClick={onClose}>
          {t('shell.close')}
        </Button>
      )}
    </section>
  );
}

/** More say the same again. */
const FAULTS_SHOWN = 20;

function Refused({ name, faults }: { readonly name: string; readonly faults: readonly FindingsFileFault[] }) {
  const { t } = useTranslation();
  const [first] = faults;
  if (first === undefined) return null;
  const { happened, means, action } = first.message;
  return (
    <>
      <Message tone="problem" text={{ what: `${name}: ${happened}`, means, next: action, code: first.code }} />
      {faults.length === 1 ? null : (
        <ul className={styles.remarks}>
          {faults.slice(0, FAULTS_SHOWN).map(({ place, line, message }) => (
            <li key={`${place} ${message.happened}`}>
              {line === null
                ? t('audit.file.faultsNoLine', { place, what: message.happened })
                : t('audit.file.faults', { line, place, what: message.happened })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Holds({
  name,
  file,
  onClose,
}: {
  readonly name: string;
  readonly file: FindingsFile;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { findings, device } = useWorkspace();
  const { zone } = useIdentity();
  const [told, setTold] = useState<string | null>(null);
  const isOwn = (sha256Hex(device.key.publicKey) as string) === file.key;
  async function take(): Promise<void> {
    const taken = await findings.take(file.findings);
    setTold(
      taken.ok
        ? t('audit.file.taken', {
            taken: taken.value.taken.length,
            same: taken.value.same,
            apart: taken.value.apart.length,
          })
        : t('audit.file.notTaken'),
    );
  }
  return (
    <>
      <Message
        tone="note"
        text={{
          what: t('audit.file.holds.what', { name }),
          means: t('audit.file.holds.means'),
          next: t('audit.file.holds.next'),
        }}
      />
      <Facts>
        <dt>{t('audit.file.auditor')}</dt>
        <dd>
          {file.auditor.name} ({roleNames(t, file.auditor.role)})
        </dd>
        <dt>{t('audit.file.madeAt')}</dt>
        <dd>{formatDateTime(file.madeAt, zone)}</dd>
        <dt>{t('audit.file.key')}</dt>
        <dd>
          {fingerprintOf(file.key)}
          <span className={styles.below}>{t(isOwn ? 'audit.file.ownKey' : 'audit.file.otherKey')}</span>
        </dd>
        <dt>{t('audit.file.fingerprint')}</dt>
        <dd>
          <CopyCode code={file.fingerprint.slice(0, 16)} />
        </dd>
      </Facts>
      <ul className={styles.remarks} aria-label={t('audit.findings.label')}>
        {file.findings.map((finding) => {
          const { date, place, text, severity, isWithdrawn } = standingVersion(finding);
          return (
            <li key={finding.id}>
              {formatDate(date)} · {place.tender?.code ?? place.archive.fileName} ·{' '}
              {isWithdrawn ? t('audit.findings.withdrawn') : severity}: {text}
            </li>
          );
        })}
      </ul>
      {told === null ? null : <p role="status">{told}</p>}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" onClick={() => void take()}>
          {t('audit.file.take')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('shell.close')}
        </Button>
      </Group>
    </>
  );
}

async function checkFile(file: File): Promise<Check> {
  if (file.size > MAX_BYTES) return { phase: 'unreadable' };
  let text: string;
  try {
    text = await file.text();
  } catch {
    // A stick that was pulled out: nothing was read.
    return { phase: 'unreadable' };
  }
  const read = await readFindingsFile(text, createVerify());
  return read.ok ? { phase: 'holds', file: read.value } : { phase: 'refused', faults: read.error };
}
