/** The words that a roll is written in. A clause with any other word tells more than attendance, and is left to the journal. */

const list = (words: string) => new Set(words.split(/\s+/));

/** Says that somebody was there, with no verb needed. */
export const HERE = list(
  "paikalla paikal paikoilla läsnä pajalla pajal työpajalla verstaalla present here there attended workshop",
);
/** «oli töissä» does, «töissä» alone tells that somebody has a job. */
export const AT_WORK = list("töissä työpaikalla työmaalla work");
export const CAME = list("tuli tulivat saapui saapuivat tullut tulleet ilmestyi came arrived");
export const CAME_WHERE = list("pajalle paikalle töihin työpajalle työpaikalle työmaalle verstaalle ajoissa");

export const AWAY = list(
  "poissa poissaolo poissaolijat poissaolleet absent away off missing sairaana sairaina kipeänä kipeinä kipeenä saikulla saikul sairaslomalla sairauslomalla lomalla vapaalla",
);
export const OUT = list("pois out");
export const STAYED = list("jäi jäivät jää jäänyt jääneet stayed");
export const STAYED_WHERE = list("pois kotiin saapumatta tulematta home");
export const NOT_COME = list(
  "tullut tullu tulleet saapunut saapunu saapuneet ilmestynyt ilmestyny ilmestyneet ilmaantunut ilmaantunu näkynyt näkyny päässyt päässy päässeet tulemaan ollut ollu olleet come came show showed turn turned up appear appeared",
);
export const NEGATIONS = list("ei eivät eikä not didn't didnt wasn't wasnt isn't isnt weren't haven't hasn't no never");

/** «on kipeä»: of a person alone, never of a knee. */
export const UNWELL = list("sairas sairaita kipeä kipee kipeitä sick ill unwell flunssassa kuumeessa kuumeinen");
export const SICK = list(
  "sairas sairaana sairaina kipeä kipee kipeänä kipeinä kipeenä flunssa flunssassa flunssaa flunssan kuume kuumeessa kuumetta kuumeen migreeni migreenin migreeniä vatsatauti vatsataudissa vatsatautia mahatauti mahataudissa oksennustauti noro korona koronassa saikku saikulla saikul saikkua sairaslomalla sairauslomalla sairasloma sairauslomaa sairaslomaa sairausloma nuha yskä köhä sick ill unwell flu fever sickleave migraine cold",
);
export const SICK_LEAVE = list("saikku saikkua sairasloma sairaslomaa sairausloma sairauslomaa");
/** Told or allowed beforehand: doctor, authority, child, holiday. */
export const AGREED = list(
  "sovittu sovitusti sovittuna sovitut lääkäri lääkärissä lääkäriin lääkäriaika lääkärikäynti lääkärikäynnillä lääkärillä hammaslääkäri hammaslääkärissä hammaslääkäriin hammaslääkärillä hammaslääkäriaika labra labrassa verikoe verikokeessa verikokeissa poliklinikka poliklinikalla fysioterapia fysioterapiassa terapia terapiassa kuntoutus kuntoutuksessa kela kelassa te-toimisto te-toimistossa te-palvelut verotoimisto sossu sossussa haastattelu haastattelussa työhaastattelu työhaastattelussa koulutus koulutuksessa kurssi kurssilla hautajaiset hautajaisissa loma lomalla vapaa vapaalla vapaapäivä vapaapäivällä lupa luvalla luvallinen luvallisesti ilmoitti ilmotti ilmottanut ilmoittanut ilmoitettu ilmoitus ilm ilmoittivat agreed doctor doctor's dentist dentist's appointment holiday vacation leave funeral interview excused notified permission",
);
export const CHILD = list(
  "lapsi lapsen lapset lasten muksu muksun muksut tytär tyttären poika pojan vauva vauvan child child's kid kids kid's son son's daughter daughter's baby",
);
/** Others whose illness is not the client's own. */
export const OTHERS = list(
  "äiti äidin äidillä äidille äidiltä isä isän isällä isälle vaimo vaimon vaimolla mies miehen miehellä miehelle puoliso puolison avopuoliso sisko siskon veli veljen mummo mummon pappa ukki mummi kaveri kaverin kaverilla työkaveri työkaverin koira koiran kissa esimies esimiehen pomo pomon ohjaaja ohjaajan työnjohtaja valmentaja perhe perheen vanhemmat mother mother's father father's wife wife's husband husband's brother sister dog boss boss's supervisor",
);
export const NOT_TOLD = list(
  "ilmoittanut ilmoittanu ilmottanut ilmottanu ilmotettu ilmoittaneet ilmoitusta ilmoitettu ilm told call called notice word",
);
export const UNEXCUSED = list("luvaton luvatta luvattomasti luvattomat tietymättömissä unexcused awol");
export const OTHER_REASON = list("muu muusta muut syystä syy other reason");

export const EVERYONE = list("kaikki kaikk kaik muut loput everyone everybody all others rest");
export const EXCEPT = list("paitsi paits lukuunottamatta except minus excluding");

/** Present tense of being: today, where no day is said. */
export const IS = list("on ovat oo is are");
export const WAS = list("oli olivat was were ollut ollu olleet tuli tulivat tullut saapui jäi jäivät päässyt been had");

const FILLERS = list(
  "mitään mitää mitä anything molemmat kumpikin both ja sekä myös taas jälleen edelleen vielä yhä nyt kyllä koko päivä päivän koska kun ku et että mut mutta sit sitten vain vaan ainakin on ovat oo oli olivat ollut ollu olleet siis täällä tuolla siellä syy syynä lukuun ottamatta tulemaan ilman and also again still now the a an at in on to is are was were been has have had because due but from until till through that today's with of päivät ke ihan since asti saakka alkaen lähtien up did does nimenhuuto huom",
);

const KNOWN = [
  HERE,
  AT_WORK,
  CAME,
  CAME_WHERE,
  AWAY,
  OUT,
  STAYED,
  STAYED_WHERE,
  NOT_COME,
  NEGATIONS,
  UNWELL,
  SICK,
  AGREED,
  CHILD,
  NOT_TOLD,
  UNEXCUSED,
  OTHER_REASON,
  EVERYONE,
  EXCEPT,
  FILLERS,
];

export function isKnown(word: string): boolean {
  return KNOWN.some((words) => words.has(word));
}

export function hasAny(words: readonly string[], of: ReadonlySet<string>): boolean {
  return words.some((word) => of.has(word));
}
