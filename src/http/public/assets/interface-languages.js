// @ts-check

/**
 * The languages the interface speaks, each by its own name: their tags are the names of the files in `strings/`.
 *
 * @type {readonly (readonly [tag: string, name: string])[]}
 */
export const INTERFACE_LANGUAGES = [
  ['ar', 'العربية'],
  ['de', 'Deutsch'],
  ['en', 'English'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['ru', 'Русский'],
  ['uk', 'Українська'],
  ['zh', '中文'],
]
