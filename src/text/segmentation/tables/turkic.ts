import type { LanguageTable } from '../language-table.ts'

export const turkish: LanguageTable = {
  titles: `prof doç yrd öğr arş av org korg tümg tuğg gen alb yb yzb ütğm asb uz op müh mim ecz vet dipl örn çev ed
    yay ing alm ar far lat rus yun mah cad apt tas`,
  numeric: `no nu cilt m.ö m.s i.ö i.s böl şek tab tel par fık ca`,
  endable: `a.ş şti t.c a.b.d t.b.m.m`,
  dates: `ms mö`,
  closing: `vb vs vd`,
  starters: `bu şu o bunlar onlar biz siz ben bir ve ama fakat ancak eğer çünkü ayrıca böylece daha sonra şimdi
    burada ne tüm bütün her bazı`,
  ordinals: 'month',
  months: `yüzyıl- dünya ordu- kolordu- tümen- lig- cumhurbaşkan- dük dükü kral kralı`,
  vowels: true,
}

export const azerbaijani: LanguageTable = {
  titles: `prof akad dos gen kap ing alm rus fars lat red müq küç ray`,
  numeric: `no № cild maddə dek tel`,
  endable: `min asc abş`,
  dates: `b.e.ə e.ə b.e`,
  closing: `və.s və.b`,
  starters: `bu o bunlar onlar biz siz mən bir və amma lakin ancaq əgər çünki sonra indi burada nə bütün hər bəzi`,
  ordinals: 'month',
  vowels: true,
}

export const kazakh: LanguageTable = {
  titles: `д-р проф акад доц кап лейт инж т.б.с мыс қал даң обл ауд ред құраст ағылш нем орыс лат ж.т т.а`,
  numeric: `№ бет том тарм бап сур кесте тел`,
  endable: `мың теңге ген`,
  dates: `ж жж ғ ғғ б.з.д б.з б.э.д`,
  closing: `т.б т.с.с т.т`,
  starters: `бұл ол осы сол олар біз сіз мен бір және бірақ егер кейін қазір бүгін мұнда не барлық әр`,
  ordinals: 'month',
  vowels: true,
}
