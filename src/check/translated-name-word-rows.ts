/**
 * Words that stand in names of bodies, places, ages and events with a capital and are translated as other words are: `High
 * Court`, `Bronze Age`. Latin letters without marks; `*` takes any ending. English and the
 * Romance languages, whose words stand in names of other languages too.
 */
export const SHARED = `bengal* capitol* cassation* coastguard* eld* elder* hispanic* indian* motion* principal* stream* strait tide* upper* wildlife* worst worse
abbaye* ancien* anciens apel* bassa basse bassi baixa baixo baja bajo cassa* casa* centr* cinemat* colegi* cruz* encuentro enfantin* estrateg* extrem* fronter* funda* infant* inferior* infantil* jeun* judic* juge* jurid* lejano limit* menor* mej* melh* migr* milit* nazion* nuov* olimp* peior* peor* piore* pire* picc* procura* provinc* quart* renov* rinnov* sindic* strateg* summ* superior* tecn* vecchi* velh* vent* viejo viej* vieux vieill* vill* 
academ* act administrat* admiral* adviser* advisor* affair* africa* age agenc* agreement* air aircraft airline*
airport* alliance* alpine ambassador* american* ancient angel* animal* anthem anti* apostol* archbishop* archdiocese
area army art arts assembl* assistant* associat* athletic* attorney* author* autonom* autumn avenue award* bank*
baron* basin battle* bay beach bear big bird birds bishop* black blessed block* blood blue board* book* border*
boulevard branch brass bridge* broadcast* bronze brother* budget bureau* burial business cabinet camp campaign*
canal cape capital captain* card cardinal* care carnival castle* cathedral* catholic* cave center central centre
century certificat* chair* chamber* champion* chancellor* channel chapel charity charter chief* child* choir
christian* christmas church* circle circuit circus citizen* city civic civil* class* climate close club* coalition
coast* code colleg* colon* command* commerce commercial commission* committee* common* communi* compan* compet*
comput* confederat* conference* congregation congress* conservat* constitution* construction consul* consumer*
contemporary continent* control* convention* cooperat* corps corporat* council* count counter* country county court
courts creek crisis cross crown crusade* cultur* cup custom* daily danger* dark data dawn day days dead deal* death
deep defen* delegat* delta democra* department* deput* desert design develop* dialog* dictionary digital diocese
direct* disaster* disease* district* divine division* doctor* dream* drug* duchess* duchy duke dutch dynast* eagle*
early earl earth* easter* eastern ecclesiast* econom* edition education* eight* elder* elect* electric* electronic*
elementary eleven* embassy emergency emperor* empire* employ* energy engine* england english enlightenment
enterprise environment* equality estate* ethnic european evangelic* evening event events evidence exchange*
executive* exhibition* expedition* export* express external extra* facult* fair faith fall* family famous farm*
fashion father* federal* federation* festival* fiction field* fifth fifty film* final* financ* findings fire* first
fish* five flag fleet flight flower* food* foot* force* foreign* forest* form former forms fort* forum foundation*
four* free* friend* front* frontier fruit* fund* future gallery game games garden* gas gate gender general*
geograph* ghost* giant* girl* global* gold* good gospel gothic govern* governor* grammar grand grant great greater
green group* guard* guide* guild gulf gun guns hall harbor harbour head* health* heart heaven* heavy hell herald
heritage hero* high higher highness highway* hill hills history holi* holy home* honor* honour* horn horse*
hospital* hotel* hour* house* housing human* hundred* hunter* ice imperial import* income independ* index
individual* indoor industr* infantry inform* initiative* inland inner innovation inquiry inquisition institut*
insuranc* intellig* inter* interior* internal invest* iron island* isle* jewish job* joint journal* jubilee judge*
judic* junior* jury justice kid* king kings kingdom* knight* labor* labour* lady lake* land* language* large* late
latin* law* leader* league* learn* legal legend* legion* legislat* letter* liberal* liberation liberty librar* life
light lighthouse limit* line lion lions list literature little living loan* local lodge* long lord* loss* love*
lower machine* magazine* magic* magistr* maiden main majest* major majority manage* manor manufact* marine* maritime
market* marshal* master* match maximum mayor* meadow* media medic* mediev* mediterranean meeting* member* memorial*
men mercy merchant* merit message* metro* metropolitan middle midland* migrat* milit* mill million* mine mineral*
mining minist* minor* mint miracle* mission* mobile* model* modern* monarch* monast* money monitor* monkey* month*
monument* moon* moral* morning mosque mother* motion motor* mount* mountain* movement* multi* municipal* murder*
museum* music* muslim* mystery nation* natural* nature naval navy neolithic net network* never new newspaper* next
night* nine* nobel noble* norse north northern note* novel* nuclear number* nurs* object* observ* ocean* office*
official* oil old olympi* open* opera* operat* opposition orchestra* order* organi* orient* origin* orthodox outdoor
outer pacific pact palace* panel paper* papal papacy parad* paralymp* parish park* parliament* part* party passion*
patent* patriarch* patriot* peace* peak* peer* peninsula people* perfect* period permanent person* pharaoh*
philharmonic* philosoph* phoenician* picture* piece* pilgrim* pilot* pioneer* place plague plain* plan plane* plant*
plateau platform* play* point points pole polic* polit* pool* poor pope* popular* port position post* power* prairie
prefect* prehistor* premier* presence present* presiden* press price* pride priest* primar* prime prince* princip*
prison* privat* prize* problem* process* produc* professor* profess* program* progress* project* promis* property
prophet* prosecut* protect* protest* protocol provinc* psycholog* public* purple queen* quest* question* race* radio
rail* railway* rain* ranger* rapid* real* rebel* record* recover* red reform* refuge* regent* regiment* region*
regist* registry regulat* reich relation* relief* religio* renaissance renew* report* represent* republic* rescue*
research* reserv* residen* resist* resource* response* rest restaurant* return* review revolution* rich* right*
rise* river* road* rock rocky roman romans romantic* room* round royal* rule* run rural sacred safe* saint* sale*
salvation sanctuar* sand savings scale scholar* school* scien* scout* sculpt* sea second* secret* secretar* section*
security select* semi* senat* senior* september series service* session* settle* seven* shadow* share* shark*
sheriff* ship ships shipping shop* short* show sierra silver* simple single* sister* six* ski sky slave* small*
smart snow* soccer social* society soft* soil* solar soldier* song* south southeast southwest southern sovereign*
soviet* space* speaker* special* speed* spirit* sport* spring* square* stadium staff stage* standard* star stars
state* station* statistic* steel* step* stock* stone* storm* story strait* strange* strateg* stream* street* strong*
student* studi* style sub* summer* summit sun superior* super* supply support* supreme surgeon* survey* sustain*
sword* symphon* synod system* table* target* task tax* teach* team* techn* television temple* terminal terr*
territor* terror* test tests testing testament theat* theolog* theory thing* third thirty thousand* three throne
thunder* time* tobacco tomb* tool* top tour* tournament* tower* town* township* track* trade* trading tradition*
traffic train* transit transport* travel* treasur* treat* treaty tree* trial* trib* tribunal trinity trophy tropic*
true trust* truth turnpike twelve twenty twin* union* unit* universal* universe universi* upper urban user* valley*
value* vatican vehicle* veteran* vice victor* view* viking* village* violence virgin* virtu* vision* visit* voice*
volcan* volunteer* vote* voyage* wall war wars waste watch* water* wave* way weather* web week* welfare west western
wheel* white wild* will wind winds window* wing* winter* wisdom witch* wolf woman* women* wonder* wood woods word
words work* world* worst worth wound* writ* yard year* yellow yesterday young* youth* zone* abbaye academie accord*
affaires aeroport agence alliance ancien* annee archeveque armee arrondissement asile assemblee association autorite
banque bas basse bataille belle bibliotheque blanc* bleu* bois cap cathedrale chambre chancel* chateau chef* chemin
chretien* cinq cite college colline comite commun* compagnie comte* confederation conference conseil* constitution
consulat coupe cour couronne defense departement detroit deux droit* duc duche dynastie ecole eglise empereur empire
enfant* enseignement epoque etat* eveque exterieur* faculte federa* femme* fete fleuve fondation fonds foret foyer
garde gard* gouvern* grand* groupe guerre haut* histoire hiver homme* hopital hotel ile* imperial* interieur*
international* internet jardin jeune* jeux jour* journ* juge* langue* ligue livre* lac loi lune lumiere* maire
mairie maison* marche mer ministere ministre* monastere monde mondia* mont montagne* monuments moulin mouvement
moyen* musee musique neige noir* nombre nord notre nouv* observatoire office opera operation orchestre ordre
organisation palais pape parc parlement* parti pays peninsule pere peuple* petit* plaine police pont porte pouvoir
president* prix procureur programme protection province* quatre quartier recherche reforme reine republi* reserve
residence rivi* roi* romain* rouge route royaume rue sainte* sante science* seconde* secretair* securite siecle
singe societe soleil sommet statue sud syndicat* table temple temps terre* theatre tour trait* travail trois vallee
vert* vieux ville vierge voie academia acuerdo agencia agencias alcalde alto antigu* asamblea asociacion autoridad
ayuntamiento banco barrio batalla biblioteca bosque caballer* cabo calle camara camino campo catedral catolic*
centro cerro ciencia* ciudad* colegio colina comision companhia compania comun* conde* conferencia congreso consejo
constitu* copa corona corte costa cruz cumbre defensa departament* derecho* diput* direccion distrito edad educa*
ejercito emperador episcop* escuela estad* exterior* feder* fuerza* fundac* golfo gobierno gran guardia guerra
historia hospital iglesia imperio instituto invierno isla islas juego* juez justicia liga ley libro mar mayor medi*
mercado mes mina minas ministerio ministr* monte mundo museo mund* nacion* negr* norte nuev* obispo organiza* orden
oro pacto padre pais palacio papa parlament* partid* parque paz personal plaza policia primer* principad* provincia*
puente puerto pueblo real reforma reina reino republica rey rio roj* romano romana sagrad* salud san santa santo
secretari* segund* seguridad senad* servicio* siglo sindicato social sociedad sol sur territorio tierra torre
trabajo tratado unid* univers* valle verano verde viej* agenzia antic* associazione assessor* banca camera campion*
chiesa citta comune comunita consiglio dinastia dipartimento duca ducato esercito estate fondazione fiume giardin*
giochi giorno giustizia giunta governo impero inverno istituto isola isole lavoro legge lega marchese meridional*
mondial* monti mura nazion* occidental* ordine oriental* ospedale palazzo pace partito popolo porta premio
presidente prefett* principato provincia regina regno repubblica rivoluzione roma scuola secolo settentrional*
sicurezza societa stato stati strada superiore teatro terra trattato unione universita via associacao autoridade
assembleia bacia baia cidade comissao conselho constituicao edificio escola estado* europeia floresta fundacao
guarda igreja ilha* jogos justica lei macaco morro negocios organizacao partido parlamento primeir* principado
relatorio revolucao seguranca senhor* servico* sociedade supremo trabalho uniao universidade vale verao
`

