// `npm test`: sets everything up, then runs every check and test (build/checks/run.ts).

import { handOver } from './setup.mjs';

handOver('build/checks/run.ts');
