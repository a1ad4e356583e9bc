// Only the server, at the given port: what Playwright starts before the end-to-end tests.

import { serveRenderer } from './serve-renderer.ts';

const server = await serveRenderer(Number(process.argv[2]));
console.log(server.origin);
