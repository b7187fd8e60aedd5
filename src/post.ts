import { startPost } from './index.ts';

await startPost();
