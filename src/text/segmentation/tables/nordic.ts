import type { LanguageTable } from '../language-table.ts'

export const swedish: LanguageTable = {
  titles: `s:t bl.a t.ex d.v.s s.k ev inkl exkl jfr resp m.a.o p.g.a pga t.o.m tom fr.o.m from i.o.m f.d f.ö o.dyl
    f.n t.v t.f d.ä d.y ca c:a gen kapt eg eng ty fra lat St em dir red st enl`,
  numeric: `kap § sid st`,
  dates: `f.kr e.kr f.v.t e.v.t`,
  closing: `osv o.s.v m.m m.fl o.d`,
  starters: `den det de en ett han hon vi jag du man denna detta dessa hans i på av för med till från vid om under
    efter enligt när då där här som att men och så nu vad hur inte`,
  vowels: true,
}

export const danish: LanguageTable = {
  titles: `bl.a f.eks d.v.s ca s.k såk ifm i.f.m pga p.g.a m.h.t m.h.p jf jfr inkl ekskl evt h.h.v resp tidl nuv
    h.k.h h.m adm dir mag gen kapt vedr incl alm eng ty lat f.d p.t m.a.o skt hr fr`,
  numeric: `§ kap side litra`,
  endable: `mio mia`,
  dates: `f.kr e.kr f.v.t e.v.t`,
  closing: `osv m.m m.fl o.l ofl o.a mv m.v`,
  starters: `den det de en et han hun vi jeg man denne dette disse hans i på af for med til fra ved om under efter
    ifølge da der her som men og så nu hvad hvor ikke`,
  ordinals: 'regnal',
  closers: '“«‹',
  vowels: true,
}

export const norwegian: LanguageTable = {
  titles: `bl.a f.eks d.v.s ca s.k såk ifm i.f.m pga p.g.a m.h.t jf jfr inkl ekskl evt resp tidl h.k.h h.m adm dir
    mag gen kapt vedr alm eng ty lat m.a.o iht iflg ang red`,
  numeric: `§ kap side`,
  endable: `mill`,
  dates: `f.kr e.kr f.v.t e.v.t`,
  closing: `osv m.m m.fl o.l mv m.v`,
  starters: `den det de en et han hun vi jeg man denne dette disse hans i på av for med til fra ved om under etter
    ifølge da der her som men og så nå hva hvor ikke`,
  ordinals: 'regnal',
  closers: '“',
  vowels: true,
}
