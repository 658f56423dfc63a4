import { SURVEY_LANGUAGES, type SurveyLanguage } from "./languages";

/** Words of our trade that a respondent need not know, each with what to say instead. The beginning of a word is enough: Finnish bends its words at the end. */
const JARGON: Record<SurveyLanguage, readonly (readonly [stem: string, instead: string])[]> = {
  fi: [
    ["toimintaky[kv]", "miten arki tai työ sujuu"],
    ["työky[kv]|osatyöky[kv]", "miten jaksat työssä"],
    ["työelämävalmiu", "valmis työhön"],
    ["elämänhallin|arjenhallin", "miten arki sujuu"],
    ["suoriutumi", "miten asiat sujuvat"],
    ["intervention?", "apu, tuki"],
    ["toimenpite|toimenpide", "mitä tehtiin"],
    ["osallista|osallisuu", "pääsee mukaan"],
    ["voimaan(tu|nu)|voimavar", "vahvuudet, mikä auttaa"],
    ["itsearvioin|itsereflekt|reflekto", "oma arviosi"],
    ["kompetenss", "osaaminen, mitä osaat"],
    ["opinnollist", "työssä opittu osaksi opintoja"],
    ["palveluohjau|palvelutarpe|palvelupol", "apu, jota tarvitset"],
    ["moniammatilli|monialai|poikkihallin", "yhdessä muiden kanssa"],
    ["asiakasläht", "sinun toiveesi"],
    ["kognitiivi|psykososiaali|psyykki", "ajattelu, mieli, jaksaminen"],
    ["kuntoutuj", "asiakas"],
    ["syrjäyty", "jää yksin"],
    ["kohderyhm|sidosryhm", "ketkä, kumppanit"],
    ["vaikuttavuu|indikaattor|mittarist", "mitä hyötyä on ollut"],
    ["implemento|juurrut|integro|fasilit|aktivoi", "ottaa käyttöön, auttaa"],
    ["viitekehy|prosess", "miten toimitaan"],
  ],
  sv: [
    ["funktionsförmåg|funktionsnedsätt", "hur vardagen eller arbetet går"],
    ["arbetsförmåg|arbetslivsfärdig", "hur du orkar arbeta, redo för arbete"],
    ["livshantering", "hur vardagen fungerar"],
    ["intervention", "hjälp, stöd"],
    ["delaktiggör|delaktighet", "komma med"],
    ["empower|egenmakt", "styrkor"],
    ["självskatt|självreflek", "din egen bedömning"],
    ["kompetens", "vad du kan"],
    ["multiprofession|sektorsöverskrid|sektorsövergrip", "tillsammans med andra"],
    ["klientcentr|klientorient", "vad du önskar"],
    ["kognitiv|psykosocial", "tankar, sinne, ork"],
    ["rehabilitand", "klient"],
    ["utanförskap", "bli ensam"],
    ["målgrupp|intressent", "vilka, partner"],
    ["indikator|genomslag", "vilken nytta det har gjort"],
    ["implementer|förankr|integrer|facilit|aktiver", "ta i bruk, hjälpa"],
    ["referensram|process", "hur man gör"],
  ],
  en: [
    ["functional (ability|capacity)|functioning|impairment", "how everyday life or work goes"],
    ["work (ability|capacity)|employability", "how you cope at work, ready for work"],
    ["life management", "how everyday life goes"],
    ["intervention", "help, support"],
    ["inclusion|social participation", "taking part"],
    ["empower", "strengths"],
    ["self-(assess|reflect|efficacy)", "your own view"],
    ["competenc", "what you can do"],
    ["multi-?(disciplin|profession)|cross-sector|holistic", "together with others"],
    ["client-(cent|orient)|person-cent", "what you wish"],
    ["cognitive|psychosocial", "thinking, mind"],
    ["rehabilitee|beneficiar", "client"],
    ["marginali", "being left alone"],
    ["target group|stakeholder", "who, partners"],
    ["indicator|impact|outcome", "what use it has been"],
    ["implement|facilitat|integrat|leverag|synerg", "take into use, help"],
    ["framework|process", "how things are done"],
  ],
  uk: [
    ["функціональн\\p{L}* (спроможн|здатн)|функціонуванн", "як минає день, як іде робота"],
    ["працездатн", "чи вистачає сил на роботу"],
    ["інтервенці", "допомога, підтримка"],
    ["інклюзі|інклюзив|соціальн\\p{L}* залучен", "брати участь"],
    ["емпауермент|розширенн\\p{L}* можливост", "сильні сторони"],
    ["самооцін|саморефлекс|рефлекс", "ваша власна думка"],
    ["компетен", "що ви вмієте"],
    ["мультидисциплін|міжсектор|міжвідомч", "разом з іншими"],
    ["клієнтоорієнт", "чого ви хочете"],
    ["когнітив|психосоціальн", "мислення, душевний стан"],
    ["реабілітант|бенефіціар", "клієнт"],
    ["маргінал", "залишитися на самоті"],
    ["цільов\\p{L}* груп|стейкхолдер", "хто, партнери"],
    ["індикатор", "яка була користь"],
    ["імплемент|фасиліт|інтеграц", "запровадити, допомогти"],
    ["процес", "як це робиться"],
  ],
};

/** ICF codes («d240», «e310») and the names of systems that only we use. */
const EVERYWHERE = "ICF(?![\\p{L}])|[bdes]\\d{3,5}(?![\\p{L}\\d])|ESF\\+?(?![\\p{L}])|EURA(?![\\p{L}])|VAT(?![\\p{L}])";

const patterns = new Map(
  SURVEY_LANGUAGES.map((language) => [
    language,
    [
      ...JARGON[language].map(([stem, instead]) => ({ word: wordThatBegins(stem, "giu"), instead })),
      { word: wordThatBegins(EVERYWHERE, "gu"), instead: null },
    ],
  ]),
);

function wordThatBegins(stem: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${stem})\\p{L}*`, flags);
}

/** The words of the trade in a text, as they are written there. `instead`: what to say; null: leave it out. */
export function jargonIn(text: string, language: SurveyLanguage): { word: string; instead: string | null }[] {
  return (patterns.get(language) ?? []).flatMap(({ word, instead }) =>
    [...text.matchAll(word)].map(([found]) => ({ word: found, instead })),
  );
}
