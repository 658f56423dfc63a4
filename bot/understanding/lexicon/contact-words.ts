import { compileLexicon } from "./lexicon";

/** How people are in touch. The channel tags are the channels; `talk` is a contact whose channel is not said. */
const CHANNELS = {
  phone:
    "soitin soitinkin soitimme soitettu soitettiin soitettii soittelin soittelimme soiteltiin soitto soittoa soitolla soittokierro~ soittoyrity~ soitti soittivat soitteli soittanut soittaneet soitellut soitimmeko soitetaan-tu " +
    "puhelu puhelun puhelua puhelut puhelussa puheluita puhelulla puhelusta puhelinkeskustel~ puhelinsoit~ puhelinpalaver~ puhelintapaam~ puhelinaik~ puhelinyhtey~ puhelinkontakt~ puhelinohjau~ puhelimessa puhelimitse puhelimeen puhelimella puhelimes " +
    "pirautin kilautin rimpautin kilauttelin pirautti kilautti rimpautti luurin luuria vastaajaan vastaajalle vastaaja puhelinvastaaj~ called phoned rang phone call calls voicemail",
  video:
    "teams teamsissa teamsilla teamsin teamspalaver~ teamsi teams-palaver~ teams-tapaam~ teams-puhelu~ teams-kokou~ teams-neuvottelu~ teams-keskustelu~ teamsitse teamsit zoom zoomissa zoomilla zoom-~ video~ etätapaam~ etäpalaver~ etäyhtey~ etäneuvottelu~ etäkeskustelu~ etäkokou~ " +
    "etäohjau~ etävalmennu~ etänä etä skype~ skypellä facetime~ videoyhtey~ virtuaalitapaam~ verkkotapaam~",
  message:
    "viesti viestin viestiä viestit viestitse viestillä viestittelin viestiteltiin viestitti viestitin viestitteli viestitelty viestejä viestittely viestittelyä viestitetty viestii viestiin viesteihin viesteillä tekstari~ tekstiviest~ tekstasin tekstasi tekstattu tekstailtiin tekstaili tekstailin " +
    "whatsapp~ whatsup~ whatsap~ wappi~ wapissa wapilla wappasin watsap~ watsupp~ wa-viest~ sms sms:n sms:llä sms:ää chat chatissa chattasin chatti~ chätti~ messenger~ telegram~ signal~ pikaviest~ texted messaged text message messages teams-viest~ teamsviest~ teams-chat~ ääniviest~",
  email:
    "sähköposti~ säpo~ s-posti~ sposti~ meili meilin meiliä meilit meilillä meilitse meilasin meilasi meilattu meilattiin meilailtiin maili mailin mailia mailit maililla mailitse mailasin mailasi mailattu mailattiin mailailtiin email emailed email~ e-mail~ mailed e-posti~",
  face_to_face:
    "tapasin tapasimme tavattiin tavattii tavattu tavannut tapas treffasin treffattiin treffit kotikäyn~ käynti käynnillä käynnin työpaikkakäyn~ työmaakäyn~ yrityskäyn~ yritysvierail~ vierailin vierailtiin vierailimme vierailu vierailulla nähtiin istuttiin istuin istahdettiin istahdin istuskeltiin istuimme " +
    "törmäsin törmättiin moikkasin moikattiin kävin kävimme käväisin käväistiin käytiin poikkesin poikettiin pistäydyin piipahdin piipahdettiin kasvotusten livenä naamatusten kahviteltiin alkuhaastattel~ loppuhaastattel~ haastattelin haastateltiin haastattelu haastattelussa kohtasin " +
    "saatoin saatettiin saattelin kyyditsin vein vietiin tutustumiskäyn~ lähitapaam~ tapaaminen tapaamisessa tapaamisella alkutapaam~ lopputapaam~ kahvittelu~ seurantakäyn~ aloitustapaam~ pajalla-tap " +
    "met visited visit saw sat face-to-face meeting",
};

