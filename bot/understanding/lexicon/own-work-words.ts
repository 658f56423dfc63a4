import { bendVerb } from "../bend-verb";
import { compileLexicon } from "./lexicon";

/** What coaches do at the desk; bent by rule. */
const DESK_VERBS =
  "kirjoittaa kirjottaa kirjotella kirjoitella laatia valmistella viimeistellä päivittää täytellä arkistoida tilastoida raportoida suunnitella järjestellä siivota tulostaa skannata:skanna tarkistaa kirjata väsätä:väsä kirjailla koostaa hahmotella luonnostella kartoittaa".split(
    " ",
  );

/** The coach's own work, and what else tells that something happened. */
export const workOf = compileLexicon({
  own:
    "vastailu~ vastailin ryhmäohjau~ ryhmätapaam~ pidin info infon infossa infotilaisuu~ tilaisuu~ muistiinpano~ muistio~ kirjasin kirjattu kirjattiin kirjauksia kirjaukset kirjaustyö~ tiimipalaver~ tiimi tiimin tiimissä tiimikokou~ tiimipäivä~ henkilöstöpalaver~ henkilöstökokou~ viikkopalaver~ hankepalaver~ hankekokou~ projektipalaver~ kehittämispäivä~ koulutuspäivä~ koulutuksessa koulutus koulutukseen koulutusta toimistotyö~ toimistopäivä~ toimistohom~ paperityö~ paperihom~ " +
    "laatiminen valmisteleminen kokoaminen laadittu laadittiin kirjoitettu valmisteltu tarkistettu päivitetty koottu arkistoitu tilastoitu rästikirjau~ loppulausun~ väliraport~ loppuraport~ seurantarapor~ matkalask~ lausunto lausunnon lausuntoa lausuntoja raportti raportin raporttia raportteja raportointi~ raportoin hallinto~ suunnittelin suunnittelu suunnittelua suunnittelupäivä~ viimeistely~ valmistelin valmistelu~ valmisteltu päivitin siivosin järjestelin arkistoin tilastoin tilastot tilastoja tilastointi~ asiakastyötä asiakastyö pohjat pohja " +
    "materiaali~ esite esitteen esitteitä webinaari~ seminaari~ perehdyin perehdytys tutustuin etsin kartoitin selasin luin kirjoitin työnohjau~ työnohjauksessa keitin tilasin matkalasku~ laskut laskutus budjetti~ kokous kokouksessa kokousta itseopiskel~ muistutus muistiin todo to-do hoidin tein väänsin laadin täytin valmistuin " +
    `${DESK_VERBS.flatMap((verb) => bendVerb(verb).own).join(" ")} ` +
    "brochure leaflet rewrite rewrote drafted slides presentation budgeting invoicing reporting spent wrote prepared updated planning admin paperwork training note notes report reports team staff",
  group:
    "ryhmä ryhmän ryhmässä ryhmälle ryhmätapaam~ ryhmäohjau~ ryhmäpäivä~ porukka porukan porukalla kaikki kurssi kurssin kurssilla",
  watched:
    "seurasin seurattiin havainnoin havainnoitiin tarkkailin observed watched seurattu havainnoitu seuraamassa havainnoimassa tarkkailemassa",
});
