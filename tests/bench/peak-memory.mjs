/** Loaded into a Node process before its script: at its end writes the most memory it ever held (VmHWM, kB) to the file that PEAK_FILE names. */
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  writeFileSync(process.env.PEAK_FILE, line[1]);
});