/** The same of languages whose names stand beside those: words that no name of theirs is. */
export const WORDS: ReadonlyMap<string, string> = new Map([
  [
    'sv',
    `arm* bank* berg* bok* borg* centrum dal* damer drott* direktor* dynast* dod* energi* expo* film* flyg* fri* fria fro* furst* fängel* gamle gata* general* grav* grona guld* guvern* halv* handel* hem* hel* himm* hjalt* hog* hus* kalla kanal* katolsk* klost* klass* konst* kultur* kvinn* land* lansting* liv* man* mark* medborg* militar* museum* mus* natt* nobel* oper* pakt* park* plats* pris* prins* process* program* rast* region* rev* rika roman* ros* samlag* senat* skog* son* spel* sprak* stjarn* stift* strat* svart* syster* talar* tidning* torg* trad* trupp* ung* vag* vall* vatten* vetensk* vild* vinst* vand* akt* and*
akademi* all* allianc* arbeit* avdeling* barn bibliotek* centralbank* central* demokrat* departement* diplomat*
domstol* drottning* europeisk* flod* folk* fonden forbund* forening* forsvar* fransk* gamla generaldirekt* grev*
haga halvon* hav* herr fru hogsta hovratt* industri* inre intern* justitie* kammar* kapital* kejsar* klimat*
konferens* kommun* kommission* konung* krig* kung* kyrk* lag landsting* milj* minister* ministerium* moder* mott*
nationell* nedre nord* norra nya ocksa ombud* omrad* ordforand* organisation* palats* parti* patriark* polis*
provins* pave* rad* rattvis* regering* rege* republik* riks* rod* saker* samhall* samer* samisk* sjo* skol* slott*
sodra sommar* stad* staten* stats* stora styrels* svarta symfoni* tempel* tid* tyska unionen universitet* universum*
ur utrikes* vastra vit* yttre ost* ovre ar arhundrad* afrik* amerik* atlant* domar* engelsk* europ* hotell* imperi*
israelisk* kataloni* katol* klubb* kommitt* konstit* korea* kri* olymp* partner* policen rysk* sekret* svensk*
teater* turk* vinter* varld*`,
  ],
  [
    'cs',
    `apel* ban* ctvrt* deln* dolin* domov* drah* energi* federal* filosof* hotel* hvezd* institut* jazyk* kanal* kasac* klast* kolej* konvent* kost* lid* lidov* liter* louk* mar* minist* mlad* mor* most* nad* nafta noc* ocean* operac* ostrov* park* pevn* plan* plaz* porot* povst* premier* programov* pros* rad* region* reln* rod* rytir* senat* sest* skol* soci* souhvezd* stanic* stary star* strat* tres* trh* ulice* umel* urad* vece* vec* vedeck* vlast* vojen* vyssi* vysok* vybor* vyroc* zahrad* zamek* zaliv* zel* zen* ziv*
admin* alej* anglick* arcibisk* archeolog* armad* asociac* atlant* banka banky britsk* biskup* bitv* bohem* byzan*
bila bily cerven* cern* cesar* cesk* cin* cirkev* clovek* divn* dolni* dom* druh* dunaj* egypt* ekonom* energet*
evrop* fakult* fond* franc* galeri* gener* german* hlav* hnut* hor* hrad* hrabst* hvezd* imper* indick* jez* jih*
jizn* katol* klub* knez* kniz* komis* komor* kong* konfer* korej* korun* kostel* kral* krest* lat* letni* lig* mal*
mest* mezinar* mistr* mongol* more* morav* moskev* most* muze* nabozen* namor* narod* nejvys* nemec* nov* oblast*
obecn* obchod* odbor* olymp* opoz* organiz* osman* palac* papez* parlam* patr* persk* pevnost* pohor* policie polo*
pomoc* posvatn* poust* pravoslav* predsed* prezid* princ* proti* prov* prvni* rada rek* republ* revol* rimsk* rusk*
rus* sam* sbor* sever* slovansk* slovan* smlouv* soud* spojen* spol* stat* stredn* strana stran* stred* svat* svaz*
sver* svet* svob* syrsk* tureck* udol* umen* univ* urad* usta* velk* velitel* vlad* valk* vnejs* vod* volb* vrchni*
vychod* vyzkum* zapad* zakon* zem* zim* zlat* alianc* centr* komise katedral* mus* patriark* sekret* tribun* akad*
brit* amer* afric*`,
  ],
  [
    'pl',
    `apel* armi* bank* biur* chrzesc* dawn* dolin* dom domu drog* dyn* federal* gazet* gener* gwiazd* handl* hrab* imperi* inicj* jezyk* kanal* kasac* kino* klasztor* kobiet* kodeks* kolegi* komend* konc* kultur* las lasu lig* lud* minis* mlod* mur* muze* narod* nagr* nauk* nieb* noc now* obszar* ocean* odnaw* okreg* opera* osob* palac* parl* parti* plac* polic* pomoc* port* premier* program* prow* pustyni* rad* rewolu* rok* spol* srebr* star* strateg* sztuk* targ* teatr* trybun* ulic* umow* wiek* wies* wolnos* wyzs* zatok* zespol* zielon* zwierz* zycie
albansk* amerykansk* angiel* archidiec* atlantyck* bialy bial* bitwa bitw* bliski brytyjsk* cerk* centr* chin*
czarn* czerwon* dol* dwor* dyrekt* dzielnic* egip* europ* fundusz* gor* grup* hiszpan* igrzys* instyt* izb* jezior*
katedr* katolick* kongres* konstyt* korona korpus* kosciol* krolest* krol* ksiestw* ksiaz* lacin* malp* mars* marsz*
miast* miedzynar* moraw* morz* najwyz* nagrod* niemiec* nowa nowy nowe obron* organ* osmansk* pakt* papiez* panstw*
pierwsz* polity* poludn* polnoc* polwysp* porozum* pracy prawa prawosl* prezyd* prezes* prokur* przew* rady radzie
rewol* rosyjsk* rzad* rzecz* rzek* rzymsk* sad* sekret* skarb* slowian* sojusz* spraw* srodk* starsz* stan* stany
stow* stowarz* swiat* swiet* sluzb* szkol* tribun* traktat* turec* uniwers* unii unia urzad* ustaw* wielk* wlad*
wojn* wojsk* wod* wolno* wschod* wspolnot* wydzial* wysok* wysp* wzgorz* zach* zamek* zarz* zewn* ziem* zimow*
zjedn* zloty* zwiaz* akadem* alians* amer* afryk* bibliot* boh* cerkiew centraln* demokr* ekonom* galer* hrabst*
internet* kapit* klub* komis* komit* konfer* korea* korp* latyn* lig* most* mongol* olimp* organiz* pala* papies*
partia profes* prowin* republik* rosj* sam* stud* teatr* urzed* zakon* zamk*`,
  ],
  [
    'ru',
    `arhiep* bank* bereg* bitv* velich* vysokii vysok* verhn* vtor* vysshii gazet* general* geroy* gimn* gory gora* departament* direktor* dolin* dorog* zaliv* zamok* zapad* zelen* zolot* igr* imperat* institut* kanal* katolich* kino* klub* knyaz* kolledzh* komp* kommu* konventsi* konfer* kongres* korp* krepost* kubk* kubok lig* lager* ministr* mlad* monast* most* muzhch* nauk* nezavis* obl* obsch* ozer* okean* operats* otel* parlament* part* perevor* pesn* plosch* poberezh* poluostr* praviteln* premi* press* prints* programm* prospekt* pustyn* rad* revol* reka reki rest* rytsar* sber* svob* semya sekret* senat* serd* slovar* sobor* sovet* sportiv* starsh* stol* strana strany strateg* tih* tribunal* ulits* univer* upravl* fabrik* fakul* festival* filos* flot* fond* hrist* holm* tsarst* tsentr* chast* chelovek* chemp* shtat* evrey* ekon* elektr* yazyk*
adminis* akadem* ameri* anglii* armii* assots* bely* blizh* bolsh* brit* verhov* vizant* velik* vneshn* voen* voyn*
voor* vostoch* vselen* vsemir* vysh* glav* gos* gorod* grecheskii duma dvor* demokr* dvorets* drev* zheleznaya
zemlya zoloto* isp* iskusstv* issled* kavkaz* kitay* komand* komit* konst* koroly* korol* kosmich* krasn* kremly*
kren* leti* letn* mini* mezhd* mir* mong* mor* mosk* mus* muz* nats* nam* naro* nem* nizhn* novyy okrug* oon ordena
ostrov* palat* pap* pervyy perv* pol* politseis* posol* prav* pred* prez* premyer* prich* prok* prosv* provin* ray*
resp* ros* rossiysk* rimlyan* saam* sev* ssha slav* sov* soed* soyuz* soglas* sred* svyat* sud* tamozh* teatr*
tserk* tsent* tur* ukr* upr* fed* frants* hram* tsar* chern* shkol* yuzh* yug* yap* akad* amer* afr* egip* evr* fin*
germ* imp* internet* kor* mod* org*`,
  ],
  [
    'uk',
    `admin* akadem* armi* asots* bank* bereh* bitv* blyzk* bily* britan* budyn* vel* verh* vysh* vyshch* viisk* viyn* vilnyy voen* volod* vulyts* vys* haz* halytsk* henera* holov* hora hory hromad* departament* derzh* dyrekt* dolyn* evrop* zakhid zahid zakon* zaliz* zbroin* zelen* zovn* zolot* imper* inst* kanal* kat* kyiv* kyn* klub* kniaz* koled* kom* konst* konv* konf* konh* korol* kosm* krasn* kub* lig* litn* mal* men* mizhn* min* mist* misy* more* moria most* muz* nats* nar* nauk* niz* nov* obl* ozer* okean* okr* oper* orhan* ostr* palats* palat* papa parl* part* pers* pivd* pivn* plosh* pol* port* posol* prav* prem* prez* prem* prok* prov* prohr* rad* rayon* raion* resp* rev* rich* ros* ryms* sb* svit* svob* svyat* sviat* sel* sen* ser* skhid shid sluzh* sob* soyuz* soiuz* spil* spol* sport* star* strat* sud* teatr* trib* ukr* univ* uni* upr* uryad* uriad* fab* fak* fed* fest* fil* flot* fond* hrest* hram* tsar* tserk* tsentr* cherv* chorn* shkol* amer* evr*`,
  ],
  [
    'fi',
    `apina* apulais* armeija* energia* hallint* hiippak* ilmavoim* joukko* kaakko* kadun katu* kaupung* keskus* kuvernoor* laki* lehti* liittov* luok* luostar* markkin* metsa* ministeri* nainen naisten niemim* oikeud* olym* opisto* osavalt* paikall* palvelu* pappi* parlament* perustus* piiri* prinssi* puisto* puolue* rauhan* ruhtin* saari* sanoma* satama* seur* seurak* sosialist* sota* taide* talo* tehdas* temppel* tieto* tuomio* turvall* tyo* vaal* vapa* vesi* viini* vuori* vuoden yhtio* ystav* yl*
afrikka* alankom* alemp* ala* arkkip* amerik* britan* englan* etel* euroop* filist* hall* hovioik* ita* jarj* joki*
joen kansain* kansall* kansan* kap* kasvat* katoli* keisar* keski* kiin* kirk* komiss* konserv* korea* korke* kreik*
kuning* kunin* laaks* lan* lib* liit* lounais* luoteis* maailm* manner* mant* merel* monark* musta* neuvost* neuvo*
oikeus* pohj* poliisi* presid* puol* puna* raam* ranska* rooma* saks* senaat* slaav* suur* taloud* tasav* talvi*
teollis* tiede* turk* ulko* uude* uusi* unioni* valko* valti* valim* vanh* venaj* virast* yhdist* yhdys* yliop*
ylem* akatem* alpe* ame* afri* brit* demok* eur* insti* internet* komit* kong* konf* klub* museo* pankki pank* parl*
provins* sekret* sosial* tasa* teatt*`,
  ],
  [
    'id',
    `air alam aliansi anak anggota angkatan apel artikel atas bangsa baru bawah bentuk biru buku bulan darah desa dunia energi fakultas gerbang gurun guru hak hati hidup hotel hutan ibu ibukota industri inisiatif jaringan jembatan kabupaten kampus kanal karya kasasi kawasan kebangsaan kebudayaan kecil kehidupan keluarga kemerdekaan kerja kesatuan kesultanan klasik koalisi konvensi kopi kreatif layanan lembah lomba lukisan makam malam manusia menara merdeka monumen musik negeri olahraga opera pabrik pahlawan pajak panas panglima pantai parade pasar pelabuhan pembangunan pendidikan penjara perairan perempuan perjanjian pertandingan pertanian pertahanan perumahan perusahaan planet prosesor proyek puncak puri rencana resor restoran roda sastra sayap seni sidang simfoni strategi suku sumber surat tahun tari tempat tugas tujuh tulis umum undang urusan wanita warga warisan zona kuda
administrasi agung anda bahasa dalam dingin kerja kita perunggu rakyat tinggi alkitab amerika anggar* anglikan asosiasi atlantik badan bagian bandar barat batalion belanda
benua besar bukit cina dana danau dataran daulat departemen dewan dinasti direktur distrik duta eropa etnis federal
federasi gedung gereja gerakan gubernur gunung hakim hari hijau hitam hukum ilmu india inggris institut
internasional islam istana jaksa jalan jenderal jepang jerman kaisar kamar kanselir kantor kapal kardinal katedral
katolik kaum keamanan kedutaan kehakiman kekaisaran kementerian kepala kepolisian kepulauan kerajaan kesehatan ketua
keuangan kitab klub komisi komite konferensi kongres konstitusi korea kota kristen kuil kuno latin laut lembaga luar
mahkamah majelis mantan menteri merah mesir militer monyet museum muslim musim nasional negara nyonya olimpiade
orang organisasi ortodoks otoritas pangeran parlemen partai pasal pasukan paus pegunungan pemerintah* penga* peng*
perang* perdana perdag* periode perserikatan persia persatuan perusahaan pertama piala polisi prancis presiden pulau
putih raja raya ratu republik revolusi romawi rumah rusia samudra sejarah sekolah sekretaris selat selatan
semenanjung senat serikat slavia spanyol sungai swedia tanah teater teluk tengah tenaga tentara timur tiongkok tuan
tuhan turki uni universitas utara utama utsmaniyah wakil walikota yahudi yunani zaman afrika alpen bank banteng bumi
kejuaraan kelompok liberal malam mesin modern pusat program protes provinsi sistem situs sosial taman teknologi uang
wilayah`,
  ],
  [
    'de',
    `abgeordnet* abkommen abteilung* akademie amt* anstalt* arbeit* ausschuss auto* bahn* berg* bericht* bezirk* bischof*
buch* bund* burg* burger* demokrat* dienst* direkt* dorf* dynastie* ehe* energie* erz* europ* fach* firma* fluss*
forum* frau* fraktion* fuhr* fur* gebiet* gemeinde* gericht* gesellschaft* gesetz* gewerk* gro* gruppe* haupt* haus*
herr* hoch* hof* insel* jahr* justiz* kaiser* kammer* kanzler* kirche* kommission* konig* kongress* krieg* kultur*
leben* leiter* macht* markt* mensch* migration* minister* mitglied* mittel* ober* offentlich* organisation* partei*
pass* pfarr* plan* polizei* prasid* prinz* prozent* rat* recht* regierung* reich* republik* rund* saison* schiff*
schul* see* sekretar* sicher* sohn* soldat* sommer* sowjet* sozial* staat* stadt* stamm* stiftung* strasse* tag*
tal* teil* theater* tier* tochter* tod* uhr* umwelt* universitat* unternehmen* verband* verein* verfassung* vertrag*
volk* vor* wahl* wald* welt* west* woche* wort* zahl* zeit* zentral* zentrum*`,
  ],
])
