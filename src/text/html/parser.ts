/* What is used of htmlparser2, and nothing else: loaded as a whole it would bring its own document model along. */
export { Parser, Tokenizer } from 'htmlparser2'
