import file from '../../src/http/public/assets/language-words.txt?raw'
import { prepareDetection as prepare } from '../../src/text/detect.ts'

/** The file of the word tables, as a runtime reads it. */
export const wordFile = async (): Promise<string> => file

/** Makes detection ready, as the services do. */
export const prepareDetection = (): Promise<void> => prepare(wordFile)
