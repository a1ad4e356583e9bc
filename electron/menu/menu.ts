import { Menu, type MenuItemConstructorOptions, shell } from 'electron';
import { words } from '#electron/words.ts';

export interface MenuSituation {
  readonly isMac: boolean;
  /** Reload and developer tools exist only where the app is developed. */
  readonly isPackaged: boolean;
  readonly logFile: string;
}

export function installMenu(situation: MenuSituation): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(situation)));
}

function menuTemplate({ isMac, isPackaged, logFile }: MenuSituation): MenuItemConstructorOptions[] {
  const text = words.menu;
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const showLog: MenuItemConstructorOptions = { label: text.showLog, click: () => shell.showItemInFolder(logFile) };
  const about: MenuItemConstructorOptions = { role: 'about', label: text.about };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: text.quit };

  const appMenu: MenuItemConstructorOptions = {
    label: words.appName,
    submenu: [
      about,
      separator,
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      separator,
      quit,
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: text.file,
    submenu: [showLog, separator, { role: 'close', label: text.close }, ...(isMac ? [] : [quit])],
  };
  const edit: MenuItemConstructorOptions = {
    label: text.edit,
    submenu: [
      { role: 'undo', label: text.undo },
      { role: 'redo', label: text.redo },
      separator,
      { role: 'cut', label: text.cut },
      { role: 'copy', label: text.copy },
      { role: 'paste', label: text.paste },
      { role: 'pasteAndMatchStyle', label: text.pasteText },
      { role: 'selectAll', label: text.selectAll },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: text.view,
    submenu: [
      { role: 'zoomIn', label: text.zoomIn },
      { role: 'zoomOut', label: text.zoomOut },
      { role: 'resetZoom', label: text.resetZoom },
      separator,
      { role: 'togglefullscreen', label: text.fullScreen },
      ...(isPackaged
        ? []
        : [
            separator,
            { role: 'reload', label: text.reload } as const,
            { role: 'toggleDevTools', label: text.developerTools } as const,
          ]),
    ],
  };
  const window: MenuItemConstructorOptions = {
    label: text.window,
    submenu: [{ role: 'minimize', label: text.minimize }],
  };
  const help: MenuItemConstructorOptions = { role: 'help', label: text.help, submenu: isMac ? [showLog] : [about] };
  return [...(isMac ? [appMenu] : []), file, edit, view, window, help];
}
