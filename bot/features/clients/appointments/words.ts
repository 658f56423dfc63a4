import type { Words } from "../../../understanding/understanding";

const NOUNS =
  "tapaaminen|tapaamisen|tapaamista|aika|ajan|aikaa|tapaamisaika|tapaamisajan|palaveri|palaverin|palaveria|haastattelu|haastattelun|haastattelua|käynti|käynnin|kotikäynti|kotikäynnin|kokous|kokouksen|treffit|neuvottelu|neuvottelun";
const ENGLISH_NOUNS = "meeting|appointment|interview|visit|meetings|appointments";

/** What people call appointments and their calendar. */
export const appointmentWords: Words[] = [
  {
    name: "agenda",
    intent: "ask",
    phrases: [
      "mitä|mitäs|mitähän mulla|minulla|mul|meillä|meil|mä on|oli|ois|olis [kalenterissa|ohjelmassa|agendalla|sovittuna|tiedossa] [{time}] [kalenterissa|ohjelmassa|agendalla|sovittuna|tiedossa]",
      "mitä|mitäs|mitähän on|ois [mulla|minulla|meillä] [kalenterissa|ohjelmassa|agendalla|sovittuna] {time} [kalenterissa|ohjelmassa|agendalla|sovittuna]",
      "mitä|mitäs|mitähän {time} [mulla|minulla|meillä] on [mulla|minulla|kalenterissa|ohjelmassa|edessä|sovittuna|agendalla]",
      "mitä|mitäs [mun|minun] kalenterissa|ohjelmassa|agendalla on [{time}]",
      "mitä [mun] pitää|pitäisi|pitäis|täytyy tehdä|hoitaa [{time}]",
      "koska|milloin|millon [on|ois|olis] [mun|mulla|minulla|se] seuraava|seuraavan|ensi|uusi aika|tapaaminen|palaveri|käynti|kerta|treffit|tapaamisaika […] [{client}] […]",
      "koska|milloin|millon {client} [on] [seuraava|uusi|sovittu] aika|tapaaminen|palaveri|käynti|tapaamisaika",
      "koska|milloin|millon [mulla|minulla|mä|minä] [on] [seuraava|seuraavan|taas|seuraavaksi] [aika|tapaaminen|tapaan|näen|nään|palaveri] {client} [kanssa|kaa|kans|tapaaminen|aika|palaveri|seuraavan|seuraavaksi|taas] [kerran]",
      "koska|milloin|millon tapaan|näen|nään|tavataan|nähdään {client} [kanssa|seuraavan|seuraavaksi|taas] [kerran]",
      "koska|milloin|millon olen|oon tapaamassa|menossa {client} […]",
      "mihin|moneltako|mihinkä aikaan|kellonaikaan […] {client} aika|tapaaminen|palaveri […]",
      "[näytä|listaa|anna|hae|mitkä|luettele] [on|mulle|minulle|mun|kaikki] [{time}] [mun|kaikki|sovitut|tulevat] tapaamiset|tapaamisia|palaverit|ajat|kalenteri|ohjelma|menot|työt|tehtävät|aikataulu|aikatauluni|agenda|kalenterin|ohjelman|käynnit [{time}]",
      "{time} tapaamiset|palaverit|ajat|ohjelma|kalenteri|menot|tehtävät|agenda|aikataulu",
      "ketä|keitä|kenet|kenen|kenelle [mun|minun|mä|minä] [pitää|pitäisi|pitäis|täytyy|on|olen|oon|tapaan|näen] [{time}] [soittaa|tavata|tapaan|näen|tapaamassa|kanssa|tapaaminen] [{time}]",
      "onko|onks mulla|minulla [jotain|mitään|aikaa|tapaamista|tapaamisia|palaveria|tapaaminen] [{client}] [kanssa] [{time}] [jotain|mitään|tapaamista|tapaamisia|palaveria] [{client}] [kanssa]",
      "montako tapaamista|palaveria|aikaa [mulla|minulla|on] [mulla|minulla|on] {time}",
      "mitä|mitäs {time}",
      // A colleague's: whose name it is the reader says apart.
      "[näytä|anna|hae] [mulle|minulle] {who:name} kalenteri|ohjelma|tapaamiset|agenda|menot|palaverit|aikataulu|kalenterin|ohjelman [{time}]",
      "what does {who:name} have [on] [{time}]",
      "[show] [me] {who:name} agenda|calendar|schedule|appointments|meetings [for|on|of] [{time}]",
      "mitä|mitäs|näytä|onko|onks|milloin|millon|koska|monelta|moneltako|mihin|kenen|ketä|mikä|mitkä … kalenterissa|kalenteri|agendalla|aika|tapaaminen|tapaamisia|palaveria|palaveri|palavereja|tapaamiset|tapaan|nähdään|näen|nään|ajanvaraus|varattuna|sovittuna …",
      "what do|have|is i|we|on have|got|do|my|the [agenda|calendar|schedule] [today] [{time}]",
      "what do i have [on] [{time}] […]",
      "what's|whats on [my] [agenda|calendar|schedule] [for|on] [{time}]",
      "what is on [my] [agenda|calendar|schedule] [for|on] [{time}]",
      "when is|do|am [my|i|the] [next] appointment|meeting|meet|see|meeting|seeing with|the|next [next] [{client}] […]",
      "when do i [next] meet|see {client} [next]",
      "when am|are i|we [next] meeting|seeing|calling {client} [next]",
      "what|which appointments|meetings do|have i|we [have] [got] [on|for|in] [{time}]",
      "[show|list] [me] [my|the] appointments|meetings|agenda|calendar|schedule [for|on|of] [{time}]",
      "[my] agenda|kalenteri|ohjelma [for] [{time}]",
    ],
  },
  {
    name: "move_appointment",
    intent: "command",
    phrases: [
      `siirrä|siirräpä|siirräs|siirretään|siirtää|siirtäisitkö|lykkää|lykätään|lykätä|aikaista|myöhennä|vaihda|vaihtaa|muuta … ${NOUNS} …`,
      "siirrä|siirräpä|siirretään|lykkää [se|mun|minun] {client} [kanssa] [{time}] {time}",
      "siirrä|siirräpä|siirretään|lykkää {time} {client} [kanssa] [oleva] {time}",
      `move|reschedule|postpone|shift|change|push … ${ENGLISH_NOUNS} …`,
      "move|reschedule|postpone {client} [to|from] [{time}] [to] {time}",
    ],
  },
  {
    name: "cancel_appointment",
    intent: "command",
    phrases: [
      `peru|perupa|perus|perua|peruuta|peruuttaa|peruutapa|perutaan|peruutetaan|poista … ${NOUNS} …`,
      `cancel … ${ENGLISH_NOUNS} …`,
      `call off … ${ENGLISH_NOUNS} …`,
    ],
  },
  {
    name: "appointment_made",
    intent: "event",
    phrases: [
      "sovittiin|sovin|sovittu|varattiin|varasin|varattu|sovimme … aika|tapaaminen|ajan|tapaamisen|palaveri|palaverin|haastattelu|haastattelun|käynti|käynnin|tapaamisaika|treffit",
      "uusi|seuraava aika|tapaaminen|käynti|palaveri {time}",
      "tavataan|nähdään|palataan {time}",
      "aika|tapaaminen|palaveri sovittu|varattu|sovittiin",
      "booked|agreed|scheduled … meeting|appointment|time",
    ],
  },
];
