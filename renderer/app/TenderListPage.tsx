import { SendButton } from '#renderer/features/exchange/SendButton.tsx';
import { OpenDataButton } from '#renderer/features/open-data/OpenDataButton.tsx';
import { TenderListScreen } from '#renderer/features/tender-list/TenderListScreen.tsx';

/** The list with what can be done to all of it that is shown. */
export function TenderListPage() {
  return (
    <TenderListScreen
      renderActions={(streams) => (
        <>
          <SendButton streams={streams} />
          <OpenDataButton streams={streams} />
        </>
      )}
    />
  );
}
