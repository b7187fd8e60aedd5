import { startMain } from './index.js';
await startMain();
