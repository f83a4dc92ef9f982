import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

const BUILTIN = new RegExp(`^(node:)?(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`)

/** `require` of a Node module becomes an import, as wrangler does it with `nodejs_compat`. */
const builtins: Plugin = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: BUILTIN }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'builtin' } : { path, external: true },
    )
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `import all from 'node:${path.replace('node:', '')}'; module.exports = all`,
    }))
  },
}

/**
 * Bundles a CommonJS package into one module as wrangler would for the Worker, since the test runner's workerd loads each
 * file by itself and cannot tell what a CommonJS file exports. Gives the module's path.
 */
export async function bundleForWorkerd(name: string): Promise<string> {
  const outfile = fileURLToPath(new URL(`../../test-results/workerd/${name}.mjs`, import.meta.url))
  const names = Object.keys((await import(name)) as object).filter(
    (key) => key !== 'default' && /^[A-Za-z_$][\w$]*$/.test(key) && key !== 'module.exports',
  )
  await build({
    stdin: {
      contents: `import * as all from '${name}'\nexport const { ${names.join(', ')} } = all`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    plugins: [builtins],
  })
  return outfile
}
