// `npm run server`: sets everything up, then becomes the central server (server/main.ts).

import { handOver } from './setup.mjs';

handOver('server/main.ts');
