/** Mounts in the namespace of this process. */
import { run } from '../../src-main/dev/system-command';

/** Makes a folder read-only, for everyone; gives what undoes it. */
export async function mountReadOnly(folder: string): Promise<() => Promise<void>> {
  await must('mount', ['--bind', folder, folder]);
  await must('mount', ['-o', 'remount,ro,bind', folder]);
  return () => must('umount', [folder]);
}

/** Puts an empty file system of so many megabytes on a folder. */
export function mountSmall(folder: string, megabytes: number): Promise<void> {
  return must('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
}

async function must(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await run(command, args);
  if (code !== 0) throw new Error(`${command}: ${output.trim()}`);
}
