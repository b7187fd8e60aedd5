import { createCloudApi } from '../../src/logto/cloud.ts';
import { startDeadline } from '../../src/shared/clock.ts';
import type { LogtoCloud } from '../../stand-in/logto-cloud/index.ts';
import { FakeClock } from '../fakes.ts';

/** The Cloud API of a stand-in, with time that passes at once. */
export function open(cloud: LogtoCloud, isPersistent = false, lines: string[] = []) {
  const clock = new FakeClock();
  return createCloudApi({
    origin: cloud.cloudOrigin,
    pat: cloud.pat,
    clock,
    deadline: startDeadline(60, clock),
    fetch: (input, init) => cloud.handle(new Request(input, init)),
    hide: (text: string) => text,
    log: { info: (line) => void lines.push(line), debug: (line) => void lines.push(line) },
    isPersistent,
  });
}
