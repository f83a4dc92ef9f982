/** The small document model that Readability brings along: what of it a page is built with. */
declare module '@mozilla/readability/JSDOMParser.js' {
  interface SmallNode {
    appendChild(child: SmallNode): void
  }
  interface SmallElement extends SmallNode {
    setAttribute(name: string, value: string): void
  }
  interface SmallDocument {
    title: string
    readonly documentElement: SmallElement
    readonly head: SmallElement
    readonly body: SmallElement
    createElement(name: string): SmallElement
    createTextNode(text: string): SmallNode
  }
  export default class JSDOMParser {
    parse(html: string, url: string): SmallDocument
  }
}
