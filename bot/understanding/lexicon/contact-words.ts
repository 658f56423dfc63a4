import { bendVerb } from "../bend-verb";
import { compileLexicon } from "./lexicon";

/**
 * How people are in touch. The channel tags are the channels; `talk` is a contact whose channel is not said. Verbs stand as infinitives
 * («tavata:tapa» names the strong stem) and are bent by rule; nouns and set forms stand as they are written.
 */
const VERBS = {
  phone: "soittaa soitella kilauttaa kilautella pirauttaa rimpauttaa puhelimoida",
  video: "teamsata:teamsa teamssata:teamssa teamsailla skypettää zoomata:zooma zoomailla",
  message:
    "viestittää viestitellä viestiä tekstata:teksta tekstailla wapata wappailla whatsapata whatsappailla chatata chattailla messata:messa messailla messettää",
  email: "meilata:meila meilailla mailata:maila mailailla sähköpostitella",
  face_to_face:
    "tavata:tapa treffata:treffa vierailla poiketa pistäytyä piipahtaa käväistä istahtaa istuskella kahvitella haastatella moikata moikkailla törmätä kohdata " +
    "saattaa kyyditä viedä poikkeilla kyläillä kokoontua kahvittaa",
  talk:
    "jutella jutustella rupatella jutskata:jutska jutskailla höpistä höpötellä höpöttää lätistä turista turinoida puhua puhella keskustella neuvotella palaveerata:palaveera palaveroida konsultoida sparrata:sparra " +
    "kysellä kysyä tiedustella selvitellä tavoitella tavoittaa kontaktoida informoida ilmoittaa muistuttaa pyytää kiittää ehdottaa sopia",
} satisfies Record<string, string>;

/** Verbs whose third person is a contact too: it is the coach whom somebody calls or writes to. */
const REACHES_THE_COACH = new Set(["phone", "video", "message", "email"]);

/** «puhelin» is the thing more often than what one did. */
const RATHER_NOUNS = new Set(["puhelin", "sovittu", "sovittiin"]);

const CHANNELS = {
  phone:
    "soittamalla soitto soittoa soitolla soiton soitot soittokierro~ soittoyrity~ soittopyyn~ " +
    "ta-puh puhelu puhelun puhelua puhelut puhelussa puheluita puhelulla puhelusta puhelinkeskustel~ puhelinsoit~ puhelinpalaver~ puhelintapaam~ puhelinaik~ puhelinyhtey~ puhelinkontakt~ puhelinohjau~ puhelinneuvot~ puhelinhaastat~ puhelimessa puhelimitse puhelimeen puhelimella puhelimes puh " +
    "luurin luuria luurissa luuriin langan vastaajaan vastaajalle vastaajaviest~ vastaaja puhelinvastaaj~ called phoned rang ringed ring phone call calls voicemail telephone telephoned",
  video:
    "meetissä meetsissä meetin google-meet~ teams teamsissa teamsissä teamsilla teamsin teamspalaver~ teamsi teams-palaver~ teams-tapaam~ teams-puhelu~ teams-kokou~ teams-neuvottelu~ teams-keskustelu~ teams-yhtey~ teamsitse teamsit zoom zoomissa zoomilla zoom-~ video~ etätapaam~ etäpalaver~ etäyhtey~ etäneuvottelu~ etäkeskustelu~ etäkokou~ " +
    "etäohjau~ etävalmennu~ etäkäynti etäkäynnin etänä etä skype~ skypellä facetime~ videoyhtey~ virtuaalitapaam~ verkkotapaam~ verkkoyhtey~ verkkopalaver~",
  message:
    "chättäsin chättäs chättäiltiin snäpi~ snäppi~ snap snapissa snapchat~ insta instassa instaviest~ messengeri~ facebookissa viesti viestin viestiä viestit viestitse viestillä viestejä viestittely viestittelyä viestii viestiin viesteihin viesteillä viestiketju~ tekstari~ tekstiviest~ " +
    "whatsapp~ whatsup~ whatsap~ wappi~ wapin wapit wapissa wapilla wapill wapil watsap~ watsupp~ wa wa-viest~ waviest~ wa:lla wa:ssa sms sms:n sms:llä sms:ää chatissa chattiviest~ chatti~ chätti~ messenger~ messeviest~ messe messes messessä telegram~ signal~ pikaviest~ texted messaged text texts message messages teams-viest~ teamsviest~ teams-chat~ ääniviest~",
  email:
    "sähköposti~ sähköpostit~ säpo~ s-posti~ sposti~ sp sp:n sp:llä meili meilin meiliä meilit meilillä meilitse maili mailin mailia mailit maililla mailitse email emailed email~ e-mail~ mail mailed e-posti~",
  face_to_face:
    "moikkaamassa tapaamassa haastattelemassa treffaamassa juttusilla juttusille pyörähin pyörähdin pyörähti pyöräytin piipahin käväsin istuin istahin palaveroin treffit kotikäyn~ ohjauskäyn~ tukikäyn~ käynti käynnillä käynnin työpaikkakäyn~ työmaakäyn~ yrityskäyn~ yritysvierail~ vierailu vierailulla nähtiin istuttiin istuin istuimme " +
    "ajoin ajelin ajettiin käväsin käväsimme kävin kävimme käytiin kasvotusten tapaamista tapaamisia tapaamiseen tapaamiselle livenä naamatusten alkuhaastattel~ alkuhaast loppuhaast loppuhaastattel~ haastattelu haastattelussa haast tap " +
    "tk-käyn~ tp-käyn~ tutustumiskäyn~ tutustuminen lähitapaam~ tapaaminen tapaamisessa tapaamisella alkutapaam~ lopputapaam~ kahvittelu~ seurantakäyn~ aloitustapaam~ pajalla-tap " +
    "met visited visit saw sat face-to-face meeting mtg caught drove accompanied escorted",
};

