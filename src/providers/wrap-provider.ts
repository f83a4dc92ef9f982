import type { Provider } from './contract.ts'

/**
 * The provider with members of its own replaced. Its limits stay its to tell: a driver may learn them from the engine
 * later, which a copy would not see.
 */
export const wrapProvider = (
  provider: Provider,
  members: Partial<Pick<Provider, 'free' | 'translate' | 'languages' | 'usage'>>,
): Provider => ({
  ...provider,
  ...members,
  get limits() {
    return provider.limits
  },
})
