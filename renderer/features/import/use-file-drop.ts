import { useEffect, useEffectEvent, useState } from 'react';
import { filesOfDrop } from '#renderer/opened-files.ts';

/**
 * Takes files dropped anywhere in the window, and keeps the browser from opening them in place of the app. Answers
 * whether files hang over the window now.
 */
export function useFileDrop(enabled: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent(async (transfer: DataTransfer) => {
    if (enabled) onFiles(await filesOfDrop(transfer, 'isb'));
  });
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = enabled ? 'copy' : 'none';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Between elements of the page there is always a next one.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void dropped(event.dataTransfer);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [enabled]);
  return over && enabled;
}

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
