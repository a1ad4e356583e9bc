import { openPglite } from '#server/storage/open-pglite.ts';
import { describeDestruction } from './destruction-contract.ts';

describeDestruction('destruction on PGlite', async () => ({ open: () => openPglite(null) }));
