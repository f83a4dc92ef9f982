/** Acronyms that other languages say in a word of their own: currencies, measures, times, offices. */
export const COMMON_ACRONYMS: ReadonlySet<string> = new Set(
  'USD EUR GBP CHF JPY CNY RUB UAH PLN CZK SEK NOK DKK TRY GMT UTC CET EST PST EDT CEO CFO COO PhD GDP VAT USA NGO NGOS ICBM USSR UAE ABD EUA BAE VAE WLAN'.split(
    ' ',
  ),
)
