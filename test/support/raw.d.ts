/** A file as text: vite's own way to say it, and esbuild's for files in .txt. */
declare module '*.txt?raw' {
  const text: string
  export default text
}
