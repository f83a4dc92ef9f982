/**
 * Arabic plurals made inside the word, with their singular, in normal form: no ending tells them. Nouns that news of
 * states, arms, money and ships is made of; the masdar's sound plural (`هجمات` of `هجوم`) where it changes the stem.
 */
const PAIRS =
  'رؤساء رئیس|وزراء وزیر|سفراء سفیر|زعماء زعیم|خبراء خبیر|عملاء عمیل|امراء امیر|ملوک ملک|قاده قائد|قوانین قانون|صواریخ صاروخ|اسلحه سلاح|الغام لغم|قنابل قنبله|ذخائر ذخیره|جیوش جیش|حروب حرب|هجمات هجوم|جنود جندی|ضباط ضابط|اسری اسیر|رهائن رهینه|فصائل فصیل|رؤوس راس|دول دوله|مدن مدینه|مناطق منطقه|اقالیم اقلیم|جزر جزیره|قواعد قاعده|حدود حد|موانئ میناء|سفن سفینه|انابیب انبوب|خطوط خط|بنوک بنک|مصارف مصرف|اموال مال|ارصده رصید|اصول اصل|سلع سلعه|بضائع بضاعه|رسوم رسم|عقود عقد|شروط شرط|تدابیر تدبیر|قیود قید|قمم قمه|جرائم جریمه|حقوق حق|محاکم محکمه|مجالس مجلس|لجان لجنه|احکام حکم|وثائق وثیقه|رخص رخصه|اوامر امر|احزاب حزب|اعضاء عضو|افراد فرد|مواد ماده|مراکز مرکز|معاهد معهد|انظمه نظام|اهداف هدف|غواصات غواصه|مبادئ مبدا'

/** The singular of a broken plural. Both are given in normal form, without the article. */
export const BROKEN_PLURALS: ReadonlyMap<string, string> = new Map(
  PAIRS.split('|').map((pair) => pair.split(' ') as [string, string]),
)
