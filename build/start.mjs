// `npm start`: sets everything up, then opens the app (build/open-app.ts).

import { handOver } from './setup.mjs';

handOver('build/open-app.ts');
