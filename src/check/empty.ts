import type { Check } from './pair.ts'

/** A target without letters or digits for a source that has some. */
export const checkEmpty: Check = ({ source, target }) =>
  /[\p{L}\p{N}]/u.test(target.text) || !/[\p{L}\p{N}]/u.test(source.text)
    ? []
    : [
        {
          code: 'untranslated',
          severity: 'error',
          source: [0, source.text.length],
          target: null,
          detail: 'The translation is empty.',
        },
      ]
