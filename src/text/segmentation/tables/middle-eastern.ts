import type { LanguageTable } from '../language-table.ts'

export const arabic: LanguageTable = {
  titles: `د أ ا م أ.د ا.د أ.م د.م م.م ص ش ت ط ج ق هـ`,
  numeric: `رقم ص صص ج م ف`,
}

export const persian: LanguageTable = {
  titles: `ر.ک ر.ك نک`,
  numeric: `ص ج`,
  endable: `هـ.ش`,
}

export const urdu: LanguageTable = {
  numeric: `ص`,
}

export const hebrew: LanguageTable = {
  titles: `פרופ ד"ר גב עו"ד רח שד עמ`,
  numeric: `מס עמ ס כ`,
}

export const armenian: LanguageTable = {
  titles: `պրոֆ ակադ պրն օր տես`,
  numeric: `հ համ էջ կետ`,
  endable: `և.այլն թ թթ դ մ.թ.ա մ.թ`,
  starters: `նա նրանք դա սա այս այդ այն մենք դուք ես և բայց սակայն իսկ եթե երբ քանի որ ըստ`,
  terminators: ':',
}

export const georgian: LanguageTable = {
  titles: `ბ-ნი ქ-ნი პროფ აკად გენ წმ იხ ქ ქუჩ გვ ე.წ ე.ი`,
  numeric: `№ გვ თ ტ მუხ პ`,
  endable: `ა.შ და.ა.შ წ წწ ს სს ძვ.წ ახ.წ`,
}
