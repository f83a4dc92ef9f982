import { coded } from '../public/assets/notice.js'
import { element } from './element.ts'
import { Page } from './page.tsx'

/** A problem as a page: for a browser that met one, and, with an explanation, what `/problems/{code}` tells. */
export function ProblemPage(props: {
  code: string
  title: string
  status: number
  detail: string
  requestId: string
  explanation?: string
}) {
  return (
    <Page title={`${props.title} · Dragoman`} main="problem">
      <main id="problem" class="prose" tabindex={-1}>
        <h1>{props.title}</h1>
        {props.detail === '' ? null : <p class="lead">{coded(element, props.detail)}</p>}
        {props.explanation ? <p>{coded(element, props.explanation)}</p> : null}
        <dl>
          <dt>Code</dt>
          <dd>
            <code>{props.code}</code>
          </dd>
          <dt>HTTP status</dt>
          <dd>{props.status}</dd>
          {props.requestId === '' ? null : (
            <>
              <dt>Request</dt>
              <dd>
                <code>{props.requestId}</code>
              </dd>
            </>
          )}
        </dl>
        <p>
          <a href="/">Translate an article</a>
        </p>
      </main>
    </Page>
  )
}