/** In touch without saying how. */
const TALK =
  "juttelin juteltiin juttelimme jutellut jutteli juttelua juttelu juteltu jutteleminen jutskattiin jutustel~ rupattel~ jutskasin puhuin puhuttiin puhuimme puhunut puhuttu puheltiin puhelin-ei keskustelin keskusteltiin keskustelimme keskustelu keskustelua keskusteltu keskusteltii kyselin kysyin kysytty kysyttiin kyseltiin " +
  "neuvottelin neuvoteltiin neuvottelimme neuvottelu neuvottelussa yhteydenotto~ yhteydessä yhteyttä yhteyden kontakti kontaktit kontaktia tavoittelin tavoiteltiin tavoiteltu tavoitin tavoitettiin tavoitettu tavoittanut tavoittaa tavotin tavottelin tavoteltu palaveri palaverissa palaverin palaveria palaverointi palaveroitiin palaverit kolmikanta~ " +
  "kuulumisia kuulumiset vaihdettiin vastannut vastaa vastausta sovin selvittelin selviteltiin kerroin kerrottiin ehdotin ehdotettiin lupasin muistutin muistutettu muistutettiin ilmoitin ilmoitettu ilmoitettiin informoin tiedustelin tiedusteltiin " +
  "pyysin pyydettiin pyydetty kiitin tavoitettavissa ohjauskeskustelu~ valmennuskeskustelu~ valmennustapaam~ ohjaustapaam~ valmennuskäyn~ seurantapuhelu~ aloituspalaver~ väliarviointi~ arviointikeskustelu~ " +
  "spoke talked discussed chatted contacted reached conversation discussion";

/** Done together with the client, so a contact though no word of talking is said. */
const TOGETHER =
  "täytettiin allekirjoitettiin tehtiin päivitettiin harjoiteltiin suunniteltiin sovittiin pohdittiin mietittiin katsottiin laadittiin kartoitettiin haettiin kirjoitettiin autoin autettiin ohjasin opastin neuvoin kannustin rohkaisin tsemppasin annoin annettiin näytin näytettiin annettu opetin we-did";

const contactWords = compileLexicon(CHANNELS, {
  talk: TALK,
  together: TOGETHER,
  /** Nouns that a meeting goes by, for «sovittiin tapaaminen». */
  visit:
    "käynti käynnin käynnillä kävin kävimme kävivät käväisin käväistiin käytiin poikkesin vierailin vierailu vierailulla vierailtiin työpaikkakäyn~ työmaakäyn~ yrityskäyn~ yritysvierail~ tutustumiskäyn~ seurantakäyn~ visited visit piipahdin pistäydyin",
  /** The client (or somebody else) is who acts. */
  third:
    "soitti soittivat soitteli viestitti viestitteli tekstasi tekstaili meilasi mailasi jutteli pirautti kilautti kävi tuli laittoi lähetti laittoivat lähettivät pisti vastasi poikkesi piipahti called texted emailed rang messaged phoned sent laitto lähett",
  tried:
    "yritin yritetty yritettiin yrittänyt koitin koitettu kokeilin tavoittelin tavoiteltiin tavoiteltu tavottelin tried",
  infinitive: "soittaa soittamaan soitella tavoittaa tavata call reach contact laittaa",
});

/** Heads of compounds: «seurantapuhelu» is a call whatever it is for. */
const HEAD =
  /^.{3,}?(puhelu[an]?|soitto|tapaaminen|tapaamisessa|palaveri[na]?|palaverissa|keskustelu[an]?|käynti|käynnillä|haastattelu|viesti[nä]?)$/;

/** Tags of a word of contact; an unknown compound has those of its last part. */
export function contactOf(word: string): ReadonlySet<string> {
  const tags = contactWords(word);
  if (tags.size > 0 || word.length < 9) return tags;
  const head = HEAD.exec(word)?.[1];
  return head === undefined ? tags : contactWords(head);
}
