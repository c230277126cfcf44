/**
 * The parts list of the app (CycloneDX), from npm's own list of everything in the lock file. npm can leave out by itself what only builds
 * and tests the app, but then also leaves out what both need, so that is done here.
 */
import { run } from '../system-command';
import { lockedPackage, runtimePackages } from './runtime-packages';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly properties?: readonly unknown[];
  readonly [key: string]: unknown;
}

export interface Sbom {
  readonly bomFormat: string;
  readonly metadata: { readonly component: Component; readonly [key: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly [key: string]: unknown;
}

/** Lists the packages that the app is made of, and Electron. Throws when npm's list lacks one of them. */
export async function makeSbom(project: string): Promise<Sbom> {
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const { code, output } = await run('npm', args, { cwd: project, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`npm sbom: ${output.trim()}`);
  // Warnings, if any, stand before the list.
  const all = JSON.parse(output.slice(output.indexOf('{'))) as Sbom;

  const shipped = [...(await runtimePackages(project)), await lockedPackage(project, 'electron')];
  const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const components = all.components.filter(({ name, version }) => wanted.has(`${name}@${version}`));
  const missing = [...wanted].filter((id) => !components.some(({ name, version }) => `${name}@${version}` === id));
  if (missing.length > 0) throw new Error(`npm sbom does not list ${missing.join(', ')}.`);

  const root = all.metadata.component;
  const listed = new Set(components.map((component) => component['bom-ref']));
  return {
    ...all,
    // npm names it after the folder.
    metadata: { ...all.metadata, component: { ...root, name: 'isf-kodestotte' } },
    components: components.map((component) => ({ ...component, scope: 'required', properties: [] })),
    dependencies: all.dependencies
      .filter(({ ref }) => ref === root['bom-ref'] || listed.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => listed.has(other)) })),
  };
}
