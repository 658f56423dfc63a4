import type { Words } from "../../../understanding/understanding";

const NEW = "uusi|uus|uuden|uutta|seuraava";
const CLIENT = "asiakas|asiakkaan|asiakkaaksi|osallistuja|osallistujan|valmennettava|valmennettavan|hankeasiakas";
const ADD = "lisää|lisäisitkö|lisäätkö|lisätään|luo|luodaan|perusta|avaa|kirjaa|tee|otetaan|ota";
/** A name: words with capitals, whatever they mean («Marja Metsä»); without them words that are nothing else. */
const NAMES = [
  "{one:capital} [{two:capital}] [{three:capital}] [{four:capital}]",
  "{client} [{client}]",
  "{one:name} {two:name}",
  "{one:name} {two:name} {three:name}",
];
/** What one looks at in the details. */
const DETAILS =
  "yhteystiedot|yhteystietoja|puhelinnumero|puhelinnumeron|puhelin|numero|sähköposti|sähköpostin|sähköpostiosoite|asiakastiedot|perustiedot|taustatiedot|ohjaustiedot|lähtötilanne|lähtötiedot";

/** What people call a new client, a client's details and a change of coach. */
export const intakeWords: Words[] = [
  {
    name: "new_client",
    intent: "command",
    phrases: [
      `${NEW} ${CLIENT}`,
      `${ADD} ${CLIENT}`,
      `${ADD} ${NEW} ${CLIENT}`,
      // «uus asiakas Kirsi Lappalainen, tuli TE-palveluista, p. 040 …»
      `${NEW} ${CLIENT} {one:capital} {two:capital} tuli|ohjattiin|ohjautui|ohjattu|p|puh|puhelin …`,
      `otettiin|saatiin [sisään|mukaan] ${NEW} ${CLIENT} {one:capital} {two:capital} […]`,
      "asiakkaan lisääminen|lisäys",
      "miten|mites|kuinka lisään|lisätään|luodaan|saan|tehdään [uuden|uusi] asiakkaan|asiakas",
      "new client|participant",
      "add|create|register client|participant",
      "add|create|register [a] new client|participant",
      ...NAMES.flatMap((name) => [
        `${NEW} ${CLIENT} [nimeltä] ${name}`,
        `${ADD} ${CLIENT} [nimeltä] ${name}`,
        `${ADD} ${NEW} ${CLIENT} [nimeltä] ${name}`,
        `lisää|ota|otetaan|kirjaa ${name} [uudeksi] asiakkaaksi|osallistujaksi`,
        `new client|participant [named|called] ${name}`,
        `add|create|register [a] [new] client|participant [named|called] ${name}`,
        `add|take ${name} as [a] [new] client|participant`,
        `i|we|i've|we've have|got|have_got [got] [a] new client|participant [named|called] ${name}`,
        `i've|we've a new client|participant [named|called] ${name}`,
      ]),
    ],
  },
  {
    name: "client_details",
    intent: "ask",
    phrases: [
      `[näytä|anna|hae|mikä|mitkä|avaa|katso] [on|ovat|mulle] {client} ${DETAILS}`,
      "[näytä|anna|hae|avaa|katso] [mulle|minulle] {client} tiedot",
      "muokkaa|muuta|päivitä|korjaa|täydennä|vaihda {client} tietoja|tiedot|yhteystietoja|yhteystiedot|puhelinnumero|puhelinnumeroa|numero|sähköposti|sähköpostia|osoite|nimi|nimeä",
      "mitä|mitkä yhteystietoja|yhteystiedot|asiakastietoja {client} [meillä|mulla] on",
      "mitä|mitkä yhteystietoja|yhteystiedot|asiakastietoja [meillä|mulla] on {client}",
      "muokkaa|muuta|päivitä|korjaa|täydennä asiakkaan {client} tietoja|tiedot|yhteystietoja|yhteystiedot",
      "[show|give|get] [me] {client} details|contact|phone|email [details|number|information|info|address]",
      "[show|give|get] [me] [the] details|phone|email [number] of|for {client}",
      "what|what's is [{client}] [the] phone|email [number|address] [of|for] [{client}]",
      "what's|whats {client} phone|email [number|address]",
      "edit|change|update|correct {client} details|phone|email|information [number]",
      "edit|change|update [the] details of {client}",
    ],
  },
  {
    name: "change_coach",
    intent: "command",
    phrases: [
      "{client} siirtyy|siirretään|siirtyi|vaihtuu {coach:staff} [{surname:staff}] [asiakkaaksi|valmentajalle|valmennettavaksi]",
      "siirrä|vaihda|anna {client} {coach:staff} [{surname:staff}] [asiakkaaksi|valmennettavaksi]",
      "{client} [uusi] valmentaja|työhönvalmentaja|vastuuvalmentaja|ohjaaja on|vaihtuu|= {coach:staff} [{surname:staff}]",
      "{client} [uudeksi] valmentajaksi|työhönvalmentajaksi|ohjaajaksi [tulee|vaihtuu] {coach:staff} [{surname:staff}]",
      "{coach:staff} [{surname:staff}] on|tulee [nyt] {client} [uusi] valmentaja|työhönvalmentaja|valmentajaksi",
      "vaihda|muuta {client} valmentajaksi|valmentaja {coach:staff} [{surname:staff}]",
      "vaihda|muuta {client} valmentaja|valmentajaa|työhönvalmentaja",
      "{client} moves|goes|transfers|is to {coach:staff} [{surname:staff}]",
      "{client} [is|was|has] moving|transferring|transferred|moved to {coach:staff} [{surname:staff}]",
      "move|transfer|give|hand {client} to {coach:staff} [{surname:staff}]",
      "{client} coach is {coach:staff} [{surname:staff}]",
      "change {client} coach [to] [{coach:staff}]",
    ],
  },
];
