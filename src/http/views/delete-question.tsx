import type { Say } from '../public/assets/say.js'

/** The question before something is deleted for good, as a dialog that the script opens; the words of `topic`. */
export function DeleteQuestion({ say, topic }: { say: Say; topic: 'documents' | 'glossaries' }) {
  return (
    <dialog aria-labelledby="question">
      <form method="dialog">
        <h2 id="question" class="question">
          {say(topic === 'documents' ? 'documents.question-any' : 'glossaries.delete-any')}
        </h2>
        <p class="consequence">{say(`${topic}.consequence`)}</p>
        <p class="actions">
          <button type="submit" class="quiet" value="">
            {say(`${topic}.keep`)}
          </button>{' '}
          <button type="submit" class="danger" value="delete">
            {say(`${topic}.delete-yes`)}
          </button>
        </p>
      </form>
    </dialog>
  )
}
