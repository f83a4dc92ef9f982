// @ts-check

/**
 * The languages the interface speaks, each by its own name: their tags are the names of the files in `strings/`.
 *
 * @type {readonly (readonly [tag: string, name: string])[]}
 */
export const INTERFACE_LANGUAGES = [['en', 'English']]
