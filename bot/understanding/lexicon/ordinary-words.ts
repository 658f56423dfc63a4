import { HOMOGRAPHS } from "../../../surveys/finnish/homograph-table";
import { inflect } from "../../../surveys/finnish/inflect";

/**
 * Words that are both somebody's name and ordinary Finnish. A mention that is only such a word needs a sign of a person
 * around it (homographs.ts). The nouns are given as nominatives and bent here; verb forms and the like stand as they are.
 */
const NOUNS =
  // nature and places, common as family names
  "lahti koski mäki niemi saari järvi vuori salmi lampi joki kivi kallio harju rinne ranta laakso pelto niitty lehto metsä korpi kangas honka mänty kuusi koivu leppä " +
  "haapa tammi pihlaja kataja vaara suo saha aalto laine virta vesi tuuli taivas pilvi aurinko maa halla hanki halme aho salo neva noro oja lähde kumpu kunnas " +
  "notko törmä silta tie portti piha pirtti tupa mylly myllymäki rauta teräs kulta hopea heinä olki viita vainio aitta rousku hirvi karhu susi kettu " +
  "kurki tikka hanhi lokki haukka kotka varpunen peura orava ahven hauki lohi jänis leivo seppä sorsa teeri metso joutsen paju turku pori " +
  // trades and things
  "räty kuningas herra vartia kokko susi kärki hyvä uusi vanha pitkä suuri pieni musta valkea ruusu kukka lilja vuokko orvokki kielo " +
  // ordinary words that are given names
  "toivo onni satu aino helmi ilo ilma impi into lahja lempi lumi marja meri onerva oiva pyry rauha sade sulo suvi säde taika taimi tarmo tyyni tähti urho usko varma " +
  "veli vieno voitto armas arvo kaino kauko kaisla pilvi sointu sisko sisu taisto tahto tuisku ukko uljas valo vuokko hilla minttu viola kaarna myrsky aamu ilta aurora oma";

/** Forms, not words: verbs («annan»), adverbs («pian»), plurals of ordinary nouns («päiviä»), function words. */
const FORMS =
  "anna annan annat annoit toivon toivot toivoa toivoin uskon uskot uskoa uskoin pian kai vai tai vain ilona ilman niin ali alin alla ota otto oton arvo arvoa arvon " +
  "päiviä päivinä päivissä päivistä päiviin päivillä päiviltä päiville päivin päivi marin oili olla ole olen ollin lain sanan tuli tulin tulen sini iida ainoa ainoan ainoat " +
  "onnen onnea sateen he me te se on no ja jo ei en et oi ai an ha li le yu do si so go la su ma pe ke to ti taina suvin asta esa ora min sen sinä hän kim " +
  "will mark may june april grace hope joy rose bill art pat sue frank grant dean jack drew miles bo ann chance summer dawn faith";

/** Words whose capital at the start of a sentence means nothing at all: they are verbs or adverbs more often than names. */
const FIRST_WORDS = new Set(
  "anna annan annat toivon toivot toivoa toivoin uskon uskot uskoin pian kai vai ilman niin ota arvo maria-ryhmä ainoa ainoan onneksi alla will may art mark tuli tulin tulen olen olin vain tai suvin päivinä päivissä päivistä päiviä taisto on no".split(
    " ",
  ),
);

let forms: Set<string> | null = null;

export function isOrdinaryWord(form: string): boolean {
  if (forms === null) {
    forms = new Set(FORMS.split(" "));
    for (const noun of NOUNS.split(" ")) {
      for (const kind of ["family", "given"] as const) for (const [form_] of inflect(noun, kind)) forms.add(form_);
    }
  }
  return forms.has(form);
}

const homographs = new Set(HOMOGRAPHS.trim().split(/\s+/));

/** A form of a name that is also a word, of those that a capital tells apart: in small letters it has to show that it is a person. */
export function mayBeOrdinaryWord(form: string): boolean {
  return homographs.has(form);
}

/** Given names that are words only in a dictionary (a warbler, a hood, a sari): in a work note they are people. */
const HARDLY_WORDS = new Set(
  "aleksi emmi harri heini henna hilkka iiris inka jukka kaarina kerttu kirsi lari marjo martta matti paula pinja ritva sara sari sirkka sirkku terttu virpi aatos ahti hertta nanna uuno ivan".split(
    " ",
  ),
);

/** Given names that are words, but hardly what a work note tells of: as the doer of a sentence they are people («helmi on väsynyt»). */
const SELDOM_TOLD = new Set(
  "helmi satu aino taimi lempi vieno oiva armas kaino lahja pyry suvi impi onerva sulo sisko minttu viola aurora meri marja anna ilona tyyni urho ukko uljas veli".split(
    " ",
  ),
);

export function isSeldomTold(name: string): boolean {
  return SELDOM_TOLD.has(name);
}

export function isHardlyWord(name: string): boolean {
  return HARDLY_WORDS.has(name);
}

export function opensAsVerb(form: string): boolean {
  return FIRST_WORDS.has(form);
}
