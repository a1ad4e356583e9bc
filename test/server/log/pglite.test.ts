import { openPglite } from '#server/storage/open-pglite.ts';
import { describeCentralLog } from './central-log-contract.ts';

describeCentralLog('central log on PGlite', async () => ({ open: () => openPglite(null) }));
