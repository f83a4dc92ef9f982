import type { LanguageTable } from '../language-table.ts'

export const turkish: LanguageTable = {
  titles: `dr prof doç yrd öğr arş av sn bn hz org korg tümg tuğg gen alb yb bnb yzb ütğm tğm asb uz op müh mim ecz
    vet dipl hst bkz örn çev ed yay ing alm fr ar far lat rus yun mah cad blv apt mr mrs ms st mgr tas`,
  numeric: `no nu s ss sf md c cilt m.ö m.s i.ö i.s böl şek tab tel par fık ca oca şub mar nis may haz tem ağu eyl
    eki kas ara`,
  endable: `a.ş ltd şti t.c a.b.d t.b.m.m inc co corp jr u.s d.c`,
  dates: `ms mö`,
  closing: `vb vs vd`,
  starters: `bu şu o bunlar onlar biz siz ben sen bunun onun bir ve ama fakat ancak ya da veya eğer çünkü ki ise de
    ayrıca ayni böylece daha sonra önce şimdi dün bugün yarın burada orada için göre kadar gibi rağmen ne kim nerede
    neden niçin nasıl hangi tüm bütün her bazı birçok hiç değil var yok`,
  ordinals: 'month',
  months: `yüzyıl- dünya ordu- kolordu- tümen- lig- cumhurbaşkan- dük dükü kral kralı`,
  vowels: true,
}

export const azerbaijani: LanguageTable = {
  titles: `dr prof akad dos gen plk kap cən hz mr mrs ms st ing alm fr rus ər fars lat red tərt məs müq küç pr r şəh
    ray`,
  numeric: `no № s səh cild b m maddə bənd yan fev apr avq sen okt noy dek tel`,
  endable: `mln mlrd min inc ltd co corp asc mmc qsc abş`,
  dates: `b.e.ə e.ə b.e`,
  closing: `və.s və.b`,
  starters: `bu o bunlar onlar biz siz mən sən bunun onun bir və amma lakin ancaq və ya ya əgər çünki ki isə də
    həmçinin belə sonra əvvəl indi dünən bu gün burada orada üçün görə kimi qədər baxmayaraq nə kim harada niyə necə
    hansı bütün hər bəzi heç deyil var yox`,
  ordinals: 'month',
  vowels: true,
}

export const kazakh: LanguageTable = {
  titles: `д-р проф акад доц кап лейт инж т.б.с мыс қ қал көш даң обл ауд ред құраст ағылш нем фр орыс лат ж.т т.а`,
  numeric: `№ бет б т том тарм бап сур кесте тел`,
  endable: `млн млрд мың тг теңге ген`,
  dates: `ж жж ғ ғғ б.з.д б.з б.э.д`,
  closing: `т.б т.с.с т.т`,
  starters: `бұл ол осы сол олар біз сіз мен сен оның олардың бір және бірақ алайда немесе егер өйткені сондықтан
    сонымен қатар кейін бұрын қазір кеше бүгін мұнда онда үшін туралы дейін бойынша не кім қайда неге қалай қандай
    барлық әр кейбір көптеген жоқ бар`,
  ordinals: 'month',
  vowels: true,
}
