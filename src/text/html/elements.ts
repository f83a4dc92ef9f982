const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements whose content no reader sees as text of the page. */
export const NEVER_SHOWN = names(
  'script style template noscript noframes noembed title svg iframe object canvas audio video datalist',
)

/** Elements that are pressed: of the text where they stand inside it, around it where they stand alone. */
export const CONTROLS = names('button select textarea')

/** Elements no button or list of options holds: what opens one has left it. */
export const NEVER_PRESSED = names('article h1 h2 h3 h4 h5 h6 li main ol p section table ul')

/** Elements that begin a line of their own in a browser (HTML Living Standard §15.3). */
export const BLOCK = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table ' +
    'tbody td tfoot th thead tr ul',
)

/** Elements that hold a heading. */
export const HEADING = names('h1 h2 h3 h4 h5 h6')

/** Elements in bold type. */
export const BOLD = names('b strong')

/** Elements without content or end tag. */
export const VOID = names('area base br col embed hr img input link meta param source track wbr')
