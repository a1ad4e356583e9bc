import { Button, Group, NativeSelect, Table } from '@mantine/core';
import { Fragment, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { AuditCheck, AuditTrouble, BroughtReceipt } from '#core/audit/checks.ts';
import type { FindingPlace } from '#core/audit/finding.ts';
import { archiveRemarkText } from '#core/exchange/archive/fault-message.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { type ReadArchive, receiptsIn } from '#renderer/session/audit-desk.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './Audit.module.css';
import { checksOf } from './checks-of.ts';
import { archiveNameOf, placeOfTrouble } from './place-of.ts';
import { troubleText } from './trouble-text.ts';
import { useReadArchives } from './use-desk.ts';

interface ChecksPartProps {
  readonly onNote: (place: FindingPlace) => void;
}

/** Every check of one archive: what was looked at, what came out, what it means, and where it does not hold. */
export function ChecksPart({ onNote }: ChecksPartProps) {
  const { t } = useTranslation();
  const { auditDesk } = useWorkspace();
  const archives = useReadArchives();
  const receipts = useStore(auditDesk.view, (view) => view.receipts);
  const [chosen, setChosen] = useState<string | null>(null);
  const archive = archives.find(({ id }) => id === chosen) ?? archives[0];
  if (archive === undefined) {
    return <EmptyState title={t('audit.nothingRead')} text={t('audit.nothingReadText')} />;
  }
  async function chooseReceipts(): Promise<void> {
    const files = await pickFiles({ pick: 'files', endings: ['.json'] });
    if (files !== null) await auditDesk.openReceipts(files);
  }
  return (
    <div className={styles.part}>
      <Group gap="xs" align="end" mb="xs">
        <NativeSelect
          size="xs"
          label={t('audit.checks.chooseArchive')}
          className={styles.wide}
          value={archive.id}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          data={archives.map(({ id, fileName }) => ({ value: id, label: fileName }))}
        />
        <Button size="xs" variant="default" onClick={() => void chooseReceipts()}>
          {t('audit.openReceipts')}
        </Button>
        {receipts.length === 0 ? null : (
          <Button size="xs" variant="default" onClick={auditDesk.closeReceipts}>
            {t('audit.checks.clearReceipts')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            onNote({
              archive: archiveNameOf(archive),
              tender: null,
              within: { kind: 'whole' },
              words: t('audit.finding.places.whole', { file: archive.fileName }),
            })
          }
        >
          {t('audit.checks.note')}
        </Button>
      </Group>
      {receipts
        .filter(({ code }) => code !== null)
        .map(({ fileName, code }) => (
          <p key={fileName} className={styles.bad} role="alert">
            {t('audit.checks.receiptNotRead', { name: fileName, code: code ?? '' })}
          </p>
        ))}
      <Checks key={archive.id} archive={archive} onNote={onNote} />
    </div>
  );
}

function Checks({ archive, onNote }: { readonly archive: ReadArchive } & ChecksPartProps) {
  const { t } = useTranslation();
  const { auditDesk } = useWorkspace();
  const receipts = useStore(auditDesk.view, (view) => view.receipts);
  const [judged, setJudged] = useState<readonly BroughtReceipt[]>([]);
  useEffect(() => {
    let shown = true;
    const judge = async () => {
      const each = await receiptsIn({ receipts }, archive);
      if (shown) setJudged(each);
    };
    void judge();
    return () => {
      shown = false;
    };
  }, [receipts, archive]);
  const checks = useMemo(() => checksOf(archive.state, judged), [archive, judged]);
  return (
    <>
      <Table
        aria-label={t('audit.checks.label', { name: archive.fileName })}
        verticalSpacing={4}
        className={styles.checks}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.checks.check')}</Table.Th>
            <Table.Th>{t('audit.checks.about')}</Table.Th>
            <Table.Th className={styles.number}>{t('audit.checks.checked')}</Table.Th>
            <Table.Th>{t('audit.checks.result')}</Table.Th>
            <Table.Th>{t('audit.checks.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {checks.map((check) => (
            <CheckRows key={check.kind} check={check} archive={archive} onNote={onNote} />
          ))}
        </Table.Tbody>
      </Table>
      <Remarks archive={archive} />
      <Keys archive={archive} />
    </>
  );
}

const MARKS: Readonly<Record<AuditCheck['state'], string>> = {
  holds: '✓',
  broken: '!',
  nothing: '–',
  'not-reached': '?',
};

const TROUBLES_SHOWN = 50;

function CheckRows({
  check,
  archive,
  onNote,
}: { readonly check: AuditCheck; readonly archive: ReadArchive } & ChecksPartProps) {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState(TROUBLES_SHOWN);
  const { kind, state, checked, troubles } = check;
  const name = t(`audit.checks.kinds.${kind}.name`);
  const language = i18n.language === 'en' ? 'en' : 'id';
  const place = (trouble: AuditTrouble, what: string) =>
    placeOfTrouble(archive, trouble, t('audit.finding.places.check', { check: name, what }));
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row">{name}</Table.Th>
        <Table.Td>{t(`audit.checks.kinds.${kind}.about`)}</Table.Td>
        <Table.Td className={styles.number}>{formatCount(checked)}</Table.Td>
        <Table.Td className={state === 'holds' ? styles.holds : state === 'broken' ? styles.bad : 'mp-quiet'}>
          {MARKS[state]} {t(`audit.checks.states.${state}`, { count: troubles.length })}
        </Table.Td>
        <Table.Td>{meaningOf()}</Table.Td>
      </Table.Tr>
      {troubles.length === 0 ? null : (
        <Table.Tr>
          <Table.Td colSpan={5}>
            <ul className={styles.troubles} aria-label={t('audit.checks.troubles', { check: name })}>
              {troubles.slice(0, shown).map((trouble, index) => {
                const what = troubleText(t, trouble, language);
                return (
                  // oxlint-disable-next-line react/no-array-index-key -- an archive that was read does not change any more
                  <li key={index}>
                    <span>{what}</span>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('audit.checks.noteOf', { what })}
                      onClick={() => onNote(place(trouble, what))}
                    >
                      {t('audit.checks.note')}
                    </Button>
                  </li>
                );
              })}
            </ul>
            {troubles.length > shown ? (
              <button type="button" className={styles.link} onClick={() => setShown(shown + TROUBLES_SHOWN)}>
                {t('audit.checks.moreTroubles', { count: troubles.length - shown })}
              </button>
            ) : null}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );

  function meaningOf(): string {
    switch (state) {
      case 'holds':
      case 'broken':
        return t(`audit.checks.kinds.${kind}.${state}`);
      case 'not-reached':
        return t('audit.checks.notReached');
      case 'nothing':
        return kind === 'receipts' ? t('audit.checks.kinds.receipts.nothing') : t('audit.checks.nothing');
    }
  }
}

const REMARKS_SHOWN = 100;

function Remarks({ archive }: { readonly archive: ReadArchive }) {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState(REMARKS_SHOWN);
  const remarks = archive.state.archive.streams.flatMap((stream) => stream.remarks);
  if (remarks.length === 0) return null;
  const texts = remarks.map((remark) => archiveRemarkText(remark, i18n.language === 'en' ? 'en' : 'id'));
  return (
    <section aria-labelledby="audit-remarks">
      <h2 className={styles.heading} id="audit-remarks">
        {t('audit.checks.remarks', { count: remarks.length })}
      </h2>
      <ul className={styles.remarks}>
        {texts.slice(0, shown).map((text, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an archive that was read does not change any more
          <li key={index}>{text}</li>
        ))}
      </ul>
      {texts.length > shown ? (
        <button type="button" className={styles.link} onClick={() => setShown(shown + REMARKS_SHOWN)}>
          {t('audit.checks.moreTroubles', { count: texts.length - shown })}
        </button>
      ) : null}
    </section>
  );
}

/** Whose keys signed: compared with what their owners read out. */
function Keys({ archive }: { readonly archive: ReadArchive }) {
  const { t } = useTranslation();
  const { manifest } = archive.state.archive;
  if (manifest === null || manifest.devices.length === 0) return null;
  return (
    <section aria-labelledby="audit-keys">
      <h2 className={styles.heading} id="audit-keys">
        {t('audit.checks.keys')}
      </h2>
      <Table aria-labelledby="audit-keys" verticalSpacing={4} className={styles.keys}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.checks.fingerprint')}</Table.Th>
            <Table.Th>{t('audit.checks.signers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {manifest.devices.map(({ dev, people }) => (
            <Table.Tr key={dev}>
              <Table.Td>
                <CopyCode code={dev.slice(0, 16)} />
              </Table.Td>
              <Table.Td>
                {people.map(({ name, role }) => (
                  <Fragment key={`${name} ${role}`}>
                    {name} ({roleNames(t, role)}){' '}
                  </Fragment>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
