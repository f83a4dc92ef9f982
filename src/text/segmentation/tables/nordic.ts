import type { LanguageTable } from '../language-table.ts'

export const swedish: LanguageTable = {
  titles: `dr prof hr fr frk st s:t bl.a t.ex d.v.s dvs s.k ev inkl exkl jfr jmf resp m.a.o p.g.a pga t.o.m tom
    fr.o.m from i.o.m f.d f.ö o.dyl f.n t.v tf t.f d.ä d.y ca c:a mr mrs ms gen övl övlt kapt lt jur tekn ekon urspr
    eg sv eng ty fra lat gr St`,
  numeric: `nr kap art § s sid bd vol kl jan febr feb mars apr aug sept okt nov dec tel`,
  endable: `inc ltd co corp jr sr u.s d.c`,
  dates: `f.kr e.kr f.v.t e.v.t`,
  closing: `osv o.s.v etc m.m m.fl o.d`,
  starters: `den det de en ett han hon vi jag du ni man denna detta dessa hans hennes deras sin vår i på av för med
    till från vid om under efter före mellan mot utan enligt sedan när då där här som att eftersom medan trots och
    men eller så också dock nu idag igår alla många några ingen inga inte vad vem hur varför vilka är var har hade
    blir blev kan`,
  vowels: true,
}

export const danish: LanguageTable = {
  titles: `dr prof hr hrn fr frk frkn st skt sct bl.a f.eks fx d.v.s dvs ca s.k såk ifm i.f.m pga p.g.a mht m.h.t
    mhp m.h.p jf jfr inkl ekskl evt hhv h.h.v resp fhv tidl nuv kgl h.k.h h.m mr mrs ms adm dir cand mag jur polit
    scient stud gen kapt lt vedr incl alm opr eng ty fr lat f.d p.t pt m.a.o`,
  numeric: `nr art stk § s pkt kap bd vol side litra jan feb febr mar apr jun jul aug sep sept okt nov dec kl tlf no`,
  endable: `inc ltd co corp jr sr u.s u.s.a e.u d.c mio mia`,
  dates: `f.kr e.kr f.v.t e.v.t`,
  closing: `osv etc m.m m.fl o.l ofl o.a mv m.v`,
  starters: `den det de en et han hun vi jeg du i man denne dette disse hans hendes deres sin vores på af for med
    til fra ved om under efter før mellem mod uden ifølge siden når da der her som at fordi mens trods og men eller
    så også dog nu alle mange nogle ingen ikke hvad hvem hvor hvordan hvorfor hvilke er var har havde bliver blev
    kan`,
  ordinals: 'month',
  months: `januar- februar- marts april maj juni juli august september- oktober- november- december-`,
  closers: '“«‹',
  vowels: true,
}

export const norwegian: LanguageTable = {
  titles: `dr prof hr fr frk st bl.a f.eks dvs d.v.s ca s.k såk ifm i.f.m pga p.g.a mht m.h.t jf jfr inkl ekskl evt
    hhv resp tidl kgl h.k.h h.m mr mrs ms adm dir cand mag jur philol gen kapt lt vedr alm opprinn eng ty fr lat
    m.a.o iht iflg ang red`,
  numeric: `nr art § s pkt kap bd vol side jan feb febr mar apr jun jul aug sep sept okt nov des kl tlf no`,
  endable: `inc ltd co corp jr sr u.s u.s.a d.c mill mrd`,
  dates: `f.kr e.kr f.v.t e.v.t`,
  closing: `osv etc m.m m.fl o.l mv m.v`,
  starters: `den det de en et ei han hun vi jeg du dere man denne dette disse hans hennes deres sin vår i på av for
    med til fra ved om under etter før mellom mot uten ifølge siden når da der her som at fordi mens tross og men
    eller så også nå alle mange noen ingen ikke hva hvem hvor hvordan hvorfor hvilke er var har hadde blir ble kan`,
  ordinals: 'month',
  months: `januar- februar- mars april mai juni juli august september- oktober- november- desember-`,
  closers: '“',
  vowels: true,
}
