import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFICE_ROLES } from '#core/registry/events.ts';
import type { Person } from '#core/registry/model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { officeRoleName } from './office-role-name.ts';
import type { RegistryControls } from './use-registry.tsx';

interface PersonDialogProps {
  readonly controls: RegistryControls;
  /** Null adds somebody. */
  readonly person: Person | null;
  readonly onClose: () => void;
}

export function PersonDialog({ controls, person, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(person?.names.at(-1) ?? '');
  const [nip, setNip] = useState(person?.nip ?? '');
  const [role, setRole] = useState<Person['role']>(person?.role ?? 'staff');
  const [id] = useState(() => person?.person ?? crypto.randomUUID());

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const body = { person: id, name: name.trim(), nip: nip.trim(), role };
    if (await controls.execute({ name: 'setPerson', body })) onClose();
  }

  return (
    <Dialog title={t(person === null ? 'people.addPerson' : 'people.changePerson')} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('people.name')}
          value={name}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('people.nip')}
          value={nip}
          mt="sm"
          onChange={(event) => setNip(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('people.role')}
          mt="sm"
          value={role}
          data={OFFICE_ROLES.map((value) => ({ value, label: officeRoleName(t, value) }))}
          onChange={(event) => {
            const chosen = OFFICE_ROLES.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) setRole(chosen);
          }}
        />
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('people.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
