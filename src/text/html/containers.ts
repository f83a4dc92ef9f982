/** An element that holds blocks. Containers are numbered in the order they open; those inside one follow it. */
export interface Container {
  readonly parent: number
  /** One behind the last container inside this one. */
  end: number
  readonly name: string
  /** What its class, id and role say of it, with all it stands in: below 0 for what surrounds articles. */
  readonly hint: number
  /** Whether it is named for bylines and dates, or stands in what is. */
  readonly meta: boolean
}

/**
 * Follows which element stands in which while a page is read from its beginning to its end, whatever is left unclosed.
 */
export interface Containers {
  readonly all: readonly Container[]
  /** The innermost open one. */
  readonly current: number
  open(name: string, attributes: string): void
  close(name: string): void
  finish(): void
}

/** Names that sites give to what surrounds an article. */
const SURROUNDING =
  /(?:^|[\s_-])(?:ad|ads|advert\w*|agegate|banner|breadcrumbs?|byline-share|cc-\w+|combx|comments?|community|consent|cookies?|copyright|credits?|disqus\w*|extra|foot|footer\w*|gdpr\w*|header-nav|legends?|login|masthead|menus?|meta-nav|modal|more|mostread|most-read|nav|navbar|navigation|newsletter\w*|outbrain|pager|pagination|popular|popup|promo\w*|rail|recommend\w*|related\w*|remark|replies|rss|share\w*|sharing|shoutbox|sidebar\w*|site-header|skyscraper|social\w*|sponsor\w*|subscri\w*|supplemental|tags?|taboola|teasers?|toolbar|topics|trending|tweet\w*|widgets?)(?=$|[\s_-])/i
const ROLE = /(?:^|\s)role=(?:navigation|complementary|contentinfo|banner|search|menu|dialog|alertdialog)/i
/** Names that sites give to the article itself. */
const ARTICLE =
  /(?:^|[\s_-])(?:article\w*|articlebody|blog|body|content\w*|entry\w*|hentry|main|post|posts|story\w*|text\w*|page-content|copy)(?=$|[\s_-])/i

/** Names that sites give to who wrote an article, and when. */
const META =
  /(?:^|[\s_-])(?:author(?:s|-name|-line)?|byline|dateline|datetime|date|meta|post-meta|article-meta|entry-meta|posted-on|pubdate|published|timestamp|updated)(?=$|[\s_-])/i

const SURROUNDING_ELEMENTS = new Map([
  ['nav', -3],
  ['aside', -2],
  ['footer', -2],
  ['form', -1],
  ['dialog', -3],
])
const ARTICLE_ELEMENTS = new Map([
  ['article', 2],
  ['main', 1],
])
/** Page-wide elements are named for their looks. */
const WHOLE_PAGE = new Set(['html', 'body'])

/** Longer lists of names are made by machines for machines. */
const LONGEST = 400

/** How far up an end tag looks for its start tag; deeper nesting is broken markup. */
const REACH = 64

/** Follows which elements hold which, in time linear in the number of tags. */
export function followContainers(): Containers {
  const all: Container[] = [{ parent: -1, end: 0, name: '', hint: 0, meta: false }]
  const openOnes = [0]

  const closeLast = () => {
    all[openOnes.pop()!]!.end = all.length
  }
  return {
    all,
    get current() {
      return openOnes.at(-1)!
    },
    open(name, attributes) {
      if (all[openOnes.at(-1)!]!.name === 'p') closeLast()
      const parent = openOnes.at(-1)!
      const hint = WHOLE_PAGE.has(name) ? 0 : Math.min(all[parent]!.hint, 0) + ownHint(name, attributes)
      openOnes.push(all.length)
      const meta = all[parent]!.meta || (!WHOLE_PAGE.has(name) && attributes.length <= LONGEST && META.test(attributes))
      all.push({ parent, end: 0, name, hint, meta })
    },
    close(name) {
      const lowest = Math.max(1, openOnes.length - REACH)
      for (let depth = openOnes.length - 1; depth >= lowest; depth--)
        if (all[openOnes[depth]!]!.name === name) {
          while (openOnes.length > depth) closeLast()
          return
        }
    },
    finish() {
      while (openOnes.length > 0) closeLast()
    },
  }
}

function ownHint(name: string, attributes: string): number {
  const byName = (SURROUNDING_ELEMENTS.get(name) ?? 0) + (ARTICLE_ELEMENTS.get(name) ?? 0)
  if (attributes === '' || attributes.length > LONGEST) return byName
  const surrounding = SURROUNDING.test(attributes) || ROLE.test(attributes)
  const article = ARTICLE.test(attributes)
  return byName + (surrounding && !article ? -2 : 0) + (article && !surrounding ? 1 : 0)
}
