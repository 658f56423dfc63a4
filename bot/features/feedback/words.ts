import type { Words } from "../../understanding/understanding";

/** What people call asking for feedback and what came of it. */
export const feedbackWords: Words[] = [
  {
    name: "feedback_results",
    intent: "ask",
    phrases: [
      "mitä|mitäs|mitähän|miten {employer}|työnantajat|työnantaja|työnantajilta|työnantajien|asiakkaat|asiakkailta|yhteistyökumppanit|kumppanit|sidosryhmät|sidosryhmiltä|osallistujat|yritykset|yrityksiltä|verkosto [ovat|on|meistä] [meistä|hankkeesta] sanovat|sanoo|sanoneet|sanonut|vastasivat|vastanneet|vastannut|ajattelevat|kertovat|tykkäävät|arvioivat|arvioineet|kommentoivat […]",
      "mitä|mitäs [meistä] sanovat|sanoo|ajattelevat|vastasivat [meistä] työnantajat|asiakkaat|kumppanit|yritykset|osallistujat […]",
      "mitä|mitäs|millaista|minkälaista|minkälaiset|millaiset|miten [me] [on|ollaan] [saatu|tullut|tullu] palautetta|palautteita|palaute|palautteet|palautekyselyt|palautekyselyn|palautekysely [on|ollaan|ovat] […]",
      "[näytä|anna|hae|kerro|mitkä|avaa|listaa] [on|mulle|ovat|minulle|{time}] [työnantajien|asiakkaiden|sidosryhmien|{client}|{employer}|kaikki] palautteet|palaute|palautteen|palautetulokset|palautekyselyn|palautekyselyjen|palautekyselyiden|kyselyn|kyselyjen|kyselyiden [tulokset|vastaukset|tulos|tilanne|tuloksia|yhteenveto] [{time}]",
      "[paljonko|montako|kuinka] [monta|moni] [on] vastausta|vastauksia|vastannut|vastanneita […] kyselyyn|palautekyselyyn|palautteeseen|kyselyihin [{time}]",
      "montako|paljonko vastausta|vastauksia|palautetta|palautteita [on] [tullut|saatu|tullu] […]",
      "kuinka moni|monta [on] [asiakas|työnantaja] [on] vastannut […]",
      "kuka|ketkä [on|ei|eivät] [ole|oo] [vielä] vastannut|vastanneet|vastannu […]",
      "mikä|mitkä|paljonko [on] [meidän] [palautteen|kyselyn] nps|vastausprosentti|keskiarvo|suositteluindeksi […]",
      "mitä|mitäs|miten|millaista|minkälaista|mitkä|paljonko|montako … palautetta|palaute|palautteet|kyselyyn|kyselyn|tykännyt|tykänny|tykänneet|mieltä|vastaukset …",
      "palautteet|palaute|palautetulokset|kyselytulokset|asiakaspalaute|työnantajapalaute|vastausprosentti|nps [{time}]",
      "what do|did|have|are [the|our] employers|clients|customers|partners|stakeholders say|saying|said|think|answered […]",
      "[show|give] [me] [the] [employer|client] feedback|survey [results|answers|summary]",
      "feedback|survey results|summary|answers",
      "how many [have] answers|responses|answered|responded|replied […]",
    ],
  },
  {
    name: "send_survey",
    intent: "command",
    phrases: [
      "lähetä|lähetäpä|lähetäs|lähettäkää|laita|pistä|lähetetään|lähettäisitkö|lähetätkö palautekysely~|kysely~|palautelinkki|palautelinkin|palautelomake|palautelomakkeen|lomake|linkki|kyselylinkki|kyselylinkin|alkukysely~|loppukysely~|välikysely~|seurantakysely~|palautepyyntö|palautepyynnön|asiakaskysely~|työnantajakysely~|arviointipyyntö|arvioinnin|arviointi […]",
      "lähetä|lähetäpä|laita|pistä|lähetetään {client} palautekysely~|kysely~|palautelinkki|palautelinkin|palautelomake|palautelomakkeen|kyselylinkki|alkukysely~|loppukysely~|välikysely~|seurantakysely~|palautepyyntö|linkki|palautepyynnön […]",
      "lähetä|lähetäpä|laita|pistä|lähetetään {employer} palautekysely~|kysely~|palautelinkki|palautelinkin|palautelomake|kyselylinkki|työnantajakysely~|palautepyyntö|linkki […]",
      "lähetä|laita|pistä asiakkaalle|työnantajalle|esimiehelle|kumppaneille|sidosryhmille|kaikille|asiakkaille palautekysely~|kysely~|linkki […]",
      "pyydä palautetta|palaute|arvio […]",
      "pyydä {client} palautetta|palaute […]",
      "pyydä {employer} palautetta|palaute […]",
      "palautekysely|kysely|alkukysely|loppukysely|palautelinkki {client}",
      "palautekysely|kysely|palautelinkki|työnantajakysely {employer}",
      "send [a|the|out] [feedback] survey|questionnaire|link [form|to] […]",
      "send {client} [a|the] [feedback] survey|questionnaire|link […]",
      "send {employer} [a|the] [feedback] survey|questionnaire|link […]",
      "ask {client} for feedback",
      "ask {employer} for feedback",
    ],
  },
];
