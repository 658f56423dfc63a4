import { defineTexts } from "../../texts/texts";
import type { HelpTopic } from "../../turn/feature";

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
    settingExamples: ["suora tallennus päälle", "in English", "poista äskeinen"],
    questionExamples: (name: string) => [`miten ${name} menee`, "tänään", "mitä unohdin"],
    more: "Lisää esimerkkejä:",
    topics: {
      log: "Kirjaukset ja luvut",
      clients: "Asiakkaat",
      path: "Asiakkaan polku",
      attendance: "Läsnäolot",
      calendar: "Tapaamiset",
      reminders: "Muistutukset ja lomat",
      network: "Työnantajat ja verkosto",
      feedback: "Palautekyselyt",
      project: "Projektin tilanne",
    } satisfies Record<HelpTopic, string>,
    preview: "Näin Teho auttaa",
    welcome: (name: string) =>
      `Hei ${name}! Olen Teho. Kirjoita minulle, mitä asiakkaan kanssa tapahtui, niin teen siitä kirjauksen, ja sinä tallennat sen yhdellä napautuksella.`,
    welcomeMore: "Kirjoita «ohje», niin näytän, mitä kaikkea voit sanoa ja kysyä.\n\nPrefer English? Write: in English",
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
    settingExamples: ["direct saving on", "suomeksi", "undo the last one"],
    questionExamples: (name: string) => [`how is ${name} doing`, "today", "what did I forget"],
    more: "More examples:",
    topics: {
      log: "Entries and figures",
      clients: "Clients",
      path: "A client's path",
      attendance: "Attendance",
      calendar: "Appointments",
      reminders: "Reminders and holidays",
      network: "Employers and network",
      feedback: "Questionnaires",
      project: "How the project stands",
    } satisfies Record<HelpTopic, string>,
    preview: "How Teho helps",
    welcome: (name: string) =>
      `Hello ${name}! I am Teho. Write to me what happened with a client and I make an entry of it, and you save it with one tap.`,
    welcomeMore: "Write “help” and I will show what you can say and ask.",
    finnish: "All right, I will speak Finnish.",
    english: "All right, I will speak English.",
    someone: "Matti Virtanen",
  },
});
