import { compileLexicon } from "./lexicon";

/** «kanssa» as people write it. */
export const BESIDE = /^(?:kanssa|kans|kaa|kanss)$/;

/** Words that show whether a doubtful word («Toivon», «Rannalla») is a person, and whose name a name is. */
export const contextOf = compileLexicon({
  // after a genitive: «Toivon kanssa»
  with: "kanssa kans kaa kanss luona luokse luo mielestä kohdalla puolesta tykönä seurassa",
  // what belongs to a person at work: «Annan työkokeilu», «Toivon selkä»
  owned:
    "työkokeilu~ tk tp tilanne~ sopimu~ esimie~ esihenkilö~ äiti~ äidi~ isä isän isältä isälle vaimo~ puoliso~ vanhem~ työ työn työt työtä töitä työssä tapaami~ haastattelu~ jakso~ työpaik~ selkä~ selän " +
    "olkapää~ polvi~ polve~ keskittymi~ jaksami~ asia asian asiaa asiasta asioi~ hakemu~ cv cv:n ansioluettelo~ suunnitelma~ työjakso~ työvuoro~ työaja~ poissaolo~ palkka~ palkan ohjaaja~ kuulumi~ työmotivaatio~ " +
    "motivaatio~ taito~ taido~ tavoit~ lausunto~ arvioi~ arvio kirjau~ merkin~ viesti~ puhelu~ terapia~ lääkäri~ kotona kotiin luo numero~ käynti käynni~ viikko päivä aika ajan aikaa vuoro~ opiskelu~ kurssi~ unirytmi sairausloma~ sairaslom~ poissaolo~ työpäivä~ työkyky~ kuntoutus~ lomake~ lomakkee~ loma loman työsuhde~ työsuhtee~ työnantaja~ palkkatu~ cvn mieli mieliala~ polku polun tehtäv~ toive~ vahvuu~ tuki tuen suoritus kehity~ edistym~ aloitu~ paperi~ ajokortti~ kämppä perhe~ lapsi lapse~ veli sisko avustaja~ alkuhaastat~ väliarvio~ loppuarvio~ kanssani palautekysely~ palaute",
  // place readings of a genitive: «Lahden reissu», «Harjun lenkki», «mäen päällä»
  place:
    "reissu~ matka~ lenkki~ lenkin keikka~ retki~ retke~ kaupunki~ kaupungi~ ranta rannalla rannassa jää jään jäällä pinta yli päällä päälle laidalla laidassa takana ympäri läpi huippu~ huipul~ silta~ tie tiellä laita vieressä lähellä " +
    "suunna~ asema~ juna~ bussi~ linja-auto~ messu~ seutu~ alue~ toimisto~ pohja~ yllä alla alta reuna~ kautta halki poikki puolella kohta rannat laelle laella rinteellä juuressa päässä maisema~ kesä kylä kylää kylällä seminaar~ kurssi~ kohdilla torilla tori koulutus~ toimipist~ koulutuks~",
  nature:
    "käve~ lenki~ lenkk~ retke~ retki~ liukas~ liukk~ uimas~ uitiin uimaan kalas~ ongel~ nuotio~ makkara~ ulkoilu~ ulkoil~ aurinko~ aurink~ lumi lunta jää jään jäässä aallo~ aalto~ myrsky~ vene~ veneil~ hiiht~ marja~ sien~ patikoi~ pyöräil~ veteen sataa satoi " +
    "maisema~ lentää löi rantaan kasvoi kasvaa louhit~ kaivett~ raivatt~ rakennet~ rakentee~ siivott~ haravoi~ kitkett~ märkä~ pellol~ pello~ pönttö~",
  // a predicate that things have, not people
  thing:
    "louhi~ lensi taipu~ jääty~ sula~ kaatu~ rikko~ hajo~ puuttu~ suosi suosii löi liukas~ liukk~ jäässä heikko jännittävä loppu alkaa alkoi onnettomuu~ loppui loppunut kiinni auki korke~ matala~ syvä~ vuosi kasvo~ virtas~ paistoi paistaa nousi elää kuole~ katkes~ romaht~ puhalsi puhals~ satoi vietiin tuotiin leikatt~ maalatt~ korjasi mylläs~ paloi painoi porat~ hakka~",
  human:
    "soitti soittaa soitteli soittanut vasta~ kerto~ sano~ kysy~ kysel~ pyysi pyyt~ ilmoit~ lupasi lupas~ perui perut~ laittoi laitto~ lähett~ jutel~ juttel~ tapasi tapas~ myöhä~ myöhästy~ jaksaa jaksa jaksais jaksaisi poissa sairas~ sairaana kipeä~ kuume~ väsy~ jakso~ keskitty~ hermost~ " +
    "töissä töihin työkokeil~ ahkera~ ahkeroi unohti unoht~ osasi osas~ oppi oppi~ halusi halus~ viihty~ innost~ masent~ itki nauroi auttoi autto~ tervehti myöhässä ajoissa haki hakee valmistu~ suoriutu~ pärjä~ aloitti aloitt~ alott~ alotta~ lopetti keskeytt~ hoiti pääsi hoit~ " +
    "called said told asked was late missed worked works started texted",
  // how a week or a task went for somebody: «sadulla oli hyvä viikko»
  went: "viikko viikot itsenäisesti pakkau~ hommat työt vuoro jakso työpäivä~ tehtävät",
  // verbs in the third person that a subject at the front of a sentence takes: «Anna oli», «Anna ei»
  verb: "o peruutti perui vois voisi voi siivoaa pakkaa opettelee jatkaa hoitaa tuli oli on ei teki lähti kävi sai meni otti löysi aloitti lopetti joutui jäi pääsi hoiti halusi haluaa tulee käy menee lähtee tekee eikä ehti pystyi osaa osasi näytti vaikutti tarvitsee kaipaa muisti was is has had did does came went worked",
  // verbs that are about somebody: «puhuttiin Markusta» is Markku, «autoin Markusta» is Markus
  about:
    "puhui~ puhut~ puhe~ jutel~ juttel~ keskustel~ palaver~ kerto~ kerro~ kysy~ mainits~ huoli~ huolis~ neuvotel~ neuvottel~ soittivat kuulin tieto~ uutisia heard viesti~",
  // verbs that the coach does to or about a person
  coachAct:
    "autoin autett~ ohjasin ohjatt~ tavoittel~ tavoitin muistut~ haastattel~ opast~ neuvoin neuvo~ kannust~ kehuin kiitin tapasin tavat~ moikkaa moikkaamaan moikkaamassa tapaamaan tapaamassa näin nähtiin soitin soitet~ soitt~ laitoin laitet~ lähet~ viesti~ kirjotin kirjasin kirjattiin kirjattu kirjoitin tekst~ meil~ mail~ kysyin kysytt~ sain kuulin puhui~ puhut~ jutel~ juttel~ " +
    "keskustel~ katsomassa huomasin huomatt~ näkyy näky~ palaveri~ tyytyväinen huoli~ huoles~ yhteyden yhteydessä annoin annet~ kävin käytiin käväis~ vein vietiin hain haett~ pyysin pyydet~ ehdotin ehdotet~ kerroin kerrot~ soitto~ tekstari~ tekstiviesti~ puhelu~ kotikäynti~ käynti~ haastattelu~ tapaami~ kirje~ muistutus~",
  trip: "messu~ matka~ reissu~ juna~ bussi~ muutti muuttaa muuttanut muutto asuu asui ajoin ajettiin ajomatka~ kotoisin kaupunki~",
  travel:
    "reissu~ matka~ matkal~ ajoin ajet~ ajoi muutti muutt~ muutta~ kotoisin asuu asui lähti lähte~ junalla bussilla kävi kävin käymässä tuli palasi messut messuilla kaupunki kaupungissa opiskel~ töihin kouluun töissä",
  // a title in front of a name: somebody else's than a client's
  title:
    "esimies esihenkilö pomo työnjohtaja johtaja toimitusjohtaja rekrytoija päällikkö myymäläpäällikkö vuoropäällikkö kauppias yrittäjä omistaja henkilöstöpäällikkö työnantaja vastaava ohjaaja työpaikkaohjaaja kouluttaja mestari " +
    "asiantuntija uravalmentaja palveluohjaaja palveluneuvoja omatyöntekijä sosiaalityöntekijä sosiaaliohjaaja kuraattori opettaja opo opinto-ohjaaja rehtori lääkäri psykologi psykiatri terapeutti fysioterapeutti sairaanhoitaja hoitaja " +
    "terveydenhoitaja edunvalvoja tulkki valmentaja työhönvalmentaja kollega kollegani kollegan työkaveri työparini virkailija etuuskäsittelijä koordinaattori projektipäällikkö hankepäällikkö rehtori tiiminvetäjä manager supervisor boss foreman doctor teacher colleague",
  // «Kelan Virtanen»: an authority's person
  organisation:
    "kelan te-toimiston te-palveluiden te-palvelujen työkkärin sossun sosiaalitoimen kaupungin kunnan työllisyyspalveluiden työllisyyspalvelujen hyvinvointialueen koulun opiston ammattiopiston kao:n terveyskeskuksen terveysaseman velkaneuvonnan",
  clientWord:
    "asiakas asiakkaan asiakkaalle asiakkaani asiakkaalta asiakasta työkokeilija työkokeilijan valmennettava valmennettavan kuntoutuja osallistuja client customer",
});
