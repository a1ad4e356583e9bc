import type { LineChange } from '#core/documents/issue/compare.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ChangeList } from './ChangeList.tsx';

interface ChangesDialogProps {
  readonly title: string;
  readonly changes: readonly LineChange[];
  readonly onClose: () => void;
}

/** What a document says otherwise than a version of it. */
export function ChangesDialog({ title, changes, onClose }: ChangesDialogProps) {
  return (
    <Dialog title={title} size="xl" onClose={onClose}>
      <ChangeList changes={changes} />
    </Dialog>
  );
}
