// `npm run meja`: sets everything up, then becomes the command line (cli/main.ts).

import { handOver } from './setup.mjs';

handOver('cli/main.ts');
