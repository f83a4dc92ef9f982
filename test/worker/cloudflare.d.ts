/** What the entry's test uses of workerd's own module; the test runner provides it. */
declare module 'cloudflare:workers' {
  export const exports: {
    readonly default: {
      fetch(url: string, init?: RequestInit): Promise<Response>
      scheduled(controller: { readonly cron: string }): Promise<unknown>
    }
  }
}

/** The bindings of wrangler.toml. */
declare module 'cloudflare:test' {
  export const env: Readonly<Record<string, unknown>>
}
