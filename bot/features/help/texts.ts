import { defineTexts } from "../../texts/texts";

export const helpTexts = defineTexts({
  fi: {
    title: "Näin Teho auttaa",
    logging: "Kirjaa yhdellä lauseella, esimerkiksi:",
    logExamples: (name: { allative: string; nominative: string }) => [
      `${name.allative} soitettu eilen, 20 min, työkokeilu sujuu hyvin`,
      `${name.nominative} jaksoi tänään koko päivän`,
    ],
    fixing: "Muokkaa viestiäsi, niin kirjaus muuttuu. Poista viesti, niin kirjaus poistuu.",
    questions: "Kysy, esimerkiksi:",
    settings: "Asetukset:",
    settingExamples: [
      "suora tallennus päälle",
      "suora tallennus pois",
      "Lissu on Liisa Virtanen",
      "in English",
      "poista äskeinen",
      "lomalla 22.12.–6.1.",
      "aamukooste pois",
    ],
    preview: "Näin Teho auttaa",
    welcome: (name: string) =>
      `Hei ${name}! Olen Teho. Kirjoita minulle, mitä asiakkaan kanssa tapahtui, niin teen siitä kirjauksen, ja sinä tallennat sen yhdellä napautuksella.`,
    welcomeMore: "Kirjoita «ohje», niin näytän, mitä kaikkea voit sanoa ja kysyä.",
    finnish: "Selvä, puhun suomea.",
    english: "Selvä.",
    someone: "Matti Virtanen",
  },
  en: {
    title: "How Teho helps",
    logging: "Log with one sentence, for example:",
    logExamples: (name: { allative: string; nominative: string }) => [
      `Called ${name.nominative} yesterday, 20 min, the work trial is going well`,
      `${name.nominative} managed the whole day today`,
    ],
    fixing: "Edit your message and the entry changes. Delete the message and the entry goes.",
    questions: "Ask, for example:",
    settings: "Settings:",
    settingExamples: [
      "direct saving on",
      "direct saving off",
      "Lissu is Liisa Virtanen",
      "suomeksi",
      "undo the last one",
      "on holiday 22.12.–6.1.",
      "morning card off",
    ],
    preview: "How Teho helps",
    welcome: (name: string) =>
      `Hello ${name}! I am Teho. Write to me what happened with a client and I make an entry of it, and you save it with one tap.`,
    welcomeMore: "Write “help” and I will show what you can say and ask.",
    finnish: "All right, I will speak Finnish.",
    english: "All right, I will speak English.",
    someone: "Matti Virtanen",
  },
});
