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
d210 + itsenäisesti|itsenäinen|independently|omatoimisesti|omin|itsenäistä !haluaa|toivoo
d210 + teki|hoiti|sai|suoritti loppuun|valmiiksi
d210 - jätti|jättää|jäi kesken|keskeneräi~|tekemättä !koulu|opinnot|lukio
d210 - finished|finish|complete not|didn't|couldn't
d220 ± yhtäaikaa|samanaikai~|rinnakkain|monta|useita|useaa|usean|monen tehtäv~|asiaa|asian|hommaa|työtä|työvaih~ osasi|osaa|osannut|hallitsi|hallitsee|hoiti|pystyi|pystyy|pysty|pystynyt|teki
d220 - yhtäaikaa|samanaikai~|samaan|monta|useita tehtäv~|asiaa|hommaa sekosi|sekoaa|sekaantu~|kuormit~|vaike~|vaikeu~
d230 + ajoissa|ajallaan|täsmällinen|täsmällisesti|punctual
d230 + time on came|arrived|was|always|comes
d230 - myöhässä|myöhästyi|myöhästyy|myöhästynyt|myöhästelee|myöhästely~|late !apply|later
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
d720 - riita|riitaa|riidan|riitoja|riidel~|riitel~|riitautu~|kinasteli|kinaa|konflikti~|huusi|tappeli|argued|quarrel~|argument
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
b280 ∓ kipu|kipua|kipuja|kivut|kivun|särkyä|särkyjä|selkäkipu~|selkäkivut|päänsärky~|päänsärkyä|migreeni~|selkäsär~|pain
b280 ∓ back|knee|shoulder|arm|leg hurt|hurts|sore|aching|ached
b455 ± jaksoi|jaksaa|jaksanut|jaksa|jaksamaan|jaksavat !seis~|istu~|nosta~|keskitty~
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
d870 - velkaantu~|rahavaik~|raha-asiat|rahahuol~ !kunnossa|kuntoon
d845 + haki|hakenut|lähetti|täytti|teki työpaik~|töitä|työtä|hakemuksia|hakemuksen|työhakemu~|työhakemuksen
e310 + vaimo|mies|puoliso|äiti|isä|perhe|vanhemmat|sisko|veli|family|wife|husband tukee|tukevat|auttaa|kannustaa|auttavat|supports|kannustavat
e325 + työkaveri|työkaverit|kollegat|kollega|porukka|työyhteisö tukee|auttaa|auttavat|tukevat|kannustaa|kannustavat|otti|otettiin|ottaneet
e325 - työkaver~|kollega~|porukka|työyhteisö kiusa~|syrji~|haukku~|ulkopuol~
e330 + esimies|esihenkilö|työnjohtaja|pomo|ohjaaja|työnantaja|supervisor|boss joustaa|tukee|auttaa|kannustaa|jousti|kannusti|supports|ymmärtäväi~
e330 - esimies|esihenkilö|työnjohtaja|pomo|ohjaaja haukkui|moitti|painostaa|huusi|vähätteli|kiusaa|arvosteli
e590 + palkkatuki|palkkatuen|palkkatukipäätös myönnettiin|myönsi|myönnetty|myönteinen|hyväksyttiin
e590 - palkkatuki|palkkatuen|palkkatukipäätös|te-toimisto|työkkäri hylättiin|hylkäsi|evättiin|viipyy|viivästy~|jumissa|kielteinen
`;
