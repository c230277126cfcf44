/** What is packed, for which systems, and how the workflow that builds it may act. The packages themselves: tests/long/package.ts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../support/import-graph';

interface Target {
  readonly target: string;
  readonly arch: readonly string[];
}
interface Build {
  readonly files: readonly string[];
  readonly afterPack: string;
  readonly fileAssociations: readonly { readonly ext: string }[];
  readonly win: { readonly target: readonly Target[]; readonly icon: string };
  readonly mac: { readonly target: readonly Target[]; readonly icon: string; readonly entitlements: string };
  readonly linux: { readonly target: readonly Target[]; readonly icon: string };
  readonly [key: string]: unknown;
}

const json = (path: string): unknown => JSON.parse(readFileSync(join(PROJECT, path), 'utf8'));
const { build, desktopName } = json('package.json') as { build: Build; desktopName: string };

describe('what is packed', () => {
  test('is what was built, and nothing of what it was built from', () => {
    expect(build.files).toEqual(['out/**', 'package.json', 'LICENSE', '!node_modules/**']);
    expect(build.asar).toEqual({ smartUnpack: false });
  });

  test('goes to Windows for one user and for the machine, to macOS, and to Linux', () => {
    expect(build.win.target.map(({ target }) => target)).toEqual(['nsis', 'msi']);
    expect(build.nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false });
    expect(build.msi).toMatchObject({ perMachine: true });
    expect(build.mac.target).toEqual([{ target: 'dmg', arch: ['x64', 'arm64'] }]);
    expect(build.linux.target.map(({ target }) => target)).toEqual(['AppImage', 'deb']);
  });

  test('opens packs', () => {
    expect(build.fileAssociations).toEqual([
      expect.objectContaining({ ext: 'isfpakke', mimeType: 'application/vnd.isf-kodestotte.pakke' }),
    ]);
  });

  test('is found by its window on Linux', () => {
    expect(desktopName).toBe('isf-kodestotte.desktop');
    expect(build.linux).toMatchObject({ executableName: 'isf-kodestotte', syncDesktopName: true });
  });

  test('is published by nobody but a person', () => {
    expect(build.publish).toBeNull();
  });

  test('names no file that is not there', () => {
    const named = [build.afterPack, build.win.icon, build.mac.icon, build.mac.entitlements, build.linux.icon];
    expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });
});

describe('the workflow', () => {
  interface Step {
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }
  interface Job {
    readonly needs?: string;
    readonly permissions?: unknown;
    readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
    readonly steps: readonly Step[];
  }
  const workflow = parse(readFileSync(join(PROJECT, '.github/workflows/packages.yml'), 'utf8')) as {
    permissions: unknown;
    jobs: Readonly<Record<string, Job>>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const scripts = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

  test('builds on all three systems, after everything was tested', () => {
    expect(workflow.jobs.package?.strategy?.matrix.os.map((name) => name.split('-')[0])).toEqual(['windows', 'macos', 'ubuntu']);
    expect(workflow.jobs.package?.needs).toBe('test');
    expect(scripts).toEqual(expect.arrayContaining(['npm test', 'npm run package', 'npm run sbom', 'npm audit --omit=dev']));
  });

  test('may read the project and nothing else, and runs no script of a package', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.values(workflow.jobs).flatMap(({ permissions }) => permissions ?? [])).toEqual([]);
    expect(scripts.filter((script) => /npm (ci|install|i)\b/.test(script) && !script.includes('--ignore-scripts'))).toEqual([]);
  });

  test('gives secrets to the packing alone', () => {
    const withSecrets = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
    expect(withSecrets.map(({ run }) => run)).toEqual(['npm run package']);
  });

  test('uses only what GitHub itself provides, each in a version that is named', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((action) => !/^actions\/[\w-]+@(v\d+|[0-9a-f]{40})$/.test(action))).toEqual([]);
  });
});

test('electron-builder has a lock file of its own, with a hash for each package', () => {
  interface Lock {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  }
  const { devDependencies } = json('.github/packager/package.json') as { devDependencies: Record<string, string> };
  expect(Object.entries(devDependencies)).toEqual([['electron-builder', expect.stringMatching(/^\d+\.\d+\.\d+$/)]]);
  const { packages } = json('.github/packager/package-lock.json') as Lock;
  expect(Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined)).toEqual([]);
});
