import { inflect } from "./inflect";

/** Common names in Finland: to know that an unknown word is a person, and that «Marjalle» is no slip of «Marialle». */
const GIVEN =
  "aapo aatu aki aleksi alina amanda anita anja anne anneli anni annika anniina antero antti anu ari arja arto aarne aarni asko auli aulis birgitta eeli eelis eemeli eero eeva eija eila eino elias elina elisa ella elli elsa emilia emma emmi eriikka erik erja erkki ernesti " +
  "esa essi eveliina fanni hanna hannele hannes hannu harri heidi heikki heini helena heli helvi henna henri henrik hilja hilkka iida iina iiris ilari ilkka ilmari ilona ilpo inka inkeri ira irene irja irma isto ismo jaakko jaana jali jani janina janne jari jarkko jarmo jasmin " +
  "jenna jenni jere jesse joel johanna johannes joni jonna joonas jorma jouko jouni juha juhana juhani jukka juho jussi juuso jyrki kaarina kai kaija kaisa kalervo kalle kari kari-pekka karoliina kasper katariina kati katja katri kauko keijo kerttu kimmo kirsi kirsti konsta kristiina krista " +
  "lari lasse lassi laura lauri lea leea leena leevi leila lenni leo liisa linda liina lotta maarit maija maiju mari maria marika marianne marja marjatta marjo marjut mark marko markku markus martta martti matias matti mauri mervi mia mika mikael mikko milla minna minni mira mirja mirjami miia miina miika miikka miro " +
  "mona nea nelli niilo niina niko noora nina oili olavi olga oliver olli onni oskar oskari osmo ossi otto oula outi paavo paula pasi pauli pauliina pekka pentti pertti perttu petra petri petteri pia piia pinja pirjo pirkko päivi pyry raija raili raimo raisa rami rasmus rauno reetta reijo reima reino " +
  "riikka riina risto ritva roope saana saara saija saila saku salla sami samu samuli samuel sanna sanni santeri santtu sara sari satu saija seija senja seppo silja simo sini sinikka siiri sirkka sirpa sisko sofia soile sonja suvi susanna taina taneli tanja tapani tapio tarja taru tatu teemu teija teppo terhi tero " +
  "terttu tiia tiina tiinamari timo titta tomi tommi toni topi tuija tuomas tuomo tuula tuuli tytti ulla unto urpo uolevi valtteri veera veijo veikko veli-matti venla vesa viivi vilho viljami ville vilma wilma virpi virve väinö yrjö " +
  "aarre aatos ahti aija ainikki airi akseli alma alpo anniina arsi artturi arvi asta atte aune benjamin bertta britta carita daniel eemil einari eliel elvi ensio erika ester felix hanne heljä helka hellevi henni hertta hillevi hilma hugo iines ilma immi irina irmeli isla ivar jalmari jesper jonne juulia kaapo kaarle kaarlo karita kasperi katarina katriina keimo kirsikka klaus kyösti kyllikki leeni lempi lenita lilja linnea livia luukas maaret mailis maini maire marge maritta marjaana marjukka matleena maunu mauno meeri merja milja minttu mirella mirva moona nanna nestori nuutti oiva olivia onerva orvo orvokki patrik pertti pihla piritta raine rauha rauni ristiina roni roosa ruut saimi salme sampo seela selma severi silvia sirkku sofi sohvi stiina sylvi sylvia taavi taija taimi torsti toivo tuire tuukka tuulia tyyne tyyni urho uuno valto vappu varpu vellamo viena viktor vilja vilppu vuokko yrjänä tarja jonna sirpa " +
  "abdullah ahmed aisha ali amina anastasia andrei anton aleksandr aleksei dmitri elena fatima farah hamid hassan hussein ibrahim igor ivan irina julia khadija larisa ludmila maksim mariam mohamed mohammed muhammad natalia natasha nadia nikolai oksana oleg olena omar pavel sergei svetlana tatiana vladimir yana yusuf zahra john anna peter james david sarah mary michael";

const FAMILY =
  "korhonen virtanen mäkinen nieminen mäkelä hämäläinen laine heikkinen koskinen järvinen lehtonen lehtinen saarinen salminen heinonen niemi heikkilä kinnunen salonen turunen salo laitinen tuominen rantanen karjalainen jokinen mattila savolainen lahtinen ahonen ojala leppänen kallio hiltunen leinonen " +
  "väisänen pitkänen miettinen aaltonen pulkkinen manninen koivisto lehto hakala anttila hirvonen räsänen laaksonen lindholm toivonen rantala mikkonen peltonen nurmi lindström eskola partanen kettunen kemppainen seppälä rajala koponen karvonen moilanen huotari juntunen kyllönen komulainen oikarinen keränen tervonen " +
  "pyykkönen haapala väyrynen heikura karppinen määttä meriläinen hyvönen rautio piirainen mustonen kananen ruotsalainen holappa sirviö tolonen romppainen haverinen klemetti härkönen kokkonen suutari immonen schroderus matero tuovinen meikäläinen johansson andersson nyman smith " +
  "aalto aho ahde alho eerola erkkilä haapa halonen halme hannula harju harjula haukka heino hietala hirvi honka hovi huhta huhtala hyyppä ikonen ilves joki jokela järvelä kaarna kalliola kangas kanerva kari karhu karppi kaski kataja kaukonen kauppi kauppila ketola kettu kivelä kivi kiuru kokko kontio korpi korpela koski koskela kotila kuusi kuusela kulju kulma kulmala kumpula kurki kyrö laakso lampi lappi laukka lehti lehtola lepistö leppä linna linnala lohi luoma luoto malmi mannila marttila marttinen metsä metsola mikkola moisio mylly myllylä mäki mänty mäntylä naava niemelä niitty nikula norppa notko nummi närhi oja orava paavola paju palo palomäki pehkonen pelto peltola perälä pihlaja pirttilä pitkä pohjola puro pyy raitio ranta rauta rinne risku ruoho ruusu räty saari saarela saarni salmi salmela savela savi seppä silta simola sipilä sorsa suni suo suomela suomi suvanto syrjä taipale takala talvi tammela tammi taskila tiainen tikka tuisku tuomi tuomela tähti törmä uitto uusitalo vaara vahtera vainio valkama varis vehmas vesala vieri viita viitala viljanen virta vuorela vuori ylitalo lahti";

export const COMMON_GIVEN_NAMES = GIVEN.split(" ").filter(Boolean);
export const COMMON_FAMILY_NAMES = FAMILY.split(" ").filter(Boolean);

let given: Map<string, string> | null = null;
let family: Map<string, string> | null = null;

/** The nominative of the common given name that the word is a form of, or null. */
export function commonGivenName(lower: string): string | null {
  given ??= bend(GIVEN, "given");
  return given.get(lower) ?? null;
}

export function commonFamilyName(lower: string): string | null {
  family ??= bend(FAMILY, "family");
  return family.get(lower) ?? null;
}

function bend(names: string, kind: "given" | "family"): Map<string, string> {
  const forms = new Map<string, string>();
  for (const name of names.split(" ")) {
    for (const [form] of inflect(name, kind)) if (!forms.has(form)) forms.set(form, name);
  }
  for (const name of names.split(" ")) forms.set(name, name);
  return forms;
}

/** Family names that are towns: with travelling around them they are the town. */
export const TOWN_NAMES = new Set(
  "lahti salo kotka pori vaasa turku oulu kuopio rauma kemi kokkola lohja imatra pello".split(" "),
);
