/**
 * Names of months and days, long and short, in the languages articles come in: lower case, separated by blanks; a name
 * stands with the first language that has it. From the Unicode CLDR by way of `Intl.DateTimeFormat`, with the Persian
 * and the Levantine months.
 */
export const CALENDAR: readonly string[] = [
  // de
  'montag januar freitag februar sonntag märz donnerstag april mai juni juli august september oktober november dezember mo jan fr feb so mär do apr jun jul aug sept sep okt nov dez',
  // en
  'monday january friday february sunday march thursday may june july october december mon fri sun mar thu oct dec',
  // fr
  'lundi janvier vendredi février dimanche mars jeudi avril juin juillet août septembre octobre novembre décembre lun janv ven févr dim jeu avr juil déc',
  // ru
  'понедельник января январь пятница февраля февраль воскресенье марта март четверг апреля апрель мая май июня июнь июля июль августа август сентября сентябрь октября октябрь ноября ноябрь декабря декабрь пн янв пт февр вс мар чт апр июн июл авг сент окт нояб дек',
  // uk
  'понеділок січня січень пʼятниця лютого лютий неділя березня березень четвер квітня квітень травня травень червня червень липня липень серпня серпень вересня вересень жовтня жовтень листопада листопад грудня грудень січ лют нд бер квіт трав черв лип серп вер жовт лист груд',
  // es
  'lunes enero viernes febrero domingo marzo jueves abril mayo junio julio agosto septiembre octubre noviembre diciembre ene vie dom jue abr ago dic',
  // it
  'lunedì gennaio venerdì febbraio domenica giovedì aprile maggio giugno luglio settembre ottobre dicembre gen gio mag giu lug set ott',
  // pt
  'segunda-feira janeiro sexta-feira fevereiro março quinta-feira maio junho julho setembro outubro novembro dezembro seg sex fev qui out',
  // nl
  'maandag januari vrijdag februari zondag maart donderdag mei augustus ma vr zo mrt',
  // pl
  'poniedziałek stycznia styczeń piątek lutego luty niedziela marca marzec czwartek kwietnia kwiecień maja maj czerwca czerwiec lipca lipiec sierpnia sierpień września wrzesień października październik listopada listopad grudnia grudzień pon sty pt lut niedz czw kwi cze lip sie wrz paź lis gru',
  // cs
  'pondělí ledna leden pátek února únor neděle března březen čtvrtek dubna duben května květen června červen července červenec srpna srpen září října říjen listopadu prosince prosinec po led pá úno ne bře čt dub kvě čvn čvc srp zář říj pro',
  // sk
  'pondelok januára január piatok februára február nedeľa marec štvrtok apríla apríl mája máj júna jún júla júl augusta septembra októbra október novembra decembra pi št',
  // ro
  'luni ianuarie vineri februarie duminică martie joi aprilie iunie iulie septembrie octombrie noiembrie decembrie ian vin dum iun iul',
  // bg
  'понеделник януари петък февруари неделя четвъртък април юни юли септември октомври ноември декември',
  // sr
  'понедељак јануар петак фебруар недеља четвртак мај јун јул септембар октобар новембар децембар пон јан пет феб нед чет сеп нов дец',
  // hr
  'ponedjeljak siječnja siječanj petak veljače veljača nedjelja ožujka ožujak četvrtak travnja travanj svibnja svibanj lipnja lipanj srpnja srpanj kolovoza kolovoz rujna rujan studenoga studeni prosinca prosinac sij pet velj ned ožu čet tra svi kol ruj stu',
  // be
  'панядзелак студзеня студзень пятніца лютага люты нядзеля сакавіка сакавік чацвер красавіка красавік чэрвеня чэрвень ліпеня ліпень жніўня жнівень верасня верасень кастрычніка кастрычнік лістапада лістапад снежня снежань сту сак чц кра чэр ліп жні кас ліс сне',
  // el
  'δευτέρα ιανουαρίου παρασκευή φεβρουαρίου κυριακή μαρτίου πέμπτη απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου δευ ιαν παρ φεβ κυρ μαρ πέμ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ',
  // tr
  'ocak pazartesi şubat cuma mart pazar nisan perşembe mayıs haziran temmuz ağustos eylül ekim kasım aralık oca pzt şub cum paz nis per haz tem ağu eyl eki kas ara',
  // sv
  'måndag fredag söndag torsdag augusti mån fre sön tors',
  // da
  'mandag søndag marts man søn',
  // nb
  'desember tor des',
  // fi
  'maanantai tammikuuta tammikuu perjantai helmikuuta helmikuu sunnuntai maaliskuuta maaliskuu torstai huhtikuuta huhtikuu toukokuuta toukokuu kesäkuuta kesäkuu heinäkuuta heinäkuu elokuuta elokuu syyskuuta syyskuu lokakuuta lokakuu marraskuuta marraskuu joulukuuta joulukuu tammi pe helmi su maalis to huhti touko kesä heinä elo syys loka marras joulu',
  // hu
  'hétfő péntek március vasárnap április csütörtök május június július augusztus szeptember febr márc ápr cs szept',
  // et
  'esmaspäev jaanuar reede veebruar pühapäev märts neljapäev aprill juuni juuli oktoober detsember jaan veebr dets',
  // lv
  'pirmdiena janvāris piektdiena februāris svētdiena ceturtdiena aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris pirmd piektd svētd ceturtd jūn jūl',
  // lt
  'sausio pirmadienis sausis vasario penktadienis vasaris kovo sekmadienis kovas balandžio ketvirtadienis balandis gegužės gegužė birželio birželis liepos liepa rugpjūčio rugpjūtis rugsėjo rugsėjis spalio spalis lapkričio lapkritis gruodžio gruodis pr pn sk kt',
  // he
  'יום שני ינואר שישי פברואר ראשון מרץ חמישי אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר ינו׳ פבר׳ אפר׳ אוג׳ ספט׳ אוק׳ נוב׳ דצמ׳',
  // ar
  'الاثنين يناير الجمعة فبراير الأحد مارس الخميس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول الثاني',
  // fa
  'دوشنبه ژانویه جمعه فوریه یکشنبه پنجشنبه آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
  // ur
  'پیر جنوری جمعہ فروری اتوار مارچ جمعرات اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  // hi
  'सोमवार जनवरी शुक्रवार फ़रवरी रविवार अप्रैल मई अगस्त सितंबर अक्टूबर नवंबर दिसंबर जन॰ रवि अग॰ अक्टू॰ नव॰',
  // vi
  'thứ hai tháng sáu chủ nhật năm thg cn',
  // id
  'senin jumat minggu maret kamis agustus sen jum min kam agu',
  // ka
  'ორშაბათი იანვარი პარასკევი თებერვალი კვირა მარტი ხუთშაბათი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი ორშ იან პარ თებ კვი მარ ხუთ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ',
  // hy
  'հունվարի երկուշաբթի հունվար փետրվարի ուրբաթ փետրվար մարտի կիրակի մարտ ապրիլի հինգշաբթի ապրիլ մայիսի մայիս հունիսի հունիս հուլիսի հուլիս օգոստոսի օգոստոս սեպտեմբերի սեպտեմբեր հոկտեմբերի հոկտեմբեր նոյեմբերի նոյեմբեր դեկտեմբերի դեկտեմբեր հնվ երկ փտվ ուր մրտ կիր ապր հնգ մյս հնս հլս օգս սեպ հոկ նոյ դեկ',
  // az
  'yanvar bazar ertəsi fevral cümə aprel axşamı iyun iyul avqust sentyabr oktyabr noyabr dekabr yan iyn iyl avq noy dek',
  // kk
  'қаңтар дүйсенбі ақпан жұма наурыз жексенбі сәуір бейсенбі мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан қаң дс ақп жм нау жс сәу бс мам мау шіл там қыр қаз қар жел',
]
