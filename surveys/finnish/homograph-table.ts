/**
 * Forms of common names that are also words of Finnish («liinan», «vesalla», «kimmoa»). Made by `npm run make-homographs`, which asks
 * Voikko (GPL-2.0-or-later) yes or no about each form; do not edit by hand. Words that mislead even with a capital are in ordinary-words.ts.
 */
export const HOMOGRAPHS = `
aalloksi aallolla aallolle aallolta aallon aallossa aallosta aallotta aalto aaltoa aaltona aaltoon aarre aarretta aatokseen aatokseksi
aatoksella aatokselle aatokselta aatoksen aatoksena aatoksessa aatoksesta aatoksetta aatos aatosta ahde ahdetta ahdiksi ahdilla ahdille
ahdilta ahdin ahdissa ahdista ahditta aho ahoa ahoksi aholla aholle aholta ahon ahona ahoon ahossa ahosta ahotta ahteeksi ahteella ahteelle
ahteelta ahteen ahteena ahteeseen ahteessa ahteesta ahteetta ahti ahtia ahtiin ahtina akseli akselia akseliin akseliksi akselilla akselille
akselilta akselin akselina akselissa akselista akselitta aleksi alho alhoa alhoksi alholla alholle alholta alhon alhona alhoon alhossa
alhosta alhotta ali alista anna annan anniksi annilla annille annilta annin annissa annista annitta anusta arina arista arviksi arvilla
arville arvilta arvin arvissa arvista arvitta emmi emmin esteriin esteriksi esterille esterillä esteriltä esterin esterinä esterissä
esteristä esterittä esteriä haapa haapaa haapaan haapana haavaksi haavalla haavalle haavalta haavan haavassa haavasta haavatta halme
halmeeksi halmeella halmeelle halmeelta halmeen halmeena halmeeseen halmeessa halmeesta halmeetta halmetta halosta harju harjua harjuksi
harjulla harjulle harjulta harjun harjuna harjussa harjusta harjutta harjuun harri harria harriin harriksi harrilla harrille harrilta harrin
harrina harrissa harrista harritta haukaksi haukalla haukalle haukalta haukan haukassa haukasta haukatta haukka haukkaa haukkaan haukkana
haverista heini heiniin heiniksi heinille heinillä heiniltä heinin heininä heinissä heinistä heinittä heiniä helistä henna hennaa hennaan
hennaksi hennalla hennalle hennalta hennan hennana hennassa hennasta hennatta hertaksi hertalla hertalle hertalta hertan hertassa hertasta
hertatta hertta herttaa herttaan herttana hiljaa hiljan hilkaksi hilkalla hilkalle hilkalta hilkan hilkassa hilkasta hilkatta hilkka hilkkaa
hilkkaan hilkkana hirveen hirveksi hirvelle hirvellä hirveltä hirven hirvenä hirvessä hirvestä hirvettä hirveä hirvi hongaksi hongalla
hongalle hongalta hongan hongassa hongasta hongatta honka honkaa honkaan honkana hovi huhdaksi huhdalla huhdalle huhdalta huhdan huhdassa
huhdasta huhdatta huhta huhtaa huhtaan huhtana hyyppä hyyppänä hyyppää hyyppään hyypäksi hyypälle hyypällä hyypältä hyypän hyypässä hyypästä
hyypättä hämäläinen hämäläiseen hämäläiseksi hämäläiselle hämäläisellä hämäläiseltä hämäläisen hämäläisenä hämäläisessä hämäläisestä
hämäläisettä hämäläistä iiriin iirikseen iirikseksi iirikselle iiriksellä iirikseltä iiriksen iiriksenä iiriksessä iiriksestä iiriksettä
iiris iiristä ilma ilmaa ilmaan ilmaksi ilmalla ilmalle ilmalta ilman ilmana ilmassa ilmasta ilmatta ilona ilonaan ilvekseen ilvekseksi
ilvekselle ilveksellä ilvekseltä ilveksen ilveksenä ilveksessä ilveksestä ilveksettä ilves ilvestä immiksi immille immillä immiltä immin
immissä immistä immittä inka inkaa inkaan inkana ivan joeksi joella joelle joelta joen joessa joesta joetta jokea jokeen jokena joki jonne
joukoksi joukolla joukolle joukolta joukon joukossa joukosta joukotta jukaksi jukalla jukalle jukalta jukan jukassa jukasta jukatta jukka
jukkaa jukkaan jukkana järvistä kaarina kaarinaan kaarna kaarnaa kaarnaan kaarnaksi kaarnalla kaarnalle kaarnalta kaarnan kaarnana kaarnassa
kaarnasta kaarnatta kai kaihin kaista kaita kallio kallioksi kalliolla kalliolle kalliolta kallion kalliona kallioon kalliossa kalliosta
kalliotta kanasta kanerva kanervaa kanervaan kanervaksi kanervalla kanervalle kanervalta kanervan kanervana kanervassa kanervasta kanervatta
kangas kangasta kankaaksi kankaalla kankaalle kankaalta kankaan kankaana kankaaseen kankaassa kankaasta kankaatta karhu karhua karhuksi
karhulla karhulle karhulta karhun karhuna karhussa karhusta karhutta karhuun kari karia kariin kariksi karilla karille karilta karin karina
karissa karista karitta karjalainen karjalaiseen karjalaiseksi karjalaisella karjalaiselle karjalaiselta karjalaisen karjalaisena
karjalaisessa karjalaisesta karjalaisetta karjalaista karpiksi karpilla karpille karpilta karpin karpissa karpista karpitta karppi karppia
karppiin karppina kaski kaskia kaskiin kaskiksi kaskilla kaskille kaskilta kaskin kaskina kaskissa kaskista kaskitta kataja katajaa katajaan
katajaksi katajalla katajalle katajalta katajan katajana katajassa katajasta katajatta katiksi katilla katille katilta katin katissa katista
katitta kerttu kerttua kerttuna kerttuun kertuksi kertulla kertulle kertulta kertun kertussa kertusta kertutta kerästä kettu kettua kettuna
kettuun ketuksi ketulla ketulle ketulta ketun ketussa ketusta ketutta kimmoa kirsi kirsiin kirsikaksi kirsikalla kirsikalle kirsikalta
kirsikan kirsikassa kirsikasta kirsikatta kirsikka kirsikkaa kirsikkaan kirsikkana kirsiksi kirsille kirsillä kirsiltä kirsin kirsinä
kirsissä kirsistä kirsittä kirsiä kiuru kiurua kiuruksi kiurulla kiurulle kiurulta kiurun kiuruna kiurussa kiurusta kiurutta kiuruun kiveen
kiveksi kivelle kivellä kiveltä kiven kivenä kivessä kivestä kivettä kiveä kivi koivisto koivistoa koivistoksi koivistolla koivistolle
koivistolta koiviston koivistona koivistoon koivistossa koivistosta koivistotta kokko kokkoa kokkona kokkoon kokoksi kokolla kokolle kokolta
kokon kokossa kokosta kokotta kontio kontioksi kontiolla kontiolle kontiolta kontion kontiona kontioon kontiossa kontiosta kontiotta korpi
korpia korpiin korpina korviksi korvilla korville korvilta korvin korvissa korvista korvitta koskea koskeen koskeksi koskella koskelle
koskelta kosken koskena koskessa koskesta kosketta koski koskista kulma kulmaa kulmaan kulmaksi kulmalla kulmalle kulmalta kulman kulmana
kulmassa kulmasta kulmatta kurjeksi kurjella kurjelle kurjelta kurjen kurjessa kurjesta kurjetta kurkea kurkeen kurkena kurki kuudeksi
kuudella kuudelle kuudelta kuuden kuudessa kuudesta kuudetta kuusi kuuta kuuteen kuutena kuutta laakso laaksoa laaksoksi laaksolla laaksolle
laaksolta laakson laaksona laaksoon laaksossa laaksosta laaksotta lahdeksi lahdella lahdelle lahdelta lahden lahdessa lahdesta lahdetta
lahtea lahteen lahtena lahti laine laineeksi laineella laineelle laineelta laineen laineena laineeseen laineessa laineesta laineetta lainen
lainetta lammeksi lammella lammelle lammelta lammen lammessa lammesta lammetta lampea lampeen lampena lampi lari laria lariin lariksi
larilla larille larilta larin larina larissa larista laritta laukaksi laukalla laukalle laukalta laukan laukassa laukasta laukatta laukka
laukkaa laukkaan laukkana lehdeksi lehdelle lehdellä lehdeltä lehden lehdessä lehdestä lehdettä lehdoksi lehdolla lehdolle lehdolta lehdon
lehdossa lehdosta lehdotta lehteen lehtenä lehteä lehti lehtinen lehto lehtoa lehtona lehtoon lemmiksi lemmille lemmillä lemmiltä lemmin
lemmissä lemmistä lemmittä lempi lempiin lempinä lempiä leppä leppänä leppää leppään lepäksi lepälle lepällä lepältä lepän lepässä lepästä
lepättä liina liinaa liinaan liinaksi liinalla liinalle liinalta liinan liinana liinassa liinasta liinatta liisaa liisaan lilja liljaa
liljaan liljaksi liljalla liljalle liljalta liljan liljana liljassa liljasta liljatta linna linnaa linnaan linnaksi linnalla linnalle
linnalta linnan linnana linnassa linnasta linnatta loheen loheksi lohella lohelle lohelta lohen lohena lohessa lohesta lohetta lohi lotaksi
lotalla lotalle lotalta lotan lotassa lotasta lotatta lotta lottaa lottaan lottana luodoksi luodolla luodolle luodolta luodon luodossa
luodosta luodotta luomaan luomalla luoman luomassa luomasta luomatta luoto luotoa luotona luotoon luukaan mailiin mailikseen mailista
maksimia maksimiin maksimiksi maksimilla maksimille maksimilta maksimin maksimina maksimissa maksimista maksimitta malmi malmia malmiin
malmiksi malmilla malmille malmilta malmin malmina malmissa malmista malmitta marista marja marjaa marjaan marjaksi marjalla marjalle
marjalta marjan marjana marjassa marjasta marjatta marjattaan marjo marjoa marjon martaksi martalla martalle martalta martan martassa
martasta martatta martta marttaa marttaan marttana matiksi matilla matille matilta matin matissa matista matitta matti mattia mattiin
mattina meikäläinen meikäläiseen meikäläiseksi meikäläiselle meikäläisellä meikäläiseltä meikäläisen meikäläisenä meikäläisessä
meikäläisestä meikäläisettä meikäläistä metsä metsäksi metsälle metsällä metsältä metsän metsänä metsässä metsästä metsättä metsää metsään
miettinen miina miinaa miinaan miinaksi miinalla miinalle miinalta miinan miinana miinassa miinasta miinatta minttu minttua minttuna
minttuun mintuksi mintulla mintulle mintulta mintun mintussa mintusta mintutta moisio moisioksi moisiolla moisiolle moisiolta moision
moisiona moisioon moisiossa moisiosta moisiotta mylly myllyksi myllylle myllyllä myllyltä myllyn myllynä myllyssä myllystä myllyttä myllyyn
myllyä mäeksi mäelle mäellä mäeltä mäen mäessä mäestä mäettä mäkeen mäkenä mäkeä mäki männyksi männylle männyllä männyltä männyn männyssä
männystä männyttä mänty mäntynä mäntyyn mäntyä naava naavaa naavaan naavaksi naavalla naavalle naavalta naavan naavana naavassa naavasta
naavatta nanna nannaa nannaan nannaksi nannalla nannalle nannalta nannan nannana nannassa nannasta nannatta nestoria nestoriin nestoriksi
nestorilla nestorille nestorilta nestorin nestorina nestorissa nestorista nestoritta niemeen niemeksi niemelle niemellä niemeltä niemen
niemenä niemessä niemestä niemettä niemeä niemi niemistä niitty niittynä niittyyn niittyä niityksi niitylle niityllä niityltä niityn
niityssä niitystä niityttä norpaksi norpalla norpalle norpalta norpan norpassa norpasta norpatta norppa norppaa norppaan norppana notko
notkoa notkoksi notkolla notkolle notkolta notkon notkona notkoon notkossa notkosta notkotta nummea nummeen nummeksi nummella nummelle
nummelta nummen nummena nummessa nummesta nummetta nummi nurmea nurmeen nurmeksi nurmella nurmelle nurmelta nurmen nurmena nurmessa nurmesta
nurmetta nurmi närhi närhiin närhiksi närhille närhillä närhiltä närhin närhinä närhissä närhistä närhittä närhiä oivalla oja ojaa ojaan
ojaksi ojalla ojalle ojalta ojan ojana ojassa ojasta ojatta oksana oksanaan onni onnia onniin onniksi onnilla onnille onnilta onnin onnina
onnissa onnista onnitta orava oravaa oravaan oravaksi oravalla oravalle oravalta oravan oravana oravassa oravasta oravatta orvokiksi
orvokilla orvokille orvokilta orvokin orvokissa orvokista orvokitta orvokki orvokkia orvokkiin orvokkina orvoksi orvolla orvolle orvolta
orvon orvossa orvosta orvotta otoksi otolla otolle otolta oton otossa otosta ototta otto ottoa ottona ottoon paju pajua pajuksi pajulla
pajulle pajulta pajun pajuna pajussa pajusta pajutta pajuun palo paloa paloksi palolla palolle palolta palon palona paloon palossa palosta
palotta paula paulaa paulaan paulaksi paulalla paulalle paulalta paulan paulana paulassa paulasta paulatta pehkosta pelloksi pellolla
pellolle pellolta pellon pellossa pellosta pellotta pelto peltoa peltona peltoon petraa petraan pian pihlaja pihlajaa pihlajaan pihlajaksi
pihlajalla pihlajalle pihlajalta pihlajan pihlajana pihlajassa pihlajasta pihlajatta piiaksi piialla piialle piialta piian piiassa piiasta
piiatta piiraista pinja pinjaa pinjaan pinjaksi pinjalla pinjalle pinjalta pinjan pinjana pinjassa pinjasta pinjatta pitkä pitkäksi pitkälle
pitkällä pitkältä pitkän pitkänä pitkässä pitkästä pitkättä pitkää pitkään pohjola pohjolaa pohjolaan pohjolaksi pohjolalla pohjolalle
pohjolalta pohjolan pohjolana pohjolassa pohjolasta pohjolatta puro puroa puroksi purolla purolle purolta puron purona puroon purossa
purosta purotta pyry pyryksi pyrylle pyryllä pyryltä pyryn pyrynä pyryssä pyrystä pyryttä pyryyn pyryä pyy pyyhyn pyyksi pyylle pyyllä
pyyltä pyyn pyynä pyyssä pyystä pyyttä pyytä päiviin päiviksi päiville päivillä päiviltä päivin päivinä päivissä päivistä päivittä päiviä
rannaksi rannalla rannalle rannalta rannan rannassa rannasta rannatta ranta rantaa rantaan rantana raudaksi raudalla raudalle raudalta
raudan raudassa raudasta raudatta rauha rauhaa rauhaan rauhaksi rauhalla rauhalle rauhalta rauhan rauhana rauhassa rauhasta rauhatta rauta
rautaa rautaan rautana rinne rinnettä rinteeksi rinteelle rinteellä rinteeltä rinteen rinteenä rinteeseen rinteessä rinteestä rinteettä
ritva ritvaa ritvaan ritvaksi ritvalla ritvalle ritvalta ritvan ritvana ritvassa ritvasta ritvatta ruoho ruohoa ruohoksi ruoholla ruoholle
ruoholta ruohon ruohona ruohoon ruohossa ruohosta ruohotta ruotsalainen ruotsalaiseen ruotsalaiseksi ruotsalaisella ruotsalaiselle
ruotsalaiselta ruotsalaisen ruotsalaisena ruotsalaisessa ruotsalaisesta ruotsalaisetta ruotsalaista ruusu ruusua ruusuksi ruusulla ruusulle
ruusulta ruusun ruusuna ruusussa ruususta ruusutta ruusuun ruutia ruutiin ruutina saareen saareksi saarella saarelle saarelta saaren saarena
saaressa saaresta saaretta saari saarista saarni saarnia saarniin saarniksi saarnilla saarnille saarnilta saarnin saarnina saarnissa
saarnista saarnitta saarta saduksi sadulla sadulle sadulta sadun sadussa sadusta sadutta salmea salmeen salmeksi salmella salmelle salmelta
salmen salmena salmessa salmesta salmetta salmi salmista salo saloa saloksi salolla salolle salolta salon salona saloon salossa salosta
salotta sammoksi sammolla sammolle sammolta sammon sammossa sammosta sammotta sampo sampoa sampona sampoon sannaksi sannalla sannalle
sannalta sannan sannassa sannasta sannatta sara saraa saraan saraksi saralla saralle saralta saran sarana sarassa sarasta saratta sari saria
sariin sariksi sarilla sarille sarilta sarin sarina sarissa sarista saritta satu satua satuna satuun savea saveen saveksi savella savelle
savelta saven savena savessa savesta savetta savi seppä seppänä seppää seppään sepäksi sepälle sepällä sepältä sepän sepässä sepästä sepättä
sillaksi sillalla sillalle sillalta sillan sillassa sillasta sillatta silta siltaa siltaan siltana sini siniin siniksi sinille sinillä
siniltä sinin sininä sinissä sinistä sinittä siniä sirkaksi sirkalla sirkalle sirkalta sirkan sirkassa sirkasta sirkatta sirkka sirkkaa
sirkkaan sirkkana sirkku sirkkua sirkkuna sirkkuun sirkuksi sirkulla sirkulle sirkulta sirkun sirkussa sirkusta sirkutta sisko siskoa
siskoksi siskolla siskolle siskolta siskon siskona siskoon siskossa siskosta siskotta sohvia sohviin sohviksi sohvilla sohville sohvilta
sohvin sohvina sohvissa sohvista sohvitta sorsa sorsaa sorsaan sorsaksi sorsalla sorsalle sorsalta sorsan sorsana sorsassa sorsasta sorsatta
suo suohon suoksi suolla suolle suolta suomea suomeen suomeksi suomella suomelle suomelta suomen suomena suomessa suomesta suometta suomi
suon suona suossa suosta suota suotta suutari suutaria suutariin suutariksi suutarilla suutarille suutarilta suutarin suutarina suutarissa
suutarista suutaritta suvannoksi suvannolla suvannolle suvannolta suvannon suvannossa suvannosta suvannotta suvanto suvantoa suvantona
suvantoon suvi suvia suviin suviksi suvilla suville suvilta suvin suvina suvissa suvista suvitta syrjä syrjäksi syrjälle syrjällä syrjältä
syrjän syrjänä syrjässä syrjästä syrjättä syrjää syrjään taimi taimia taimiin taimiksi taimilla taimille taimilta taimin taimina taimissa
taimista taimitta taipale taipaleeksi taipaleella taipaleelle taipaleelta taipaleen taipaleena taipaleeseen taipaleessa taipaleesta
taipaleetta taipaleksi taipalella taipalelle taipalelta taipalen taipalena taipalessa taipalesta taipaletta talvea talveen talveksi talvella
talvelle talvelta talven talvena talvessa talvesta talvetta talvi tammea tammeen tammeksi tammella tammelle tammelta tammen tammena tammessa
tammesta tammetta tammi tapani tapania tapaniin tapaniksi tapanilla tapanille tapanilta tapanin tapanina tapanissa tapanista tapanitta taru
tarua taruksi tarulla tarulle tarulta tarun taruna tarussa tarusta tarutta taruun terttu terttua terttuna terttuun tertuksi tertulla
tertulle tertulta tertun tertussa tertusta tertutta tiainen tiaiseen tiaiseksi tiaisella tiaiselle tiaiselta tiaisen tiaisena tiaisessa
tiaisesta tiaisetta tiaista tikaksi tikalla tikalle tikalta tikan tikassa tikasta tikatta tikka tikkaa tikkaan tikkana toivo toivoa toivoksi
toivolla toivolle toivolta toivon toivona toivonen toivoon toivossa toivosta toivotta topiksi topilla topille topilta topin topissa topista
topitta tuija tuijaa tuijaan tuijaksi tuijalla tuijalle tuijalta tuijan tuijana tuijassa tuijasta tuijatta tuisku tuiskua tuiskuksi
tuiskulla tuiskulle tuiskulta tuiskun tuiskuna tuiskussa tuiskusta tuiskutta tuiskuun tuomaan tuomasta tuomea tuomeen tuomeksi tuomella
tuomelle tuomelta tuomen tuomena tuomessa tuomesta tuometta tuomi tuominen tuomiseen tuomiseksi tuomisella tuomiselle tuomiselta tuomisen
tuomisena tuomisessa tuomisesta tuomisetta tuomista turusta tuulasta tuuli tuulia tuuliaan tuuliin tuuliksi tuulilla tuulille tuulilta
tuulin tuulina tuulissa tuulista tuulitta tytistä tähdeksi tähdelle tähdellä tähdeltä tähden tähdessä tähdestä tähdettä tähteen tähtenä
tähteä tähti törmä törmäksi törmälle törmällä törmältä törmän törmänä törmässä törmästä törmättä törmää törmään uitoksi uitolla uitolle
uitolta uiton uitossa uitosta uitotta uitto uittoa uittona uittoon urho urhoa urhoksi urholla urholle urholta urhon urhona urhoon urhossa
urhosta urhotta uuno uunoa uunoksi uunolla uunolle uunolta uunon uunona uunoon uunossa uunosta uunotta vaara vaaraa vaaraan vaaraksi
vaaralla vaaralle vaaralta vaaran vaarana vaarassa vaarasta vaaratta vainio vainioksi vainiolla vainiolle vainiolta vainion vainiona
vainioon vainiossa vainiosta vainiotta valkama valkamaa valkamaan valkamaksi valkamalla valkamalle valkamalta valkaman valkamana valkamassa
valkamasta valkamatta vappu vappua vappuna vappuun vapuksi vapulla vapulle vapulta vapun vapussa vapusta vaputta varikseen varikseksi
variksella varikselle varikselta variksen variksena variksessa variksesta variksetta varis varisin varista varpu varpua varpuna varpuun
varvuksi varvulla varvulle varvulta varvun varvussa varvusta varvutta vehmaaksi vehmaalla vehmaalle vehmaalta vehmaan vehmaana vehmaaseen
vehmaassa vehmaasta vehmaatta vehmas vehmasta vesa vesaa vesaan vesaksi vesalla vesalle vesalta vesan vesana vesassa vesasta vesatta vieri
vieriin vieriksi vierille vierillä vieriltä vierin vierinä vierissä vieristä vierittä vieriä viidaksi viidalla viidalle viidalta viidan
viidassa viidasta viidatta viita viitaa viitaan viitana vilja viljaa viljaan viljaksi viljalla viljalle viljalta viljan viljana viljassa
viljasta viljatta virpi virpiin virpinä virpiä virraksi virralla virralle virralta virran virrassa virrasta virratta virta virtaa virtaan
virtana virveksi virvelle virvellä virveltä virven virvessä virvestä virvettä virviksi virville virvillä virviltä virvin virvissä virvistä
virvittä vuokko vuokkoa vuokkona vuokkoon vuokoksi vuokolla vuokolle vuokolta vuokon vuokossa vuokosta vuokotta vuoreen vuoreksi vuorella
vuorelle vuorelta vuoren vuorena vuoressa vuoresta vuoretta vuori vuorta yrjöä
`;
