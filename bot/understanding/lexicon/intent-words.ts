import { compileLexicon } from "./lexicon";

/** «voisitko näyttää …» asks what «näytä …» does. */
const ASKED: Record<string, string> = {
  näyttää: "näytä",
  hakea: "hae",
  etsiä: "etsi",
  listata: "listaa",
  antaa: "anna",
  heittää: "anna",
  lähettää: "lähetä",
  laittaa: "laita",
  poistaa: "poista",
  kertoa: "kerro",
  tehdä: "tee",
  muistuttaa: "muistuta",
  peruuttaa: "peruuta",
  kumota: "kumoa",
  tallentaa: "tallenna",
  pyytää: "pyydä",
  avata: "avaa",
  auttaa: "auta",
  vastata: "vastaa",
  puhua: "puhu",
  vaihtaa: "vaihda",
};

export function imperativeOf(infinitive: string): string {
  return Object.hasOwn(ASKED, infinitive) ? ASKED[infinitive]! : infinitive;
}

export const MODALS = new Set("voitko voisitko voitsä viitsitkö viitsisitkö osaatko saatko voisiksä voiks".split(" "));

export const intentOf = compileLexicon({
  question:
    "mil millo miloin keiltä keille misä mis minnekkä mitenkä mitenköhän ketähän kukahan koskahan mitä mitäs mitähän miten mites miteskä kuinka kuka ketkä keitä ketä kenellä kenelle kenen keneltä kenet kenestä keillä keistä montako montaks monta paljonko paljonkos paljon milloin millon missä mistä mihin minne mikä mitkä minkä millä millaisia millainen millaista minkälainen minkälaisia minkälaista kumpi miksi onko onks onkos oliko oliks eikö eiks voiko saako mones monesko monelta moneltako keihin kehen keneen keiden kelle kellä keltä kenestäkö kuinkahan mitenkähän " +
    "keskimäärin who what when where which how how's what's who's why did does is are has was were do",
  show: "näytä näytäs näytätkö näyttäisitkö listaa luettele hae haes etsi etsis katso tarkista tulosta show list find search display summary summarize summarise status",
  give: "kerropas kerrotko kerroppa anna annatko antaisitko kerro kerropa tee give tell get",
  given:
    "yhteenveto yhteenvedon lista listan raportti raportin tiedot tilanne tilanteen tilasto tilastot tilastoja luvut lukuja kooste koosteen katsaus katsauksen tilannekatsaus mulle minulle mul me viimeisimmät kaikki merkinnät kirjaukset kuulumiset historia summary report list overview about miten mitä ketkä kuka missä",
  imperative:
    "lähetä lähettäkää lähetäpä lähetäs poista poistakaa poistatko kumoa peru peruuta peruutatko tallenna tallennetaan muistuta muistutatko muuta korjaa vaihda siirrä luo avaa sulje käynnistä pysäytä keskeytä ilmoita laske kytke aseta laita pistä hyväksy ota muokkaa päivitä tyhjennä varaa vie toimita toimittakaa muistuttakaa siirtäkää muuttakaa korjatkaa perukaa tallentakaa poistettakoon peruttakoon korjattakoon lähetettäköön muutettakoon " +
    "scrap scratch resend export download send delete undo cancel save remove change create add open switch set turn remind update store schedule",
  note: "kirjaa kirjattakoon merkittäköön kirjaappa merkitse merkkaa merkkaapa lisää log record",
  down: "muistiin ylös merkintä merkinnän kirjaus kirjauksen muistiinpano muistiinpanon tiedoksi",
  smallTalk:
    "moi moikka hei heippa terve moro huomenta iltaa päivää hyvää hyvä kiitos kiitti kiitoksia kiitän ok okei okay joo juu jep selvä selvis hienoa hieno mahtavaa upeaa loistavaa kiva kivaa super jes jee haha heh hehe hyvin viikonloppua viikonloppuja joulua lomaa yötä päivänjatkoa jatkoa jatkot iltoja viikkoa nähdään moikkelis morjens morjesta tervehdys sori anteeksi " +
    "avusta paljon tosi sulle teille kaikille mukavaa hauskaa oikein samoin kuuluu kuis menee hymy sinä sä oot olet ihana paras robotti botti teho ihanaa rauhallista aurinkoista työpäivää vappua juhannusta no niin asia harmi voi ei eipä joopa juujuu juttu juttuja homma selväksi sulje okei pidä " +
    "hi hello hey thanks thank you bye good morning evening night cool nice great ok yes no sure welcome cheers weekend lol",
  future:
    "näen vien kirjaan soitan tapaan laitan menen käyn otan varaan hoidan lähetän palaan soittelen kysyn kirjoitan muistutan nähdään tavataan soitellaan jutellaan pitää täytyy yritän",
  todo: "nähä nähdä näkemään soittaa soittamaan tavata laittaa käydä hoitaa kysyä ottaa lähettää kirjoittaa tehdä muistuttaa varata sopia mennä ring tapaamaan käymään kirjata soittamatta laittamatta call meet contact email text visit send see write phone pop drop swing stop soittaan soittelemaan tavata laittaan käymään käymää käydä ehtiä vierailla book",
});
