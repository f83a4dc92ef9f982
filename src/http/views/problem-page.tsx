import { coded } from '../public/assets/notice.js'
import type { Say } from '../public/assets/say.js'
import { theirs } from '../public/assets/words.js'
import { elementIn } from './element.ts'
import { Page } from './page.tsx'

/** A problem as a page: for a browser that met one, and, with an explanation, what `/problems/{code}` tells. */
export function ProblemPage(props: {
  say: Say
  code: string
  title: string
  status: number
  detail: string
  requestId: string
  explanation?: string
}) {
  const { say } = props
  const element = elementIn(say)
  const language = theirs(element)
  return (
    <Page say={say} title={say('page.document', { title: props.title })} main="problem">
      <main id="problem" class="prose" tabindex={-1}>
        <h1 {...language}>{props.title}</h1>
        {props.detail === '' ? null : (
          <p class="lead" {...language}>
            {coded(element, props.detail)}
          </p>
        )}
        {props.explanation ? <p {...language}>{coded(element, props.explanation)}</p> : null}
        <dl>
          <dt>{say('problem.code')}</dt>
          <dd>
            <code>{props.code}</code>
          </dd>
          <dt>{say('problem.http')}</dt>
          <dd>{props.status}</dd>
          {props.requestId === '' ? null : (
            <>
              <dt>{say('problem.request')}</dt>
              <dd>
                <code>{props.requestId}</code>
              </dd>
            </>
          )}
        </dl>
        <p>
          <a href="/">{say('problem.home')}</a>
        </p>
      </main>
    </Page>
  )
}
