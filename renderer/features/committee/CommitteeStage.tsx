import { Button, CloseButton, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { MemberId } from '#core/tender/ids.ts';
import type { Certificate, Committee, Member, Person } from '#core/tender/model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './CommitteeStage.module.css';
import { MemberDataDialog } from './MemberDataDialog.tsx';

type CommitteeStageProps = Pick<StageProps, 'dossier' | 'ruleSet' | 'words' | 'readOnly' | 'execute'> & {
  /** What only documents print may still be completed after the decision: the decree, numbers of members. */
  readonly canEdit: boolean;
  /** What stands below the committee: the papers of its members. */
  readonly children?: ReactNode;
};

/** Who evaluates, by which decree, for whom. Stored as one fact: members count together. */
export function CommitteeStage({ dossier, ruleSet, words, readOnly, canEdit, execute, children }: CommitteeStageProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<CommitteeDraft | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  const committee: CommitteeDraft = draft ?? dossier.committee;
  const edit = (part: Partial<CommitteeDraft>) => setDraft({ ...committee, ...part });
  const about = shown === null ? undefined : committee.members[shown];
  const setMember = (index: number, part: Partial<Member>) =>
    edit({ members: committee.members.map((member, at) => (at === index ? { ...member, ...part } : member)) });
  const setCertificate = (index: number, part: Partial<Certificate>) =>
    setMember(index, {
      certificate: { number: '', validUntil: null, ...committee.members[index]?.certificate, ...part },
    });
  const minimum = ruleSet.committee.minimumMembers;
  const count = committee.members.length;
  const wrongCount = count < minimum.value || (ruleSet.committee.odd.value && count % 2 === 0);

  const store = async () => {
    if (await execute({ name: 'setCommittee', body: { committee: tidy(committee) } })) setDraft(null);
  };

  return (
    <section className={styles.stage}>
      <SimpleGrid cols={{ base: 2, lg: 5 }} spacing="sm" className={styles.decree}>
        <TextInput
          label={t('committee.name', { committee: words.committee })}
          value={committee.name ?? ''}
          disabled={!canEdit}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        <TextInput
          data-field="committee.decreeNumber"
          label={t('committee.decreeNumber')}
          value={committee.decreeNumber ?? ''}
          disabled={!canEdit}
          onChange={(event) => edit({ decreeNumber: event.currentTarget.value })}
        />
        <div data-field="committee.decreeDate">
          <DateField
            label={t('committee.decreeDate')}
            value={committee.decreeDate}
            disabled={!canEdit}
            onChange={(decreeDate) => edit({ decreeDate })}
          />
        </div>
        <TextInput
          data-field="committee.decreeIssuer"
          label={t('committee.decreeIssuer')}
          value={committee.decreeIssuer ?? ''}
          disabled={!canEdit}
          onChange={(event) => edit({ decreeIssuer: event.currentTarget.value })}
        />
        <DateField
          label={t('committee.assignedUntil')}
          placeholder={t('committee.untilDone')}
          value={committee.assignedUntil ?? null}
          disabled={!canEdit}
          onChange={(assignedUntil) => edit({ assignedUntil })}
        />
      </SimpleGrid>
      {wrongCount ? (
        <Message
          tone="check"
          text={{
            what: t('committee.wrongCountWhat', { count }),
            means: t('committee.wrongCountMeans', { minimum: minimum.value }),
            next: t('committee.wrongCountNext'),
            clause: minimum.clause,
          }}
        />
      ) : null}
      <table className={styles.members}>
        <thead>
          <tr>
            <th>{t('committee.number')}</th>
            <th>{t('committee.memberName')}</th>
            <th>{t('committee.employeeNumber')}</th>
            <th>{t('committee.role')}</th>
            <th>{t('committee.certificate')}</th>
            <th>{t('committee.certificateUntil')}</th>
            <th>{t('committee.personalData')}</th>
            <th aria-label={t('committee.remove')} />
          </tr>
        </thead>
        <tbody>
          {committee.members.map((member, index) => (
            <tr key={member.id}>
              <td>{index + 1}</td>
              <td>
                <TextInput
                  aria-label={t('committee.memberNameOf', { number: index + 1 })}
                  value={member.name}
                  disabled={readOnly}
                  onChange={(event) => setMember(index, { name: event.currentTarget.value })}
                />
              </td>
              <td>
                <TextInput
                  data-field={`committee.members.${member.id}.employeeNumber`}
                  aria-label={t('committee.employeeNumberOf', { number: index + 1 })}
                  value={member.employeeNumber ?? ''}
                  disabled={!canEdit}
                  inputMode="numeric"
                  onChange={(event) => setMember(index, { employeeNumber: event.currentTarget.value })}
                />
              </td>
              <td>
                <NativeSelect
                  aria-label={t('committee.roleOf', { number: index + 1 })}
                  value={member.role}
                  disabled={readOnly}
                  data={[
                    { value: 'chair', label: t('committee.chair') },
                    { value: 'secretary', label: t('committee.secretary') },
                    { value: 'member', label: t('committee.member') },
                  ]}
                  onChange={(event) => setMember(index, { role: roleOf(event.currentTarget.value) })}
                />
              </td>
              <td>
                <TextInput
                  data-field={`committee.members.${member.id}.certificate`}
                  aria-label={t('committee.certificateOf', { number: index + 1 })}
                  value={member.certificate?.number ?? ''}
                  disabled={!canEdit}
                  onChange={(event) => setCertificate(index, { number: event.currentTarget.value })}
                />
              </td>
              <td>
                <DateField
                  hidesLabel
                  label={t('committee.certificateUntilOf', { number: index + 1 })}
                  placeholder={t('committee.withoutEnd')}
                  value={member.certificate?.validUntil ?? null}
                  disabled={!canEdit}
                  onChange={(validUntil) => setCertificate(index, { validUntil })}
                />
              </td>
              <td>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={readOnly}
                  aria-label={t('safeguards.ofMember', { action: t('safeguards.personalData'), name: member.name })}
                  onClick={() => setShown(index)}
                >
                  {t('safeguards.personalData')}
                </Button>
              </td>
              <td>
                {readOnly ? null : (
                  <CloseButton
                    aria-label={t('committee.removeMember', { name: member.name })}
                    onClick={() => edit({ members: committee.members.filter((_, at) => at !== index) })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {readOnly ? null : (
        <Button
          data-field="committee.members"
          variant="subtle"
          onClick={() => edit({ members: [...committee.members, newMember(committee.members)] })}
        >
          {t('committee.add')}
        </Button>
      )}
      <SimpleGrid cols={{ base: 2, lg: 4 }} spacing="sm">
        <TextInput
          data-field="committee.commitmentOfficer"
          label={t('committee.officerName', { officer: words.commitmentOfficer })}
          value={committee.commitmentOfficer?.name ?? ''}
          disabled={!canEdit}
          onChange={(event) => edit({ commitmentOfficer: officer(committee, { name: event.currentTarget.value }) })}
        />
        <TextInput
          data-field="committee.commitmentOfficer.employeeNumber"
          label={t('committee.officerNumber', { officer: words.commitmentOfficer })}
          value={committee.commitmentOfficer?.employeeNumber ?? ''}
          disabled={!canEdit}
          onChange={(event) =>
            edit({ commitmentOfficer: officer(committee, { employeeNumber: event.currentTarget.value }) })
          }
        />
      </SimpleGrid>
      {draft && canEdit ? (
        <Group gap="xs">
          <Button onClick={() => void store()}>{t('committee.save')}</Button>
          <Button variant="default" onClick={() => setDraft(null)}>
            {t('shell.cancel')}
          </Button>
        </Group>
      ) : null}
      {about && shown !== null ? (
        <MemberDataDialog
          key={about.id}
          member={about}
          onSave={(member) => {
            edit({ members: committee.members.with(shown, member) });
            setShown(null);
          }}
          onClose={() => setShown(null)}
        />
      ) : null}
      {children}
    </section>
  );
}

/** What is being typed: a day taken out again is nothing. */
interface CommitteeDraft extends Omit<Committee, 'assignedUntil'> {
  readonly assignedUntil?: DateOnly | null;
}

function roleOf(value: string): Member['role'] {
  return value === 'chair' || value === 'secretary' ? value : 'member';
}

function newMember(members: readonly Member[]): Member {
  const ids = new Set<string>(members.map((member) => member.id));
  let number = members.length + 1;
  while (ids.has(`m${number}`)) number += 1;
  return { id: `m${number}` as MemberId, name: '', employeeNumber: null, role: 'member' };
}

function officer(committee: CommitteeDraft, part: Partial<Person>): Person {
  return { name: '', employeeNumber: null, ...committee.commitmentOfficer, ...part };
}

/** Trims what was typed; empty fields become "not known", nameless rows go. */
function tidy(committee: CommitteeDraft): Committee {
  const text = (value: string | null) => value?.trim() || null;
  const { commitmentOfficer, decreeIssuer, assignedUntil, ...others } = committee;
  const issuer = decreeIssuer?.trim() ?? '';
  return {
    ...others,
    ...(issuer === '' ? {} : { decreeIssuer: issuer }),
    ...(assignedUntil == null ? {} : { assignedUntil }),
    name: text(committee.name),
    decreeNumber: text(committee.decreeNumber),
    members: committee.members.filter((member) => member.name.trim() !== '').map(tidyMember),
    commitmentOfficer: commitmentOfficer?.name.trim()
      ? { name: commitmentOfficer.name.trim(), employeeNumber: text(commitmentOfficer.employeeNumber) }
      : null,
  };
}

/** A certificate without its number is none. */
function tidyMember({ certificate, ...member }: Member): Member {
  const number = certificate?.number.trim() ?? '';
  return {
    ...member,
    name: member.name.trim(),
    employeeNumber: member.employeeNumber?.trim() || null,
    ...(certificate === undefined || number === '' ? {} : { certificate: { ...certificate, number } }),
  };
}