/** In touch without saying how. */
const TALK =
  "juttelut juttelua juttelu neuvottelu neuvottelussa yhteydenotto~ yhteydenpito~ yhteydessä yhteyttä yhteyden kontakti kontaktit kontaktia palaveri palaverissa palaverin palaveria palaverointi palaverit palav kolmikanta~ " +
  "keskustelu keskustelua keskustelussa kuulumisia kuulumiset vaihdettiin vastasin vastannut vastaa vastausta sovin selviteltiin kerroin kerrottiin vastattiin vastasivat lupasin tavotin tavottelin tavoteltu " +
  "tavoitettavissa ohjauskeskustelu~ valmennuskeskustelu~ valmennustapaam~ ohjaustapaam~ valmennuskäyn~ seurantapuhelu~ aloituspalaver~ väliarviointi~ arviointikeskustelu~ loppuarviointi~ alkuarviointi~ arviointipalaver~ check-in checkin catch-up catchup " +
  "spoke talked discussed chatted contacted reached conversation discussion chat";

/** Done together with the client, so a contact though no word of talking is said. */
const TOGETHER =
  "täytettiin allekirjoitettiin tehtiin päivitettiin harjoiteltiin suunniteltiin sovittiin pohdittiin mietittiin katsottiin laadittiin kartoitettiin haettiin kirjoitettiin autoin autettiin perehdytin perehdytettiin ohjasin opastin neuvoin kannustin rohkaisin tsemppasin annoin annettiin näytin näytettiin annettu opetin helped prepped practised practiced rehearsed assisted supported coached guided";

const contactWords = compileLexicon(CHANNELS, ...bentVerbs(), {
  talk: TALK,
  together: TOGETHER,
  /** Nouns that a meeting goes by, for «sovittiin tapaaminen». */
  visit:
    "ajoin ajelin ajettiin käväsin ohjauskäyn~ käynti käynnin käynnillä kävin kävimme kävivät käväisin käväistiin käytiin poikkesin vierailin vierailu vierailulla vierailtiin työpaikkakäyn~ työmaakäyn~ yrityskäyn~ yritysvierail~ tutustumiskäyn~ seurantakäyn~ visited visit piipahdin pistäydyin",
  /** The client (or somebody else) is who acts, with a general verb. */
  third:
    "jutteli käväisi käväsi käväs kävi tuli laittoi lähetti laittoivat lähettivät pisti vastasi poikkesi piipahti called texted emailed rang messaged phoned sent laitto lähett pist",
  tried:
    "yritin yritetty yritettiin yrittänyt koitin koitettu kokeilin tavoittelin tavoiteltiin tavoiteltu tavottelin koetin koetettu tried",
  infinitive: "soittaa soittamaan soitella tavoittaa tavata call reach contact laittaa",
});

/** The past forms of the verbs above, under their tag. */
function bentVerbs(): Record<string, string>[] {
  return Object.entries(VERBS).map(([tag, verbs]) => {
    const forms = verbs.split(" ").map(bendVerb);
    // Spoken too: «wappas», «tekstas».
    const third = REACHES_THE_COACH.has(tag)
      ? forms.flatMap((verb) =>
          verb.third.flatMap((form) => (form.endsWith("si") ? [form, form.slice(0, -1)] : [form])),
        )
      : [];
    const own = forms.flatMap((verb) => verb.own).filter((form) => !RATHER_NOUNS.has(form));
    return { [tag]: [...own, ...third].join(" "), third: third.join(" ") };
  });
}

const INFINITIVES = new Set(
  Object.values(VERBS).flatMap((verbs) => verbs.split(" ").flatMap((verb) => bendVerb(verb).infinitive)),
);

/** «soittaa», «moikkaamaan»: what one meant to do. */
export function isContactInfinitive(word: string): boolean {
  return INFINITIVES.has(word);
}

/** Heads of compounds: «seurantapuhelu» is a call whatever it is for. */
const HEAD =
  /^.{3,}?(puhelu[an]?|soitto|tapaaminen|tapaamisessa|palaveri[na]?|palaverissa|keskustelu[an]?|käynti|käynnillä|haastattelu|viesti[nä]?|sähköposti)(?:lla|llä|tse|n)?$/;

/** Two letters swapped by a quick thumb («puhleu», «soitetitn») → the word meant, of those long enough to mean nothing else. */
const SWAPPED = new Map<string, string>();
for (const word of [
  ...Object.values(CHANNELS).flatMap((words) => words.split(/\s+/)),
  ...bentVerbs().flatMap((tags) => Object.values(tags).flatMap((words) => words.split(" "))),
]) {
  if (word.length < 6 || word.endsWith("~") || !/^\p{L}+$/u.test(word)) continue;
  for (let i = 1; i < word.length - 1; i += 1) {
    const swapped = word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
    if (swapped !== word && contactWords(swapped).size === 0) SWAPPED.set(swapped, word);
  }
}

/** Tags of a word of contact; an unknown compound has those of its last part. */
export function contactOf(word: string): ReadonlySet<string> {
  const tags = contactWords(SWAPPED.get(word) ?? word);
  if (tags.size > 0 || word.length < 9) return tags;
  const head = HEAD.exec(word)?.[1];
  return head === undefined ? tags : contactWords(head);
}
