// `npm run bench`: sets everything up, then measures (test/bench/run.ts).

import { handOver } from './setup.mjs';

handOver('test/bench/run.ts');
