/** The app without any network, with every system call that could reach one written down. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launcherSwitches } from '../../src-main/dev/display';
import { finish, hasProgram, isRoot, run } from '../../src-main/dev/system-command';
import { type Judgement, judge, turnedIn } from './network-trace';
import type { LongTest, Report } from './report';

/** Chromium begins some of what it does on its own accord only after a while. */
const IDLE_SECONDS = 90;
const IDLE_SECONDS_SHORT = 10;

interface Run {
  readonly name: string;
  readonly trace: string;
  /** What went wrong apart from the network; empty where all is well. */
  readonly problem: string;
}

/** Runs the demo, and then the open window for a while. Fails, with the reason, where the system grants no namespace or no trace. */
export async function networkReport({ root, executable, rounds }: LongTest): Promise<Report> {
  const unshare = ['unshare', isRoot() ? '-n' : '-rn', '--'];
  const reason = await whyNot(unshare);
  if (reason !== undefined) return { passed: false, text: reason };
  const base = await mkdtemp(join(tmpdir(), 'isf-network-'));
  try {
    const app = (profile: string, ...args: string[]) => [
      executable,
      ...launcherSwitches(),
      root,
      `--user-data-dir=${join(base, profile)}`,
      ...args,
    ];
    const idle = rounds === undefined ? IDLE_SECONDS : IDLE_SECONDS_SHORT;
    const control = await controlRun(unshare, base);
    if (control !== undefined) return { passed: false, text: control };
    const runs = [await demo(unshare, base, app), await idling(unshare, base, app, idle)];
    return await reportOf(runs, idle);
  } finally {
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function whyNot([unshare = '', ...flags]: readonly string[]): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'Not run: network namespaces and strace are of Linux.';
  if (!hasProgram('strace')) return 'Not run: strace is not installed (`apt-get install -y strace`).';
  const namespace = await run(unshare, [...flags, 'true']);
  if (namespace.code !== 0) return `Not run: the system denies a network namespace (${namespace.output.trim()}).`;
  const traced = await run('strace', ['-f', '-o', '/dev/null', 'true']);
  return traced.code === 0 ? undefined : `Not run: the system denies strace (${traced.output.trim()}).`;
}

type AppCommand = (profile: string, ...args: string[]) => string[];

function traced(unshare: readonly string[], trace: string, command: readonly string[]): [string, string[]] {
  const [program = '', ...rest] = [...unshare, 'strace', '-f', '-yy', '-e', 'trace=network', '-o', trace, ...command];
  return [program, rest];
}

/** A program that does turn to the net must be seen to; else the trace could show nothing. Gives what is wrong. */
async function controlRun(unshare: readonly string[], base: string): Promise<string | undefined> {
  const trace = join(base, 'control.trace');
  const leak = "require('node:net').connect(80, '10.255.255.1').on('error', () => {})";
  const [program, args] = traced(unshare, trace, [process.execPath, '-e', leak]);
  await run(program, args);
  const seen = (await readFile(trace, 'utf8')).split('\n').flatMap((line) => turnedIn(line) ?? []);
  return seen.some((turned) => judge(turned) === 'leak')
    ? undefined
    : 'The control, which does turn to the net, was not seen in its trace.';
}

async function demo(unshare: readonly string[], base: string, app: AppCommand): Promise<Run> {
  const trace = join(base, 'demo.trace');
  const [program, args] = traced(unshare, trace, app('demo', '--demo', `--demo-out=${join(base, 'demo.png')}`));
  const { code, output } = await run(program, args);
  const problem = code === 0 && output.includes('svaret er') ? '' : `the demo ended with ${code}: ${output.trim().slice(-400)}`;
  return { name: 'demo: one contact answered, a picture saved', trace, problem };
}

async function idling(unshare: readonly string[], base: string, app: AppCommand, seconds: number): Promise<Run> {
  const trace = join(base, 'idle.trace');
  const [program, args] = traced(unshare, trace, app('idle'));
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = finish(child);
  const died = await Promise.race([ended.then(() => true), wait(seconds * 1_000, false)]);
  // strace holds on to signals for itself, so all of its group are told.
  if (!died && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  const { output } = await ended;
  return { name: `the window open for ${seconds} s`, trace, problem: died ? `the app ended by itself: ${output.trim().slice(-400)}` : '' };
}

async function reportOf(runs: readonly Run[], idle: number): Promise<Report> {
  const sections: string[] = [];
  let passed = true;
  for (const { name, trace, problem } of runs) {
    const lines = (await readFile(trace, 'utf8')).split('\n');
    const seen = new Map<string, { judgement: Judgement; count: number }>();
    for (const line of lines) {
      const turned = turnedIn(line);
      if (turned === undefined) continue;
      const key = [turned.call, turned.family, turned.socket, turned.address].join(' | ');
      const before = seen.get(key);
      seen.set(key, { judgement: judge(turned), count: (before?.count ?? 0) + 1 });
    }
    const leaks = [...seen.values()].filter(({ judgement }) => judgement === 'leak').length;
    // A trace in which nothing is seen at all has not seen the app: it cannot start without its windowing system.
    const blind = ![...seen.keys()].some((key) => key.includes('AF_UNIX'));
    if (leaks > 0 || blind || problem !== '') passed = false;
    const rows = [...seen]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { judgement, count }]) => `| ${key} | ${count} | ${judgement} |`);
    sections.push(
      `**${name}**: ${lines.length} lines of trace, ${leaks} kinds of leak.${blind ? ' The trace saw no app.' : ''}${problem === '' ? '' : ` ${problem}`}`,
      ['| call | family | socket | address | times | judged |', '|---|---|---|---|---|---|', ...rows].join('\n'),
    );
  }
  const how = `In a network namespace without a way out (\`unshare -n\`), under \`strace -f -yy -e trace=network\`; the window stood open for ${idle} s. \`own\` never leaves the machine; \`probe\` is Chromium connecting a UDP socket to learn whether there is a route by IPv6, which sends no packet.`;
  return { passed, text: [how, ...sections].join('\n\n') };
}
