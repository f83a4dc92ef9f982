import type { Config } from '../config.ts'
import { type LocalProvider, local } from '../local/local.ts'
import { createModelStore } from '../local/models/store.ts'

/** The engine on this machine, with the models of the settings' folder. No thread and no file is opened yet. */
export const openEngine = ({
  models,
  localWorkers,
  localTermLinks,
}: Pick<Config, 'models' | 'localWorkers' | 'localTermLinks'>): LocalProvider =>
  local({ models: createModelStore(models), workers: localWorkers, linkTerms: localTermLinks })
