import '@mantine/core/styles.css';
import '#renderer/theme/tokens.css';
import { Button, MantineProvider, Menu, TextInput } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startTexts } from '#renderer/i18n/start-texts.ts';
import { cssVariables, theme } from '#renderer/theme/theme.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

let root: Root;

beforeEach(async () => {
  await startTexts('id');
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  root = createRoot(element);
});
afterEach(() => root.unmount());

function WithDialog() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Langsung</Button>
      <Menu>
        <Menu.Target>
          <Button>Pilihan</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen(true)}>Lewat pilihan</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isOpen ? (
        <Dialog title="Isian" onClose={() => setOpen(false)}>
          <TextInput data-autofocus label="Nama" />
        </Dialog>
      ) : null}
    </>
  );
}

function show(): void {
  flushSync(() =>
    root.render(
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
        <WithDialog />
      </MantineProvider>,
    ),
  );
}

const focused = () => document.activeElement?.textContent;

it('closed by Escape, a dialog gives the focus back to the button that opened it', async () => {
  show();
  await userEvent.click(page.getByRole('button', { name: 'Langsung' }));
  await expect.element(page.getByRole('textbox', { name: 'Nama' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(focused).toBe('Langsung');
});

it('opened from a menu, it gives the focus back to the button of the menu, whose line is gone', async () => {
  show();
  await userEvent.click(page.getByRole('button', { name: 'Pilihan' }));
  await userEvent.click(page.getByRole('menuitem', { name: 'Lewat pilihan' }));
  await expect.element(page.getByRole('textbox', { name: 'Nama' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(focused).toBe('Pilihan');
});
