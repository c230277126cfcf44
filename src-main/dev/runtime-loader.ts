/**
 * The small app that an Electron executable carries inside itself and that turns `electron PATH` into a running app. The
 * stand-in has none of its own, so it gets this one. Plain JavaScript in a string, because it is written to disk as it is.
 *
 * It reads its own arguments (options that Playwright puts first, then the path), gives the app its name and version, and
 * waits for the app's module, so that the app's code runs before the `ready` event as it does in an official build.
 */
export const LOADER_MAIN = `import { app } from 'electron'
import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const required = []
let appPath
for (let i = 1; i < process.argv.length && appPath === undefined; i += 1) {
  const arg = process.argv[i]
  if (arg === '-r' || arg === '--require') required.push(process.argv[(i += 1)])
  else if (!arg.startsWith('-')) appPath = resolve(arg)
}
if (appPath === undefined) {
  console.error('Give the folder of an app.')
  process.exit(1)
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const { main, name, productName, version } = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
if (productName ?? name) app.setName(productName ?? name)
if (version) app.setVersion(version)
app.setAppPath(appPath)
if (required.length > 0) Module._preloadModules(required)

try {
  await import(pathToFileURL(join(appPath, main)).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
`;

export const LOADER_MANIFEST = `${JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' })}\n`;
