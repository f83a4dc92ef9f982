import { type JSXNode, jsx } from 'hono/jsx'

/**
 * Makes an element: `hono/jsx` on the server, the DOM in the browser. Rows are written once, over this function, so a
 * streamed row and a served row are the same markup. Attributes that are `null` or `false` and children that are `null`
 * are left out.
 */
export type ElementFactory<Node> = (
  tag: string,
  attributes: Readonly<Record<string, string | number | boolean | null>>,
  ...children: readonly (Node | string | null)[]
) => Node

/** Makes elements for the server's pages. */
export const element: ElementFactory<JSXNode> = (tag, attributes, ...children) =>
  jsx(tag, attributes, ...children.flatMap((child) => child ?? []))
