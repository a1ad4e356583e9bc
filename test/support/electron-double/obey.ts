import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { type Command, forgetSinceStart, listCalls, queueAnswer } from './control.ts';
import { powerMonitor } from './machine.ts';
import { allowBreakIn } from './pages.ts';
import { askPermission, emitOnSession } from './protocol.ts';
import { preventable } from './web-contents.ts';

/** Does what a test asks for, in the app's process. */
export async function obey(command: Command): Promise<unknown> {
  switch (command.do) {
    case 'answer':
      queueAnswer(command.answer);
      return null;
    case 'list-calls':
      return listCalls();
    case 'begin-anew':
      await mainWindow().loadURL(`app://meja-pokja/index.html?${command.query}`);
      forgetSinceStart();
      return null;
    case 'emit':
      return emit(command);
    case 'ask-permission':
      return askPermission(command.permission, { requestingUrl: command.url, isMainFrame: command.isMainFrame });
    case 'break-in': {
      allowBreakIn(command.url, command.html);
      const page = await mainWindow().webContents.page;
      await page.goto(command.url);
      return null;
    }
    case 'set-bounds':
      mainWindow().setBounds(command.bounds);
      return null;
    case 'get-bounds':
      return mainWindow().getNormalBounds();
    case 'run-in-page': {
      const page = await mainWindow().webContents.page;
      return page.evaluate(command.expression);
    }
    case 'close-window':
      mainWindow().close();
      return null;
  }
}

function emit({ on, event, details }: Extract<Command, { do: 'emit' }>): boolean {
  const eventObject = preventable(details);
  if (on === 'session') emitOnSession(event, eventObject, { getURL: () => details['url'] });
  else if (on === 'app') app.emit(event, eventObject);
  else if (on === 'power') powerMonitor.emit(event, eventObject);
  else if (on === 'window') mainWindow().emit(event, eventObject);
  else mainWindow().webContents.emit(event, eventObject);
  return eventObject.defaultPrevented;
}

/** The first window opened is the one people see; windows that print come later. */
function mainWindow(): BrowserWindow {
  const [window] = BrowserWindow.all;
  if (window === undefined) throw new Error('the app has no window');
  return window;
}
