import type { LanguageTable } from '../language-table.ts'

export const turkish: LanguageTable = {
  titles: `Hz doç yrd öğr arş av org gen alb yb yzb ütğm örn çev ed ar mah cad apt gnkur sn tuğg kor tüm`,
  numeric: `nu m.ö m.s i.ö i.s tab par fık ca`,
  endable: `şti`,
  dates: `ms mö`,
  closing: `vb vs vd`,
  starters: `bu şu o bunlar onlar biz siz ben bir ve ama fakat ancak eğer çünkü ayrıca böylece daha sonra şimdi
    burada ne tüm bütün her bazı`,
  ordinals: 'month',
  months: `yüzyıl- dünya cumhurbaşkan- dük dükü kral kralı`,
  vowels: true,
}

export const azerbaijani: LanguageTable = {
  titles: `akad dos gen kap cən`,
  numeric: `№ cild maddə dek`,
  endable: `min asc abş`,
  dates: `b.e.ə e.ə b.e`,
  closing: `və.s və.b`,
  starters: `bu o bunlar onlar biz siz mən bir və amma lakin ancaq əgər çünki sonra indi burada nə bütün hər bəzi`,
  ordinals: 'month',
  vowels: true,
}

export const kazakh: LanguageTable = {
  titles: `д-р проф акад доц лейт инж т.б.с мыс қал обл ж.т т.а`,
  numeric: `№ бет том тарм бап сур кесте тел`,
  endable: `мың теңге ген`,
  dates: `ж жж ғ ғғ б.з.д б.з б.э.д`,
  closing: `т.б т.с.с т.т`,
  starters: `бұл ол осы сол олар біз сіз мен бір және бірақ егер кейін қазір бүгін мұнда не барлық әр`,
  ordinals: 'month',
  vowels: true,
}
