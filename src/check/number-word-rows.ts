/**
 * Numbers in words, 0 to 99, by language: what a writer may put instead of digits. Forms of one number have `/` between.
 * A stem with `*` takes any ending of up to three letters.
 */
export const UNITS = new Map<string, string>([
  [
    'en',
    'zero one/first two/second three/third four/fourth five/fifth six/sixth seven/seventh eight/eighth nine/ninth ten/tenth eleven/eleventh twelve/twelfth/dozen thirteen/thirteenth fourteen/fourteenth fifteen/fifteenth sixteen/sixteenth seventeen/seventeenth eighteen/eighteenth nineteen/nineteenth',
  ],
  [
    'de',
    'null ein*/erst* zwei/zweit* drei/dritt* vier* fünf* sechs* sieben*/siebt* acht* neun* zehn* elf* zwölf*/dutzend dreizehn* vierzehn* fünfzehn* sechzehn* siebzehn* achtzehn* neunzehn*',
  ],
  [
    'fr',
    'zéro un/une/premier/première deux/deuxième trois/troisième quatre/quatrième cinq/cinquième six/sixième sept/septième huit/huitième neuf/neuvième dix/dixième/dizaine onze/onzième douze/douzième/douzaine treize/treizième quatorze/quatorzième quinze/quinzième/quinzaine seize/seizième dix-sept dix-huit dix-neuf',
  ],
  [
    'es',
    'cero un/uno/una/primer* dos/segund* tres/tercer* cuatro/cuart* cinco/quint* seis/sext* siete/séptim* ocho/octav* nueve/noven* diez/décim*/decena once doce/docena trece catorce quince dieciséis diecisiete dieciocho diecinueve',
  ],
  [
    'it',
    'zero un/uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  ],
  [
    'pt',
    'zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove',
  ],
  [
    'ru',
    'нол*/нул* один*/одн*/перв* два/две/двух/двум*/двое/двойн*/втор* три/трех/трёх/трем*/троих/трети*/треть* четыр*/четверт*/четвер* пять/пяти/пятью/пят* шест* семь/семи/седьм* восем*/восьм* девять/девяти/девят* десят* одиннадцат* двенадцат*/дюжин* тринадцат* четырнадцат* пятнадцат* шестнадцат* семнадцат* восемнадцат* девятнадцат*',
  ],
  [
    'uk',
    "нуль/нул* один*/одн*/перш* два/дві/двох/двом*/двоє/друг* три/трьох/трьом*/троє/трет* чотир*/четверт* п'ят* шіст*/шест*/шост* сім/семи/сьом* вісім/восьми/восьм* дев'ят* десят* одинадцят* дванадцят* тринадцят* чотирнадцят* п'ятнадцят* шістнадцят* сімнадцят* вісімнадцят* дев'ятнадцят*",
  ],
  [
    'cs',
    'nula jed* dv* tři* čtyř* pět* šest* sedm* osm* devět* deset* jedenáct* dvanáct* třináct* čtrnáct* patnáct* šestnáct* sedmnáct* osmnáct* devatenáct*',
  ],
  [
    'pl',
    'zero jed* dwa/dwie/dwóch/dwu* trzy/trzech czter* pięć/pięci* sześć/sześci* siedem/siedmi* osiem/ośmi* dziewięć/dziewięci* dziesięć/dziesięci* jedena* dwana* trzyna* czterna* piętna* szesna* siedemna* osiemna* dziewiętna*',
  ],
  [
    'sv',
    'noll en/ett/första två/andra tre/tredje fyra/fjärde fem/femte sex/sjätte sju/sjunde åtta/åttonde nio/nionde tio/tionde elva tolv tretton fjorton femton sexton sjutton arton nitton',
  ],
  ['tr', 'sıfır bir* iki* üç* dört* beş* altı* yedi* sekiz* dokuz* on'],
  [
    'ar',
    'صفر واحد*/حادي* اثن*/إثن*/ثاني* ثلاث*/ثالث* أربع*/رابع* خمس*/خامس* ست*/سادس* سبع*/سابع* ثمان*/ثامن* تسع*/تاسع* عشر*/عاشر*',
  ],
  ['fa', 'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'],
  ['id', 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'],
])

export const TENS = new Map<string, string>([
  [
    'en',
    'twenty/twentieth/twenties thirty/thirties forty/forties fifty/fifties sixty/sixties seventy/seventies eighty/eighties ninety/nineties',
  ],
  ['de', 'zwanzig* dreißig* vierzig* fünfzig* sechzig* siebzig* achtzig* neunzig*'],
  [
    'fr',
    'vingt/vingts/vingtaine/vingtième trente/trentaine quarante/quarantaine cinquante/cinquantaine soixante/soixantaine septante octante nonante',
  ],
  ['es', 'veint* treinta cuarenta cincuenta sesenta setenta ochenta noventa'],
  ['it', 'vent* trent* quarant* cinquant* sessant* settant* ottant* novant*'],
  ['pt', 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'],
  [
    'ru',
    'двадцат* тридцат* сорок* пятьдесят/пятидесят* шестьдесят/шестидесят* семьдесят/семидесят* восемьдесят/восьмидесят* девяност*',
  ],
  ['uk', "двадцят* тридцят* сорок* п'ятдесят* шістдесят* сімдесят* вісімдесят* дев'яност*"],
  ['cs', 'dvacet* třicet* čtyřicet* padesát* šedesát* sedmdesát* osmdesát* devadesát*'],
  [
    'pl',
    'dwadzieścia/dwudziest* trzydzieści/trzydziest* czterdzieści/czterdziest* pięćdziesiąt* sześćdziesiąt* siedemdziesiąt* osiemdziesiąt* dziewięćdziesiąt*',
  ],
  ['sv', 'tjugo* trettio* fyrtio* femtio* sextio* sjuttio* åttio* nittio*'],
  ['tr', 'yirmi* otuz* kırk* elli* altmış* yetmiş* seksen* doksan*'],
  [
    'ar',
    'عشرون/عشرين/عشرينيات ثلاثون/ثلاثين/ثلاثينيات أربعون/أربعين/أربعينيات خمسون/خمسين/خمسينيات ستون/ستين/ستينيات سبعون/سبعين/سبعينيات ثمانون/ثمانين/ثمانينيات تسعون/تسعين/تسعينيات',
  ],
  ['fa', 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'],
])
