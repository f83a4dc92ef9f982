import type { Provider } from './contract.ts'

/**
 * The provider with methods of its own replaced. Its limits stay its to tell: a driver may learn them from the engine
 * later, which a copy would not see.
 */
export const wrapProvider = (
  provider: Provider,
  methods: Partial<Pick<Provider, 'translate' | 'languages' | 'usage'>>,
): Provider => ({
  ...provider,
  ...methods,
  get limits() {
    return provider.limits
  },
})
