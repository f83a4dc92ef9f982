/**
 * Names of the days of the week, Monday first, by language. Several of one day have `/` between; a stem with `*` takes any
 * ending. Lower case. Languages whose days are numbers or common words ("segunda") have them in the forms that are sure.
 */
export const NAMES: ReadonlyMap<string, string> = new Map([
  ['en', 'monday* tuesday* wednesday* thursday* friday* saturday* sunday*'],
  ['de', 'montag* dienstag* mittwoch* donnerstag* freitag* samstag*/sonnabend* sonntag*'],
  ['fr', 'lundi* mardi* mercredi* jeudi* vendredi* samedi* dimanche*'],
  ['es', 'lunes martes miércoles jueves viernes sábado* domingo*'],
  ['it', 'lunedì martedì mercoledì giovedì venerdì sabato domenica'],
  ['pt', 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado* domingo*'],
  ['nl', 'maandag* dinsdag* woensdag* donderdag* vrijdag* zaterdag* zondag*'],
  ['sv', 'måndag* tisdag* onsdag* torsdag* fredag* lördag* söndag*'],
  ['pl', 'poniedział* wtor* środ* czwartek/czwartk* piątek/piątk* sobot* niedziel*'],
  ['cs', 'pondělí/pondělk* úter* střed* čtvrtek/čtvrtk* pátek/pátk*/páteč* sobot* neděl*'],
  ['ru', 'понедельник* вторник* сред/среда/среду/среды/среде/средой четверг* пятниц* суббот* воскресень*'],
  ['uk', "понеділ* вівтор* серед/середа/середу/середи/середою четвер* п'ятниц*/п’ятниц* субот* неділ*"],
  ['tr', 'pazartesi* salı* çarşamba* perşembe* cuma/cumaya cumartesi* pazar/pazara'],
  ['ar', 'الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد'],
  ['fa', 'دوشنبه سه‌شنبه چهارشنبه پنجشنبه/پنج‌شنبه جمعه شنبه یکشنبه/یک‌شنبه'],
  ['fi', 'maanantai* tiistai* keskiviik* torsta* perjanta* lauanta* sunnunta*'],
  ['id', 'senin selasa rabu kamis jumat sabtu minggu'],
  ['hi', 'सोमवार मंगलवार बुधवार गुरुवार/बृहस्पतिवार शुक्रवार शनिवार रविवार'],
  ['ko', '월요일* 화요일* 수요일* 목요일* 금요일* 토요일* 일요일*'],
])
