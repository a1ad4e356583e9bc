import { Button, Menu, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogActions } from '#renderer/ui/DialogActions.tsx';
import { FIRST_SETTING, forgetView, recapView, saveView, showView } from './recap-view.ts';

/** Views someone gave a name: shown again, kept, forgotten. */
export function SavedViews() {
  const { t } = useTranslation();
  const { saved } = useStore(recapView);
  const [isNaming, setIsNaming] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{t('recap.views.open')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => recapView.setState(FIRST_SETTING)}>{t('recap.views.first')}</Menu.Item>
          {saved.map((view) => (
            <Menu.Item key={view.name} onClick={() => showView(view)}>
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setIsNaming(true)}>{t('recap.views.save')}</Menu.Item>
          {saved.map(({ name }) => (
            <Menu.Item key={name} onClick={() => forgetView(name)}>
              {t('recap.views.forget', { name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isNaming ? <NameDialog onClose={() => setIsNaming(false)} /> : null}
    </>
  );
}

/** Enough to tell views apart, short enough for a menu. */
const LONGEST_NAME = 60;

function NameDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { saved } = useStore(recapView);
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const replaces = saved.some((view) => view.name === trimmed);
  return (
    <Dialog title={t('recap.views.saveTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed === '') return;
          saveView(trimmed);
          onClose();
        }}
      >
        <TextInput
          data-autofocus
          label={t('recap.views.name')}
          description={replaces ? t('recap.views.replaces') : t('recap.views.hint')}
          maxLength={LONGEST_NAME}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DialogActions onClose={onClose}>
          <Button type="submit" disabled={trimmed === ''}>
            {t('recap.views.keep')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
