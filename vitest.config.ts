import { cloudflareTest } from '@cloudflare/vitest-pool-workers'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { bundleForWorkerd } from './test/support/bundle-for-workerd.ts'

const everywhere = ['test/**/*.test.{ts,tsx}']
const nodeOnly = ['test/quality/**', 'test/node/**', 'test/local/**', 'test/browser/**']

/** The same behaviour tests in Node and in workerd; `test/node` holds what only Node has, `test/quality` what needs data. */
export default defineConfig(
  async (): Promise<ViteUserConfig> => ({
    test: {
      globalSetup: ['test/support/global-setup.ts'],
      // what must be fast is held by tests of growth; a machine may be busy
      testTimeout: 20_000,
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            include: everywhere,
            exclude: ['test/quality/**', 'test/browser/**', 'test/worker/**'],
            environment: 'node',
          },
        },
        {
          extends: true,
          resolve: { alias: { 'deepl-node': await bundleForWorkerd('deepl-node') } },
          plugins: [
            cloudflareTest({
              remoteBindings: false,
              main: './src/worker.ts',
              wrangler: { configPath: './wrangler.toml' },
            }),
          ],
          test: { name: 'workerd', include: everywhere, exclude: nodeOnly },
        },
        {
          extends: true,
          test: { name: 'quality', include: ['test/quality/**/*.test.ts'], environment: 'node', testTimeout: 300_000 },
        },
      ],
    },
  }),
)
