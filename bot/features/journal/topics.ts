import type { Language } from "../../staff/actor";

/**
 * ICF codes that a chat observation can touch, with the names a coach reads (WHO ICF; Finnish titles to be checked against the national
 * code service by whoever deploys: b134, b140 and b152 were seen in a source, the others are working titles).
 */
const TOPIC_NAMES: Record<string, Record<Language, string>> = {
  d155: { fi: "Taitojen hankkiminen", en: "Acquiring skills" },
  d160: { fi: "Tarkkaavuuden kohdentaminen", en: "Focusing attention" },
  d166: { fi: "Lukeminen", en: "Reading" },
  d170: { fi: "Kirjoittaminen", en: "Writing" },
  d172: { fi: "Laskeminen", en: "Calculating" },
  d175: { fi: "Ongelmien ratkaiseminen", en: "Solving problems" },
  d177: { fi: "Päätöksien tekeminen", en: "Making decisions" },
  d210: { fi: "Yksittäisen tehtävän tekeminen", en: "Undertaking a single task" },
  d220: { fi: "Useiden tehtävien tekeminen", en: "Undertaking multiple tasks" },
  d230: { fi: "Päivittäiset toimet", en: "Carrying out daily routine" },
  d240: { fi: "Stressin käsitteleminen", en: "Handling stress" },
  d310: { fi: "Puhuttujen viestien ymmärtäminen", en: "Receiving spoken messages" },
  d350: { fi: "Keskustelu", en: "Conversation" },
  d710: { fi: "Perusvuorovaikutus", en: "Basic interpersonal interactions" },
  d720: { fi: "Monimuotoinen vuorovaikutus", en: "Complex interpersonal interactions" },
  d740: { fi: "Muodolliset ihmissuhteet", en: "Formal relationships" },
  d415: { fi: "Asennon ylläpitäminen", en: "Maintaining a body position" },
  d430: { fi: "Nostaminen ja kantaminen", en: "Lifting and carrying objects" },
  d440: { fi: "Käden hienomotorinen käyttö", en: "Fine hand use" },
  d445: { fi: "Käden ja käsivarren käyttö", en: "Hand and arm use" },
  d450: { fi: "Käveleminen", en: "Walking" },
  d470: { fi: "Kulkuneuvojen käyttäminen", en: "Using transportation" },
  b280: { fi: "Kipu", en: "Sensation of pain" },
  b455: { fi: "Rasituksen sieto", en: "Exercise tolerance" },
  b130: { fi: "Henkinen energia", en: "Energy and drive" },
  b134: { fi: "Uni", en: "Sleep" },
  b140: { fi: "Tarkkaavuus", en: "Attention" },
  b144: { fi: "Muisti", en: "Memory" },
  b152: { fi: "Tunne-elämä", en: "Emotions" },
  b164: { fi: "Korkeatasoiset kognitiiviset toiminnot", en: "Higher-level cognition" },
  d570: { fi: "Omasta terveydestä huolehtiminen", en: "Looking after one's health" },
  d870: { fi: "Taloudellinen omavaraisuus", en: "Economic self-sufficiency" },
  d845: { fi: "Työpaikan hankkiminen ja säilyttäminen", en: "Acquiring and keeping a job" },
  d850: { fi: "Vastikkeellinen työ", en: "Remunerative employment" },
  d855: { fi: "Vastikkeeton työ", en: "Non-remunerative employment" },
  e310: { fi: "Lähiperhe", en: "Immediate family" },
  e325: { fi: "Tuttavat ja työtoverit", en: "Peers and colleagues" },
  e330: { fi: "Esihenkilöt ja viranomaiset", en: "People in authority" },
  e580: { fi: "Terveyspalvelut", en: "Health services" },
  e590: { fi: "Työllistymisen palvelut", en: "Employment services" },
};

/** The code's name, or the code itself when it is none of ours. */
export function topicName(code: string, language: Language): string {
  return TOPIC_NAMES[code]?.[language] ?? code;
}
