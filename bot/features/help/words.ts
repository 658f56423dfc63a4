import type { Words } from "../../understanding/understanding";

/** Asking what the bot can do, and in which language. */
export const helpWords: Words[] = [
  {
    name: "help",
    intent: "ask",
    phrases: [
      "[näytä|anna|avaa|missä] [on|mulle] ohje|ohjeet|ohjetta|apua|apu|help|käyttöohje|käyttöohjeet|opastus|komennot|esimerkkejä|esimerkit|neuvo [kiitos]",
      "mitä|mitäs|mitähän [kaikkea] sulta|sinulta|siltä|teholta|täältä|botilta voi|voin|voisin|voiko|saa [kaikkea] kysyä|kysellä|pyytää […]",
      "mitä|mitäs [kaikkea] voin|voi|voisin|saa [mä|minä|kaikkea] [sulta|sinulta|täällä|tällä] kysyä|kysellä|tehdä|kirjata|pyytää|kirjoittaa [sulta|sinulta|täällä|tällä] […]",
      "[apua] mitä|mitäs [kaikkea] täällä|täältä|tällä|tässä voi|voin|saa|voisi [mä|minä] tehdä|kysyä|kirjata [{time}]",
      "mitä|mitäs [kaikkea] sinä|sä|tää|tämä|botti|teho osaat|osaa|teet|tekee|voit|pystyt|ymmärrät [kaikkea] [tehdä] […]",
      "mitä|mitäs [kaikkea] osaat|teet|voit|pystyt|osaatko [sä|sinä] [tehdä|kaikkea] […]",
      "miten|mites|kuinka tää|tämä|tätä|sinua|sua|bottia|tähän|tänne|mä|minä [toimii|toimit|käytetään|käytän|käyttää|kirjataan|kirjaan|kirjoitan|voin] [kirjata|kirjaan] […]",
      "miten|mites|kuinka käytän|käytetään|toimit|kirjaan|kirjataan|merkitsen|teen|tehdään|voin […]",
      "kuka|mikä [sä|sinä] [oikein] olet|oot [sä|sinä] [oikein]",
      "[voitko|voisitko|osaatko] auttaa|auta|neuvo|opasta [mua|minua]",
      "help [me] [please]",
      "what can you|i do|ask|help […]",
      "what can i ask [you]",
      "how do|can i use|log|write|record|add […]",
      "how does this|it work",
      "who|what are you",
      "commands|instructions|guide",
    ],
  },
  {
    name: "speak_english",
    intent: "command",
    phrases: [
      "[speak|answer|talk|reply|continue|write] [to] [me] in english [please]",
      "english [please]",
      "[speak|use|switch] [to] english [please]",
      "change|switch|set [the] language to english",
      "[puhu|vastaa|vaihda|kirjoita|käytä] [mulle|minulle] [kieli|kieleksi] englanniksi|englantia|englanti [kiitos]",
      "vaihda kieli|kieleksi [englanniksi|englantiin|englanti]",
      "englanniksi|englanti|englantia [kiitos]",
    ],
  },
  {
    name: "speak_finnish",
    intent: "command",
    phrases: [
      "[puhu|vastaa|vaihda|kirjoita|käytä|jatka|jatketaan] [mulle|minulle] [kieli|kieleksi|taas] suomeksi|suomea|suomi|suomeks [kiitos|taas]",
      "vaihda kieli|kieleksi suomeksi|suomeen|suomi",
      "suomeksi|suomi|suomea|suomeks [kiitos]",
      "[speak|answer|talk|reply|write] [to] [me] [in] finnish [please]",
      "[use|switch] [to] finnish [please]",
      "change|switch|set [the] language to finnish",
    ],
  },
];
