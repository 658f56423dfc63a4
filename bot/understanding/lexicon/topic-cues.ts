/**
 * Cues of ICF topics, one a line: `code direction cue`. A cue is words that must all stand in one clause: `a|b` either, `stem~` any word
 * that begins so, `!a|b` none of these. Directions: `+` and `-` as they stand (a negation silences them), `±` a strength unless negated
 * or weakened («vain», «huonosti»), `∓` a difficulty unless negated. Only cues that hardly ever mean anything else: no topic is better
 * than a wrong one.
 */
export const TOPIC_CUES = `
d155 ± oppi|oppii|oppinut|oppineet|omaksui|omaksuu|omaksunut|learned|learnt|learns
d155 - tarvitsee|tarvitsi|vaatii|vaati toistoa|toistoja|kertausta|kertaamista
d155 - oppimi~|oppiminen vaike~|hankal~|hidas~|hitaa~
d155 + sisäisti|hoksasi|hoksaa nopea~|heti|hyvin
d160 ± keskittyi|keskittyy|keskittynyt|keskittyä|keskittymään|keskittyneesti|concentrated|concentrates !keskittymi~
d160 - keskittymi~ vaike~|vaikeu~|hankal~|huono~|heikko|heikkoa|herpaant~|lyhyt|lyhyttä|ongelm~|katkeil~|pätki~
d160 + keskittymi~ hyvä~|parantu~|parani|hyvin|parempi|parempaa
d160 - keskittymisvaik~|keskittymisongelm~
d160 - ajatus|ajatukset|huomio harhail~|karkail~|karkas~|muualla|harhai~
d160 - herpaantu~|herpaant~
d166 - lukemi~|lukea vaike~|hankal~|vaikeu~|takku~
d170 - kirjoittami~|kirjoittaa vaike~|hankal~|vaikeu~|takku~
d172 - laskemi~|laskuissa|laskut|kassa|kassan virhe~|väärin|vaike~|vaikeu~
d175 + ratkaisi|ratkaisee|ratkoi|selvitti|keksi ongelm~|pulma~|ratkaisun|tilanteen|vian|itse
d175 ± ratkaisemaan|ratkaista ongelm~|pulm~ osasi|osaa|pystyi|pystyy|kykeni|osannut|pystynyt
d177 ± päättää|päätöksiä|päätöstä|päätöksen osasi|osaa|osannut|pystyi|pysty|pystynyt|teki|tehnyt|kykene
d177 - päätöksen~|päätösten vaike~|vaikeu~|hankal~
d210 + itsenäisesti|itsenäinen|independently|omatoimisesti|omin|itsenäistä !ratkais~|rinnakk~|haluaa|toivoo
d210 + teki|hoiti|sai|suoritti loppuun|valmiiksi
d210 - jätti|jättää|jäi kesken|keskeneräi~|tekemättä !koulu|opinnot|lukio
d210 - finished|finish|complete not|didn't|couldn't
d220 ± yhtäaikaa|samanaikai~|rinnakkain|monta|useita|useaa|usean|monen tehtäv~|asiaa|asian|hommaa|työtä|työvaih~ osasi|osaa|osannut|hallitsi|hallitsee|hoiti|pystyi|pystyy|pysty|pystynyt|teki
d220 - yhtäaikaa|samanaikai~|samaan|monta|useita tehtäv~|asiaa|hommaa sekosi|sekoaa|sekaantu~|kuormit~|vaike~|vaikeu~
d230 + ajoissa|ajallaan|täsmällinen|täsmällisesti|punctual !ilmoit~|ilmot~|poissa|noudat~
d230 + time on came|arrived|was|always|comes
d230 - myöhässä|myöhästyi|myöhästyy|myöhästynyt|myöhästelee|myöhästely~|late !bus|bussi|bussin|päätös|palkka|order|delivery|night|apply|later|catching|sorry
d230 - poissa|pois ilman|ilmoittamatta|luvatta|luvattomasti
d230 - luvaton|luvattomia|poissaolo~|poissaoloja luvat~|paljon|kertynyt|toistuv~|taas
d230 - nukkui|nukkunut pommiin
d230 ± päivärytmi|päivärytmin|arkirutiini~|rutiinit|rutiini hyvä~|kunnossa|sujuu|sujui|löytyi|löytynyt|pysyy|pysyi
d230 - päivärytmi|päivärytmin|rutiinit|rutiini hukassa|sekaisin|vaike~|puuttu~
d240 - stressaantu~|stressas~|stressaa|stressiä|stressissä|hermostu~|hermostui|kuormittu~|kuormittui|panikoi|panikoitu~|stressed|stressi !ilman|vähent~|väheni
d240 - hermot|hermo meni|menee|kiristy~|menivät|paloi
d240 + rauhoittui|rauhallisena|maltti|malttinsa|rauhallinen|rauhallisesti
d240 ± kesti|kestää|sietää|sieti|kestänyt|selvisi|selviää paine~|painetta|kiire~|kiirettä|stressi~|stressiä
d310 ± ymmärsi|ymmärtää|ymmärtänyt|ymmärrä|understood|understand ohje~|ohjetta|puhe~|puhetta|suullis~|neuvo~|instructions|suomea|suomenkiel~
d350 ± keskustelu|keskustelee|keskusteli|jutteli|juttelee|jutusteli työkaver~|työkaverei~|muiden|asiakkaiden|kollego~|tauolla
d710 + tervehti|tervehtii|kohtelias|kohteliaasti|ystävällinen|ystävällisesti|polite|friendly|greeted
d710 - töykeä|töykeästi|epäkohtelia~|tiuski|tiuskaisi|tiuskii|epäystäväl~|rude
d720 - riita|riitaa|riidan|riitoja|riidel~|riitel~|riitautu~|kinasteli|kinaa|konflikti~|huusi|huutamaan|tappeli|argued|quarrel~|argument !boss|supervisor|foreman|puoliso~|vaimo~|mie~|kotona|vanhem~|äidin|isän|wife|husband|home
d720 + auttoi|auttaa|neuvoi|opasti|perehdytti|helped työkaver~|uutta|uuden|muita|toisia|kaveria|toista|työntekij~|others|colleague~|harjoittelij~|kollega~ !minua
d720 + toimeen tulee|tuli|tullut|hyvin
d720 + yhteistyö|yhteistyötä|tiimityö|ryhmätyö sujui|sujuu|hyvin|toimi|toimii
d720 + worked|works|gets well others|colleagues|team|along
d740 + otti|ottaa|ottanut ohjausta|palautetta|neuvoja|neuvon|palautteen|ohjeita vastaan|hyvin
d740 - suostu|suostunut|totellut|tottele|noudata|noudattanut ohje~|ohjeita|ohjetta|määräy~|esimie~ ei|eikä
d740 + noudatti|noudattaa ohje~|ohjeita|ohjetta|sääntö~ !suulli~
d415 ± seistä|seisoa|seisomaan|istua|istumaan|seisomista|seisomatyö~ jaksoi|jaksaa|pystyi|pystyy|pysty|jaksanut|jaksa|pystynyt
d430 ± nostaa|nostamaan|nostella|kantaa|kantamaan|nostoja pystyi|pystyy|pysty|jaksoi|jaksaa|jaksa|onnistui|pystynyt|saa|voi
d430 - nostami~|nostot|nostelu|kantami~ vaike~|hankal~|vaikeu~|sattu~
d440 + näppär~|sorminäppär~|tarkkaa|kätevä käsi~|käsistään|näpertel~|hienomotor~|sormi~
d440 - hienomotor~|näpertely|pieniä vaike~|vaikeu~|hankal~
d450 - käveleminen|kävely|kävelee|käveli|kävellä vaike~|ontu~|hankal~|nilku~|vaikeu~|sattu~
d470 ± bussilla|bussin|julkisilla|kulkea|kulkemaan|matkustaa osasi|osaa|osannut|pystyi|oppi|uskalsi|itse
b280 ∓ selkä|selän|selässä|polvi|polven|polvessa|olkapää|olkapäässä|olkapään|jalka|jalassa|jalan|jalat|käsi|kädet|niska|niskan|ranne|ranteen|hartia~|hartiat|lonkka|lonkan|nilkka|nilkan|kyynärpää|selkää kipe~|kivu~|kipu~|särky~|särkee|särki|vaiva~|vaivasi|jumi~|jumissa|oireil~|sattu~|sattui
b280 ∓ kipu|kipua|kipuja|kivut|kivun|särkyä|särkyjä|selkäkipu~|selkäkivut|päänsärky~|päänsärkyä|migreeni~|selkäsär~|pain !no|without|eased|easing
b280 ∓ back|knee|shoulder|arm|leg hurt|hurts|sore|aching|ached
b455 ± jaksoi|jaksaa|jaksanut|jaksa|jaksamaan|jaksavat !seis~|istu~|nost~|keskitty~|lähteä|nousta|herätä|tulla
b455 - väsyi|väsyy|väsynyt|väsyneeltä|väsymystä|väsymys|väsähti|uupui|uupunut|uupumus~|uupumusta|tired|exhausted|väsyksissä
b130 + motivoitunut|motivoituneesti|motivaatio|innostunut|innostui|innoissaan|innokas|innokkaasti|reipas|reippaasti|ahkera|ahkerasti|oma-aloittei~|omaaloittei~|motivated|eager|keen|enthusiastic !hukassa|puuttu~|laski|huono|alhai~|heikko|katos~|nollassa|matala
b130 - motivaatio|motivaatiota|into|motivaation hukassa|puuttu~|laski|huono|alhai~|heikko|katos~|kadoksissa|nollassa|ei|matala
b130 - haluton|haluttom~|passiivi~|vetämätön|aloitekyvytön
b134 - nukkui|nukkuu|nukkunut|uni|unet|yöt|yön huonosti|huono|valvo~|vähän|katkonai~|valvoi|valvoen
b134 - univaikeu~|uniongelm~|unettomuu~|uneton|nukahtamisvaik~
b134 - unirytmi|unirytmin|vuorokausirytmi|unirytmissä sekaisin|sekaantunut|päälaellaan|huono|ongelm~|hukassa
b134 + nukkui|nukkuu|nukkunut|unirytmi|uni hyvin|paremmin|parantu~|kunnossa|parani
b134 - slept|sleep|sleeping badly|poorly|problems|little
b144 ± muisti|muistaa|muistanut|muistivat|remembered|remembers !pätki~|huono|heikko
b144 - muisti|muistin|muistissa pätki~|huono|heikko|ongelm~|vaikeu~
b144 - unohti|unohtaa|unohtui|unohtuu|unohtaneet|unohtanut|unohtelee|forgot|forgets
b144 - needs|need|tarvitsee|tarvitsi reminders|muistutuksia|muistuttamista|muistuttelua|muistutusta
b152 - mieli|mieliala|fiilis|fiilikset maassa|matala~|alhaal~|huono|laski|apea
b152 - alakuloi~|masentunut|masentuneelta|masentu~|masennus~|masennusta|itki|itkuinen|itkee|itkeskeli|ahdistu~|ahdistunut|ahdisti|ahdistaa|surullinen|pelokas|suuttui|raivostui|raivosi|vihainen|anxious|sad|cried|crying|upset|angry|depressed
b152 + iloinen|hyväntuulinen|hyväntuulisena|hyvällä|hyvä|parempi|parantunut|nousi|cheerful|happy tuulella|mieli|mieliala|iloinen|hyväntuuli~|cheerful
b164 ± suunnitteli|suunnitella|organisoi|organisoida|järjesti|hahmotti|hahmottaa|hahmottanut työnsä|työt|päivänsä|kokonaisu~|järjestyksen|työvaih~
d570 - lääkkeet|lääkkeensä|lääkitys|lääkettä unohti|unohtanut|ottamatta|jätti|jättänyt|ei|loppu|loppuneet
d570 - syönyt|syö|peseytynyt|hygienia ei|huono|puutte~|laiminl~
d870 - velkaa|velkoja|velat|velka|ulosot~|rahat|raha|vuokra|vuokrat|laskut|maksamatta loppu|loppui|loppuneet|ulosot~|maksamatta|paljon|rästissä|riitä|sekaisin|velkaantu~
d870 - velkaantu~|rahavaik~|raha-asiat|rahahuol~ !järjesty~|kunnossa|kuntoon
d845 + haki|hakenut|lähetti|täytti|teki työpaik~|töitä|työtä|hakemuksia|hakemuksen|työhakemu~|työhakemuksen
e310 + vaimo|mies|puoliso|äiti|isä|perhe|vanhemmat|sisko|veli|family|wife|husband tukee|tukevat|auttaa|kannustaa|auttavat|supports|kannustavat
e325 + työkaveri|työkaverit|kollegat|kollega|porukka|työyhteisö tukee|auttaa|auttavat|tukevat|kannustaa|kannustavat|otti|otettiin|ottaneet
e325 - työkaver~|kollega~|porukka|työyhteisö kiusa~|syrji~|haukku~|ulkopuol~
e330 + esimies|esihenkilö|työnjohtaja|pomo|ohjaaja|työnantaja|supervisor|boss joustaa|tukee|auttaa|kannustaa|jousti|kannusti|supports|ymmärtäväi~
e330 - esimies|esihenkilö|työnjohtaja|pomo|ohjaaja haukkui|moitti|painostaa|huusi|vähätteli|kiusaa|arvosteli
e590 + palkkatuki|palkkatuen|palkkatukipäätös myönnettiin|myönsi|myönnetty|myönteinen|hyväksyttiin
e590 - palkkatuki|palkkatuen|palkkatukipäätös|te-toimisto|työkkäri hylättiin|hylkäsi|evättiin|viipyy|viivästy~|jumissa|kielteinen
d155 ± omaksui~|omaksun~|hallitsee|hallitsi|hallitsivat|oppivat|oppinu|mastered !kurssi
d155 + haltuun|hallussa|hallintaan otti|ottanut|saa|sai|on|alkaa|hyvin
d155 + perehty~|perehtyi nopea~|hyvin|heti
d155 + picked|picks|learning quick~|fast|well !pace|speed
d155 - oppimisvaik~|oppimisongelm~
d155 - tarvitsee|tarvitsi|tarvii|vaatii mallia|näyttämistä|toistoja
d160 - räplä~|räpläs|räplää|selaili|selaa|näprä~|näpräs|plärä~|roikku~ puhelin~|kännyk~|kännykkää|luuria|somea|phone
d160 - haahuil~|harhail~|levoton|levottom~|hajamieli~|distracted|distractible|restless
d160 - jumittu~|takertu~ puhelim~|kännyk~
d160 + uppoutu~|syventy~ työ~|teht~|homma~|tekemi~
d160 ± focus|focused|focuses|concentration|attention steady|good|well|better|all|whole|keeps|kept|excellent !lost|loses|losing|lose|poor
d160 - focus|concentration|attention lost|loses|losing|poor|drifts|drifted|wanders|wandered
d160 + keskitty~|keskittyneesti|keskittyneenä hyvin|koko|tunti~|tuntia|hienosti|paremmin
d160 - keskity|keskittyä|keskittymään ei|eikä|vaike~|hankal~|jaksa|jaksanut|pysty
d166 ± lukemaan|lukea|luki|lukee osasi|osaa|itse|oppi|ohjeet|sujuva~|sujuvasti !kurssi
d166 - lukihäiriö~|lukivaik~|dyslexi~
d170 - kirjoittami~|kirjoittaminen|kirjoitus|kirjallinen|kirjallisesti|kirjoittaa hankal~|vaike~|vaikeu~|takku~|hidas~|hidasta
d170 + kirjoitti|kirjotti|kirjoittaa|täytti itse|itsenäise~|omin|sujuva~
d172 + kassa|laskut|laskeminen|rahan täsmäsi|oikein|täsmäs|sujui|onnistui|hallussa
d172 - laskeminen|laskemis~|laskut|rahan vaike~|hankal~|väärin|virheitä
d175 + keksi|hoksasi|ratkaisi|korjasi|selvitti itse|ratkaisun|syyn|vian|ongelman|keinon
d175 - lukkoon|jumiin|hukassa|pulaan poikkeu~|ongelma~|vika|muutos|muuttui|yllätt~
d175 + solved|fixed|figured himself|herself|problem|out|issue
d177 - päätöksenteko|päättämään|päättää ei|vaike~|osaa|hankal~|epäröi~
d210 + yksin|yksinään|itsekseen|omatoimi~|itsenäisesti|itsenäise~ teki|hoiti|kasas|kasasi|pakkasi|pakkas|siivosi|siivos|tiskasi|leipo|leipoi|keräsi|keräs|koko|valmiiksi|loppuun|suoriutu~|sujuu|sujui|työskente~|homma~|jälki|korjasi|korjas|järjesti
d210 + ilman|vailla apua|ohjausta|neuvoa|neuvoja|valvontaa|opastusta|tukea|kukaan|avustusta !ei
d210 + alusta|aloitti loppuun
d210 + loppuun asti|saakka !kuun|vuoden|viikon|joulukuun|tammikuun
d210 + virheettä|virheettömä~|virheettömästi|moitteetta|moitteettom~|virheitä|flawless~ teht~|työ~|homma~|teki|suoriutu~|keräi~|pakkau~|ei
d210 + suoriutui|suoriutuu|suoriutunut|selviytyi|selviytyy teht~|työ~|homma~|töistä|hyvin|hienosti|itse~
d210 + own on his|her|their
d210 + himself|herself|independently|alone does|did|ran|run|handled|finished|managed|works|worked|by
d210 + without help|anyone|supervision|prompting|asking|checking|guidance
d210 - tarvitsee|tarvitsi|tarvii|vaatii|vaati|kaipaa|kaipasi jatkuva~|koko|paljon|vieressä|vierestä|ohjausta|apua|tukea|neuvomi~|opastusta !enää|muistu~|tulkki~|kelalta
d210 - kesken jäi|jätti|jättää|jää|jäivät|jäänyt !koulu|opinnot|lukio|puhelu|keskustelu|työkokeilu|jakso
d210 + hardly|barely|little prompting|help|guidance|supervision
d210 - needs|needed constant|help|guidance|supervision|prompting|support
d210 + took|takes care|initiative everything|whole
d220 - useamman|usean|monen|monta|useita|monia|kahden|samanaikai~|yhtaikai~|päällekkäi~ vaike~|vaikeu~|hankal~|sekaisin|solmussa|sekosi|sekoaa|kuormit~|ei|hukassa
d220 - samal|samaan|samalla solmussa|sekaisin|hukassa|sekosi
d220 ± multitask~|juggl~ well|managed|can|several|tasks|things|struggles|difficult !struggles|difficult|hard
d220 - multitask~|several|multiple|two struggles|difficult|hard|confused|lost|overwhelmed
d220 ± priorisoi~|prioriteet~|työjärjesty~ osasi|osaa|hyvin|itse|hienosti|sujui
d220 + sujuvasti|luontevasti tehtävästä|tehtävien|hommasta|työstä
d230 + ajoissa|ajois|ajallaan|sovitusti|minuutilleen|aikataulu~|täsmällinen|täsmällisesti tuli|oli|saapui|paikalla|pysyi|pysyy|töihin|joka|aina|kulkee|käy|tullut|ollut|on !ilmoit~|ilmot~|poissa
d230 - myöhäs|myöhästy|myöhästelee|myöhästelyä|myöhästymi~|myöhästymis~|myöhästymisiä
d230 - pommiin|pommii
d230 - jätti|jättänyt|jättää|jätti tulematta|ilmoittamatta|saapumatta
d230 - ilmestynyt|ilmestyny|ilmaantunut|ilmaantunu ei
d230 - luvaton|luvattomia|luvattomasti|luvatta|omavaltai~ poissa~|pois
d230 ± rytmi|rytmiä|rytmin|arkirytmi~|päivärytmi~|aamuheräämi~|aamuheräty~ löyty~|kunnossa|kohdallaan|sujuu|sujuvat|parantu~|pysyy|hyvä
d230 - rytmi|rytmiä|rytmin|arkirytmi~|päivärytmi~|aamuheräämi~|aamuheräty~|herääminen|heräämi~|aamut vaike~|hankal~|sekaisin|hukassa|takku~|ongelm~|raskai~|tahmei~
d230 - overslept|oversleeps
d230 - show|turn|turned|showed up didn't|did|not|never|failed
d230 ± schedule|routine|punctuality keeps|kept|good|better|improved|sticks|steady
d240 + hermot|hermo|pinna|maltti|rauhallisena|rauhallinen|viileänä|calm pitää|piti|pitivät|pysyi|pysyy|säilyi|säilyy|kesti|kestää|kiireessä|ruuhkassa|paineessa|kept|keeps|stayed|stays|under
d240 - pinna|hermot|hermo|käämit|käämi kireällä|paloi|palaa|meni|menee|lyhyt|katkesi|katke~|petti|pettää
d240 - kuormittu~|kuormittun~|ylikuormit~|panikoi|panikoi~|paniikki|paniikin|paniikissa|paniikkikohtau~|panikoitu~|stressaa~|stressas~|overwhelmed|overwhelms|panicked|panics|freezes|froze
d240 - jäätyi|jäätyy|lukossa|lukkoon|lamaantu~ kiire~|tilante~|meni|täysin|kun|jos
d240 - snaps|snapped|blew pace|pressure|rush|busy|up|stress
d240 - paineet|paine|kiire|kiireessä|hälinä|melu|meteli ahdist~|hermost~|kuormit~|sekoit~|liikaa
d310 - ymmär~|tajun~|tajua|ymmärrä ei|väärin|ohje~ !englanti
d310 - suomen|suomea|kielitaito|kieli|puhetta heikko|heikkoa|rajoit~|riitä|vaikeu~|vaike~|hankal~
d310 + kielitaito|suomen|suomea kehitty~|parantu~|paremmin|riittää|hyvin
d310 - misunderst~|understand instructions|didn't|doesn't|spoken
d350 + juttelee|jutteli|puhuu|puhui|keskusteli|keskustelee|osallistui|osallistuu rohkea~|luonteva~|avoime~|avoimesti|keskustel~|ryhmäkeskust~|aktiivi~
d350 - puhu|puhunut|puhunu|sano|sanonut|sanonu|juttele ei|mitään|sanaakaan|kenellekään|hiljaa
d350 + chat|chats|chatted|talks|talking|conversation customers|colleagues|others|openly|freely|easily
d710 + ystävälli~|kohtelia~|kohteliaa~|luonteva~|huomaavai~ asiak~|asukka~|vanhu~|muille|muita|kaikille|oli|kohtaa~|palvel~|on|lasten
d710 - vetäytyi|vetäytyy|vetäytyvä|syrjäänvetäytyv~|eristäytyi|eristäytyy|withdrawn|withdrew
d710 - tiuski|tiuskii|ärähti|ärähtää|ärähteli|tölväis~|haistat~|kiroili|kiroilee|huusi asiak~|muille|työkaver~|ohjaaj~|porukalle|kaikille|minulle
d710 ± katsekontakti~|katsekontaktia|silmiin
d710 + polite|friendly|kind|courteous|warm|greets|greeted|welcoming !not
d710 - rude|impolite|swore|cursed|hostile
d720 - sanaharkka~|sanaharkkaa|riita~|riitel~|riitaa|riidat|kina|kinaa|kinastel~|nahistel~|kärhäm~|yhteenot~|välirik~|konflikti~|tappel~|erimieli~ !puoliso~|vaimo~|miehen|kotona|vanhem~|äidin|isän
d720 - kemiat|välit huonot|huonona|tulehtu~|kireät|kohtaa|kohdanneet
d720 + porukkaan|porukassa|ryhmään|ryhmässä|joukkoon|työyhteisöön|tiimiin|tiimissä viihty~|sopeutu~|sopeutun~|soluttautu~|päässyt|pääsi|hyvin|mukavasti|otettu|luonteva~
d720 + auttoi|autto|auttaa|auttanut|neuvoi|neuvo|opetti|opettaa|opasti|tuki muita|toisia|toista|uutta|uusia|kaveria|työkaver~|tulokas~|tulokasta|kurssikaver~|asiakkaita|nuorempi~
d720 + toimeen tulee|tuli|tullut|kaikkien|muiden|hyvin !rahoillaan
d720 - snaps|snapped|argued|argues|argument|quarrel~|conflict|fight|fought|clash~|shouted coworker~|colleague~|others|with|team|customer~ !boss|supervisor|manager|foreman
d740 - snaps|snapped|argued|argues|argument|quarrel~|conflict|fight|fought|clash~|shouted boss|supervisor|manager|foreman
d720 + helped|helps|helping|showed|shows|taught|teaches|trains|supports|supported newcomer~|colleague~|coworker~|others|new|trainee~|everyone|client~
d720 + gets|fits|fit|got along|in|well|team
d740 ± palautetta|palautteen|palautteet|ohjausta|ohjeita|neuvoja|kritiikkiä vastaan|otti|ottaa|ota|ottanut|hyvin|rakenta~ !pyysi|antoi|annettiin|annoin|sain|saatiin|kerättiin
d740 - loukkaantu~|pahastu~|vänkää|vänkäs~|väitti|väittelee palaut~|ohje~|huomaut~|ohjaaj~|esimie~|vastaan
d740 + follows|followed|accepts|accepted|takes|took instructions|feedback|rules|guidance|advice
d740 - ignores|ignored|refuses|refused|argues instructions|feedback|rules|supervisor|boss
d415 - seisominen|seisoma~|seisomi~|seisoa|istuminen|istuma~|istua raska~|vaike~|vaikeu~|hankal~|jaksa|pysty|sattu~|särk~|rasitta~|käy
d415 - standing|sitting|stand|sit hurts|long|can't|difficult|trouble|hard|problems
d430 - nosto~|nostot|nostoissa|nostami~|nostelu|nostaa|nostella|kantaa|kantami~|painavi~|raskaita vaike~|vaikeu~|hankal~|ei|varoo|varovai~|väisty~|sattu~|rasitta~|kielto~|rajoitu~
d430 + nosto~|nostot|nostaa|nosti|kantoi|kantaa|painavat|raskaat sujui|sujuu|onnistu~|jaksoi|jaksaa|vaivatta|ongelmitta|helposti
d430 - lifting|lift|carry|carrying|heavy can't|cannot|difficult|struggles|hurts|trouble|avoid|not|hard
d430 + lifting|lifts|lifted|carried|carries fine|well|boxes|easily|problem|heavy !can't|cannot|hurts
d440 + näppär~|näppärät|kätevä|taitava|tarkka|tarkkaa|siisti|siistiä|nimble|neat sorm~|käsi~|käsistään|jälki|jälkeä|ompel~|näpertel~|fingers|hands|work|stitch~ !myöhä
d440 + kädentaid~|kädentaito~|hienomotori~|sorminäppär~ hyvä~|loistav~|erinomai~|hieno~|kehitty~|toimi~
d440 - kädet|käsi|sormet|hands täris~|vapis~|puutu~|kömpel~|shake|shaking|trembl~
d440 - kömpelö~|hienomotori~ pien~|vaike~|vaikeu~|haast~
d450 - kävely|käveleminen|kävelemi~|kävellä|liikkuminen|liikkumi~|walking vaike~|vaikeu~|hankal~|tuska~|hidas~|ontu~|hurts|difficult|slow
d450 - ontuu|ontui|nilkuttaa|nilkutti|kepin|rollaattor~|limping|limps|limped
d470 + bussilla|bussikortti|julkisilla|pyörällä|linkalla|junalla|mopolla|kimppakyydillä pääsee|pääsi|kulkee|kulki|itse|itsenäise~|osaa|oppi|opetteli|onnistu~|uskalsi|tulee|yksin
d470 - bussi|bussin|bussista|kyyti|kyydin|auto|autonsa|linkki|linja-auto jäi|myöhästyi|myöhästy|hajosi|hajos|puuttu~|kulje|mennyt|ohi|liukka~|rikki|järjesty|saanut|ollut !puhelu
d470 - kulkemi~|kulkeminen|työmatka~|työmatkat|matkat|kyytiä|bussiyhtey~ ongelm~|vaike~|vaikeu~|hankal~|pitkä~|ei|puuttu~|haaste~
d470 ± ajokortti|ajokortin|ajokorttia sai|suoritti|läpi|puuttuu|ei|ajoi
d470 + bus|train|bike|bicycle alone|herself|himself|learned|manages|takes|took|independently|paja|ticket !missed|late
d470 - missed|no bus|train|ride|car|transport
b280 + selkä~|selkäki|polvi~|olkapää~|niska~|jalka~|kädet|käsi|lonkka~|ranne~ ok|kunnossa|parempi|paremp~|parantu~|kestää|kesti|kestäny|kestänyt|vaivannut|oireillut|helpotta~|kipeytynyt
b280 - kipeyty~|kipuil~|kolott~|jomott~|vihlo~|särky|särkyä|särkee|särki|särkyjä|migreen~|kivulia~|kivulias|iskias~|noidannuoli|hermokip~|nivelkip~|kipulääk~|särkylääk~ !enää|ilman|ei
b280 - hurts|hurting|hurt|aches|aching|ache|painful|sore|migraine~|pains !doesn't|not|no
b280 + pain|hurt|hurts|sore eased|easing|no|not|better|less|gone|doesn't
b280 - sattuu|sattui|sattu|sattunut selk~|polv~|jalk~|käsi~|käte~|niska~|olkapä~|ranne~|rante~|lonkka~|nilkka~|kyynär~|hartia~ !ei
b455 - väsähti|väsähtää|väsähtänyt|väsy|väsynyt|väsyny|väsyneeltä|väsyneenä|uupu~|poikki|naatti|puhki|voipunut|vetämätön|rättiväsynyt|loppuunpalanut|nuutunut|worn|exhausted|drained|fatigued !ei|rikki|tie|sähköt
b455 - voimat|puhti|virta|energia|voimia loppu|loppui|loppuu|loppuivat|pois|ei|hiipu~
b455 - taukoja|tauko|taukoa|lepotauko~|levätä|lepoa|huilata|tauolle piti|tarvitsi|tarvitsee|tarvii|joutui|useita|usein|monta|enemmän|ylimääräisiä|välillä !ilman|unohti
b455 + jaksoi|jaksaa|jaksanut|jaksanu koko|täyden|täyttä|pitkän|loppuun|hyvin|asti|hienosti|tuntia|päivän|vuoron|viikon|paremmin !ei|vain|vaan|nost~
b455 - jaksa|jaksanut|jaksanu|jaksoi ei|eikä|vain|vaan|enää|puolikkaan|tunnin !keskitty~|istu~|seis~|nosta~|lähteä|nousta|herätä|tulla
b130 - jaksa|jaksanut|jaksanu ei|eikä lähteä|nousta|herätä|tulla|aloittaa
b455 + stamina|endurance|lasted|full|whole good|improved|better|shift|day|tired !not|wasn't|didn't|spent
b455 - tires|tired|tiring|fatigue|breaks|exhausted|stamina easily|quickly|needed|needs|extra|after|very|poor|low
b130 + liekeissä|liekis|innoissaan|intoa|innolla|innokkaa~|innokas|innostunut|innostuneesti|innostuneena|motivoitun~|oma-aloitt~|oma-aloitte~|omaaloitt~|omatoimise~|reipas|reippaa~|ahkera~|ahkerasti|pirteä|pirteänä|virkeä|energinen|energisesti|tarmok~|puhkuu|täpinöissään !ei|puuttu~|eikä
b130 + kyseli|kysyi|pyysi|pyyteli|halusi|otti|tarttui lisää|lisähomm~|lisätöitä|lisätehtäv~ hommaa|hommia|töitä|tehtäviä|lisätöitä|lisätehtäviä|itse
b130 + käskemättä|pyytämättä|käski|käskenyt|patistanut|kehotta~ ilman|kukaan|teki|aloitti|ryhtyi|alkoi|siivosi|itse
b130 + motivaatio|motivaatiota|into|intoa korkea~|korkealla|kova|kohdallaan|löyty~|hyvä|hyvää|riittää|kasva~|nousu~|noussut
b130 - motivaatio|motivaatiota|motivaation|into|intoa|kiinnostus~|kiinnosta|huvita|innosta|huvittanut|kiinnostanut hukassa|kadoksissa|kateissa|nolla~|nollassa|ei|laske~|laski|puuttu~|hiipu~|vähissä|pohjalla|heikko~|alhai~|katos~|ole
b130 - haluton|haluttom~|passiivi~|vetämätön|vetämättömä~|saamaton|veltto|laiskot~|apaatti~|lamaantun~|aloitekyvyt~|unmotivated|listless|sluggish|apathetic|lethargic
b130 + motivated|motivation|eager|keen|enthusiastic|enthusiasm|energetic|initiative|energy|spirits !no|lost|low|lacks|lacking|unmotivated|not|lack
b130 - motivation|energy|initiative|interest no|lost|low|lacks|lacking|lack|dropped|zero
b134 - nukku~|nukkunut|nukkunu|nukuttua|nukuttu|nukutut|unta|yöunet|yöuni huono~|huonosti|vähän|vain|pari|muutaman|katkon~|ei|heikosti|tuskin|tunti~|tuntii|vähiin !pommiin|ohi
b134 - valvo~|valvonut|valvonu|valvottu|heräil~|heräilee yö~|öitä|yöt|yön|aamuyö~|öisin|monta|useita
b134 - univaik~|univelk~|univaje~|uniongelm~|unettom~|unettomuu~|insomnia|nukahtamis~|unilääk~|nukahta~ !ei
b134 - uni|unet|unen|unirytm~|vuorokausirytm~|yöunet huono~|sekaisin|päälaellaan|hukassa|katkon~|pätkit~|sekais|heikko~|vähiin|vähissä
b134 + uni|unet|unen|unirytm~|nukku~|nukkunut|yöunet|rytmi hyvin|paremmin|parantu~|kunnossa|parempi|tasaantu~|tasainen|korjaantu~ !ei|huono~
b134 - sleep|slept|sleeping|sleepless|nights badly|poorly|trouble|barely|little|hardly|couldn't|can't|not|awful|hours|hour|bad
b134 + sleep|slept|sleeping|sleeps better|well|improved|good !not
b144 - unohta~|unohti|unohtel~|unohtelee|unohtelu~|unohtu~|unohdel~|unohtanut|unohtanu|unohtaa|forgot|forgets|forgetting|forgetful !ei|en|älä|emme
b144 - muista|muistanut|muistanu|muistaneet ei|eikä
b144 + muisti|muistaa|muistanut|muistanu|muistivat|remembers|remembered itse|kaikki|kaiken|hyvin|ulkoa|ohjeet|work~|all|well|instructions !ei|huono~|pätki~
b144 - päähän|mieleen|muistiin jää|jäänyt|jääny|pysy|jäänneet ei|eikä
b144 + päähän|mieleen jäi|jää|jääneet|jäivät !ei|eikä
b144 - muistutella|muistuttaa|muistutuksia|muistuttelua|muistuttamista|muistilap~|reminded|reminders|reminding piti|pitää|täytyy|täytyi|jouduin|joutuu|tarvitsee|tarvii|joka|jatkuva~|needs|needed|had|constant !lääkär~|ajasta|tapaami~
b152 - ahdist~|ahdistun~|ahdistus~|itku~|itkui~|itki|itkee|itkeny|itkenyt|itkeskel~|alakul~|masent~|masenn~|apea|apeana|synkkä|synkk~|surulli~|pelot~|pelkää|pelkäsi|ärty~|ärtyn~|ärtyisä~|kiukku~|kiukuissaan|kiukutte~|raivo~|suuttu~|suuttui|tuohtu~|toivoton|toivottom~|maassa !ei|enää|siivo~|vähent~|helpotta~
b152 + iloinen|iloise~|hyväntuuli~|hyväntuulinen|nauroi|nauravai~|hymyil~|hymyssä|hymyili|hymyilee|helpottunut|ylpeä|ylpeänä !ei
b152 + tuulella|mielellä|mieli|mieliala|fiilis|fiilikset|vire hyvä~|hyvällä|parempi|paremp~|parantu~|noussut|nousi|korkealla|kohonnut|valoisa~|loistava|mainio|pirteä
b152 - tuulella|mieli|mieliala|fiilis|fiilikset|olo|vire huono~|maassa|matala~|alhaal~|alhain~|laske~|laski|ailahtel~|vaihtel~|synkkä|musta
b152 - anxious|anxiety|tearful|tears|cried|crying|upset|depressed|moody|irritable|irritated|angry|sad|frustrated|gloomy|scared|worried !mother|mum|mom|wife|husband|not|no|less
b152 + cheerful|smiling|smiled|laughing|laughed|proud|happier|relieved !not
b152 + mood|spirits good|great|better|high|brighter
b152 - mood|feeling|felt low|down|bad|poor|swings|blue
b164 ± hahmott~|hahmotta~|hahmotus|jäsent~|jäsente~ kokonai~|työ~|teht~|vaihe~|aika~|päivän|osaa|vaike~|hyvin
b164 ± suunnitteli|suunnittelee|suunnitella|organisoi|organisoida|aikataulutti|planned|plans|organised|organized itse|työ~|päivän|päivänsä|viikon|osaa|osasi|own|day|work|his|her !kanssa|yhdessä|opinnot|opintoja
d570 - krapula~|krapulassa|humala~|humalassa|päihty~|päihtyneenä|känni~|kännissä|alkoholi~ haisi|tuli|oli|haiskahti|vahvasti|juonut|käyttö~ !ei
d570 - juonut|juonu|juominen|retkahti|retkahta~|ryyppä~|hungover|drunk|relapse~ taas|viikonlop~|oli|kertoi|monta|came|smelled|was|päiv~ !kahvi~|vettä|ei|mehua
d570 - lääkkeet|lääkkeen~|lääkkeitä|lääkettä|lääkity~|lääkkeiden|medication|meds jätti~|jättän~|ottamatta|unoht~|ei|loppu~|lopetti|forgot|stopped|skipped|not !vaihdettiin
d570 - hygienia~|hygieniassa|peseytymi~|suihkussa|suihkuun|hampaat|vaatteet puutte~|huono~|ei|likai~|laiminl~|haisi|muistut~ !passi~|kurssi
d570 - syömättä|eväitä|eväät|aamupala~|aamupalaa|ruokailu~|syönyt|syöny ei|ilman|väliin|tuli|taas|ole|unoht~|epäsäännöl~ !ollaan
d570 + kuntosali~|lenkill~|liikkuu|liikunt~|ruokavalio~|lopetti|savuton|raitti~|päihteettöm~ aloitti|aloitta~|säännölli~|ollut|pysynyt|tupakoin~|tupakan|käy|itse
d570 + varasi|hakeutui|meni lääkär~|lääkäriaja~|hammaslääk~|aika|ajan itse
d870 - velkajärj~|velkajärjestel~|velat|velkaa|velkoja|velka~|ulosoto~|ulosot~|ulosottoon|vuokrarästi~|maksuhäir~|luottotie~|pikavip~|häätö~|häätöuhka|vuokravelk~|debts|debt|arrears|eviction|bailiff !paid|cleared|kunnossa|hoidettu|maksettu|maksettua
d870 - rahat|raha|rahaa|rahatilan~|toimeentulo|toimeentulon|talous|tili loppu|loppuneet|loppui|tiukalla|tiukoilla|heikent~|heikko~|sekaisin|ei|riitä|vaike~|huono~|lopussa|tyhjä|kesken !ongelmaa
d870 + velat|velka~|vuokrarästi~|raha-asiat|talous|laskut|vuokra kunnossa|maksettua|kuntoon|maksettu|järjesty~|hoidettu|tasapainossa
d870 - money|rent|bills run|out|unpaid|late|trouble|problems|can't|short|tight
d845 + sai|saanut|saa|saanu paikan|työpaikan|töitä|kesätyö~|työsopimuk~|vakipaikan|vakituisen|jatkosopimuk~|jatkoa|sopimuksen|työtä|määräaikai~|palkkatyö~|tuntisopimuk~
d845 + haastatteluun|työhaastatteluun|haastattelussa|työhaastattelussa pääsi|pääsee|kutsuttiin|kutsuttu|kutsun|meni|sujui|onnistui|hyvin|hienosti
d845 + hakemus|hakemuksen|hakemuksia|hakemusta|cv|cv:n|työhakemu~|hakuprofiili~|työnhakuprofiil~ lähetti|lähti|jätti|teki|valmiiksi|valmis|kirjoitti|päivitti|laittoi|itse|lähetettiin
d845 + hakee|haki|hakenut|hakeutuu|etsii aktiivise~|aktiivisesti|ahkera~|paikkoja|paikkaa|töitä|työpaikkoja
d845 + valittiin|palkattiin|palkkaa|palkkasi|vakinaist~|hired|landed|offered töihin|tehtävään|häne~|job|position|contract|work|vakituis~|kesäksi !ei
d845 + applied|application|interview|cv|resume sent|for|went|well|finished|submitted|job|invited|got|ready
d845 - irtisanottiin|irtisanoutui|irtisanomi~|potkut|lopputili|erotettiin|fired|dismissed|quit|laid
d845 - työkokeilu|työkokeilun|sopimus|työsuhde|työsuhteen|jakso|pesti keskeytettiin|keskeytyi|keskeyty~|purettiin|päätettiin|lopetettiin|lopahti|kariutui|loppui poissaol~|kesken|takia|vuoksi|koska|poissaolojen|myöhästy~
d845 - hylättiin|hylsy|hylsyn|valittu|ended|terminated ei|haku|hakemus|paikka~|haastat~|trial|absence~|because
e310 + vaimo|mies|miehensä|puoliso~|äiti|isä|perhe|vanhemmat|sisko|veli|täti|mummo|family|wife|husband|mother|parents|kotona tukee|tukenut|tukena|auttaa|auttanut|kannustaa|kannustanut|apuna|hoitaa|supportive|supports|helps|encourages
e310 - ero|eron|avioero|avioeron|avioero~|eroaa|riita|riitaa|riidel~|riitel~|riidat|erosi|huoltajuu~|divorce|separated|breakup puoliso~|vaimo~|mie~|kumppani~|kotona|kotiin|vanhem~|äidin|isän|avo~|meneill~|vaikea|wife|husband|takia|prosessi~|perhe~|partner|with
e310 - perhe~|kotona|kotitilan~|kotiasi~|lapsen|lasten|äidin|isän|äiti|isä|vaimon|miehen vaike~|kriisi~|kuormit~|sairau~|sairas~|huoli|stressa~|raska~|painaa|kuoli|kuolema !työpaj~
e325 + työkaveri~|työkaverit|kaverit|kaveri|porukka|työyhteisö|tiimi|kollegat|colleagues|coworkers|team tukee|tukevat|auttoi|auttoivat|auttaa|auttavat|kannusta~|ottanut|otti|ottivat|hyväksy~|vastaan|mukaan|welcomed|helped|help|supportive|kutsui
e325 - työkaver~|kollega~|porukka|kaveri~|coworker~|colleague~|others kiusa~|kiusannut|syrji~|haukku~|ulkopuol~|jättää|naureskel~|simput~|bullied|bullying|teased|mocked|excluded
e330 + esimie~|esihenkilö~|pomo|ohjaaja|työnantaja|päällikkö|johtaja|kauppias|supervisor|boss|manager|employer jousti|joustaa|joustanut|tukee|tukenut|tukena|kannusta~|kärsivälli~|ymmärtäväi~|ymmärtävä|flexible|supportive|patient|understanding|encourag~
e330 - esimie~|esihenkilö~|pomo|ohjaaja|työnantaja|supervisor|boss|manager haukku~|moitti|moittii|painosta~|huusi|huutaa|vähättel~|kiusa~|epäasiall~|vaatii liikaa|yelled|shouted|unfair
e580 - lääkäri~|terapi~|hoito~|psykiat~|jono~|jonot|jonossa|lähete~|vastaanot~|kuntoutu~ pitkä~|pitkät|jonottaa|viikkoja|kuukausia|odott~|peru~|saa|saanut|pääse|päässyt|ei !seurauksena|töihin
e580 + lääkäriaj~|lähete~|lähetteen|terapia~|terapian|terapiaan|kuntoutukseen|kuntoutuspsyko~|hoitoon|hoitosuhde~ sai|saanut|pääsi|pääsee|päässyt|myönnet~|alkoi|alkaa|järjesty~|auttanut !jono~|ei
e580 - doctor|therapy|clinic|appointment|queue|referral waiting|wait|long|months|cancelled|no|queue|still
e580 + therapy|referral|doctor|treatment|rehab~ got|started|approved|helps|helped|begins
e590 + palkkatu~|palkkatuki|starttiraha|työkokeilu~|oppisopimu~|tuki|palkkatukipäätös myönn~|myönsi|hyväksyttiin|hyväksytty|myöntei~|päätös|tuli !ei|hylät~|kielteinen|odott~|viipy~|viivästy~|haettu|haetaan
e590 - päätös|päätöstä|päätöksen|palkkatu~|työttömyystur~|karenssi|karenssin|te-toimist~|te-palvel~|työllisyyspalvel~|työkkär~ viipyy|viivästy~|viipynyt|kielteinen|hylättiin|hylätty|hylkäsi|odottaa|odotta~|jumissa|katkolla|peri~|karenssi~|sai !nopea~
e590 + wage|subsidy|pay approved|granted|got|decision
e590 - wage|subsidy|decision delayed|denied|rejected|waiting|late|still
d155 + kyvystä|kyky|kykyä omaksu~|oppia
d155 - omaksuminen|oppiminen|omaksumi~ kesken|vaike~|hidas~|vaikeu~|hankal~
d172 - laskuvirhe~|laskuvirheitä|näppäilyvirh~
d210 + homma|asia|tehtävä|työvaihe kerrallaan toimii|sujuu|onnistuu|kerrallaa
d210 + nobody prompt|remind|help|check
d230 + sovittuun|sovittuna aikaan|aikana|ajankohta~
d415 - asennossa|asento|kyykyssä|kyykky~|kumarassa|polvillaan|asennot ei|vaike~|pysty|sattu~|hankal~|raska~
d415 - sit|stand|rest had|needs|needed
d430 - nostohomm~|nostotilan~|nostotyö~ ei|vaike~|vaikeu~|selä~|selk~|kielto~
d710 + juttuun|toimeen tulee|tuli|tulevat|tullut
d710 + gets|get|deals|dealing on|well|great|customers|everybody|everyone|nicely !along
b130 + meiningillä|asenteella|otteella|innolla hyvä~|hyvällä|reippaalla|loistav~|positiivi~
b134 - yöt|yön|öitä|yöllä menee|meni|pelat~|pelaa|pelaten|valvoen|hereillä|valvo~
b134 + nukkuu|nukkunut|nukkunu öisin|yönsä|yöt|taas !ei|huono~|vähän
b280 - back|knee|knees|shoulder|wrist|neck|hip killing|bothers|bothering|acting|trouble|playing
b455 - breath|winded|hengästy~|hengästyi out|of|portai~|helposti|heti|nopea~|työ~
d570 - laiminly~|laiminlyönyt|laiminlöi lääk~|hoito~|terveyt~|verenpaine~
d870 - tulot|rahat|palkka|tuki riitä|riittä~|menoihin|ei|eivät
d870 - rent|bills|loan make|pay|can't|couldn't|owes
b152 - ahistu~|ahistaa|ahisti|ahistun~|jännitti|jännittä~|jännittää !ei
d240 + jäi|jatkoi|sinnitteli|jaksoi silti|huolimatta
d470 - bussikort~|vaihdot|bussivuoro~|aikataulut|kulkuyhtey~ ei|sekasin|sekaisin|toimi|puuttuu|hukassa|vaikeu~
d210 + itekseen|itekseen|yksikseen hoiti|teki|veti|tekee|hoitaa
d350 + juttelu|jutteli|keskustelu|puhe kulki|sujui|sujuva~|sujuvasti|luontevaa|luisti
d350 - talks|talk|speaks never|hardly|rarely|anyone|barely
d240 + hermostunut|hermostunu|hermostui|hermostuta ei|eikä
d310 - ymmärrä|ymmärtänyt|ymmärtäny puhu~|opettaja~|tunnilla|kun|mitä
d310 - people|speak|speech lost|fast|when
b280 + kipuoire~|kipuoireet|kivut|kipu|oireet lievempi~|lievitty~|helpotta~|vähenty~|vähemmän|hellitt~|lieven~
d415 + seisomaan|seisoi|seisoa|istumaan|istui kykeni|pystyi|jaksoi|yhtäjakso~|tuntia !vain|ei
d845 - työkokeilu~|työkokeilua|sopimusta jatkaa|jatketa|jatkettu|jatku|jatkunut ei|poissaolo~ !esty
d172 - laskeminen|laskemi~|laskut takku~|takkuaa|takkuili
b455 + jaksaa|jaksoi täydet|täyden|täyttä|6|8
b134 + unet|uni|yöunet parem~|paremmat|parantuneet|kunnossa
d166 + reading coming|better|improved|well
d160 + drifting|hours|concentrated without|straight|focused
e590 - virkailija|te-toimist~|työllisyyspalvel~|kotoutumissuunnit~ help|updated|päivitetty|ei|no|päivittämättä
d210 + welding|work|jälki spot|flawless|excellent|moitteeton~|virheetön
d310 ± ohjeita|ohjeiden|ohje suullis~|puhuttu~ ymmär~|vastaanott~|kyky|parantu~|tukea
d240 - hermostu|hermostui|hermostu~|räjähti|räyhäsi|paukkuen lähti|kun|ku|jumitti|ovet
d210 + muistuttelemassa|muistuttamassa|neuvomassa|katsomassa tarvinnu|tarvinnut|tarvinut|kertaakaan
d170 + kirjottamaan|kirjoittamaan omin|itse|itsenäise~
d160 + räpläämään|haahuilemaan|höpisemään jääny|jäänyt|kertaakaan|ei|eikä
d240 - paine|aikataulupaine|kiire ylivoimai~|liikaa|liian
d175 + worked|figured|found out|fix|solution
d155 + picked|picks up till|routine~|skill~|new|quick~|fast|work|job|tasks !pace|speed|phone|hasn't
d440 + sorminäppär~|näppäryys moitteet~|hyvä~|erinomai~|loistav~
d720 - row|spat|altercation with|into
d845 + työhakemuksen|työhakemus|hakemuksen|hakemus laatiminen|laati|tekeminen|kirjoitti|kirjoittaminen|valmistui itse|itsenäisesti|onnistui|onnistuu
d430 - shoulders|shoulder|back|arms|wrists sore|hurt|ached|aching|pain|painful lifting|carrying|lifted|carried
d160 + työskentely keskittynyttä|keskittyneesti
d710 + newcomer|newcomers|uutta|uuden|uusia patient|patiently|kärsivälli~|neuvoi|opasti|auttoi
`;
