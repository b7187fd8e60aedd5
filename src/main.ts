import { startMain } from './index.ts';

await startMain();
