/** Signs that could end the element or begin a comment, and line ends of JavaScript that JSON lets stand. */
const UNSAFE = /[<>&\u2028\u2029]/g

/** A value as JSON that stands in a `template` element of HTML without being anything but data. */
export const jsonInHtml = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
