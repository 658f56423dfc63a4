import { countWords, type PageTexts } from "./page-texts";

export const sv: PageTexts = {
  language: "Språk",
  skip: "Gå till frågorna",
  askedBy: (project) => `Frågar: ${project}`,
  minutes: (count) => (count === 1 ? "Tar ungefär en minut" : `Tar ungefär ${count} minuter`),
  about: (name) => `Frågorna gäller ${name}`,
  privacy: {
    named: { name: "Med eget namn", means: "Svaret syns med namn för jobbcoachen och projektets medarbetare." },
    confidential: {
      name: "Konfidentiellt",
      means: "Namnet syns inte i resultaten. Svaret används bara i sammandrag och för att följa utvecklingen.",
    },
    anonymous: {
      name: "Anonymt",
      means:
        "Svaret kopplas inte till någon. Resultatet visas först när minst fem har svarat. Skriv helst inga namn i svaren.",
    },
  },
  whomToAsk: (audience) =>
    audience === "client" ? "Fråga din jobbcoach om något är oklart." : "Jobbcoachen ger mer information.",
  question: "Fråga {n}/{of}",
  questionOfSome: "Fråga {n}",
  optional: "frivillig",
  noNames: "Skriv inga namn eller kontaktuppgifter.",
  choose: "Välj",
  next: "Nästa",
  back: "Föregående",
  send: "Skicka svaren",
  sending: "Skickar…",
  allAsked: "Alla frågor har ställts. Nu kan svaren skickas.",
  wrong: "Fel",
  summary: "Något behöver rättas i svaren",
  howMany: (least, most) => countWords(least, most, ["Välj minst", "Välj högst", "Välj"]),
  listen: "Lyssna",
  stopListening: "Sluta lyssna",
  largeText: "Större text",
  normalText: "Normal text",
  resumed: "De tidigare svaren finns kvar. Det går att fortsätta där man slutade.",
  keptOnServer: "De halvfärdiga svaren har sparats. Det går att fortsätta med samma länk.",
  keptHere: "De halvfärdiga svaren finns bara i den här enheten tills de skickas.",
  forget: "Ta bort svaren från den här enheten",
  forgotten: "Svaren har tagits bort från den här enheten.",
  offline: "Ingen förbindelse. Svaret skickas när förbindelsen är tillbaka.",
  unreachable: "Tjänsten svarar inte just nu. Vi skickar svaret på nytt om en stund.",
  offlineTablet: "Stäng inte sidan före det.",
  noLanguageOffline: "Ingen förbindelse. Språket kan bytas när förbindelsen är tillbaka.",
  tryNow: "Försök nu",
  preview: "Förhandsgranskning – inget sparas",
  slowDown: (seconds) =>
    `Det skickades för många gånger i rad. Vänta ${seconds} sekunder och skicka igen. Svaren finns kvar på den här sidan.`,
  noMoreReminders: "Påminn inte om den här enkäten",
  accessibility: "Tillgänglighet",
  thanks: { title: "Tack!", text: "Svaret har sparats. Sidan kan nu stängas." },
  thanksTablet: { title: "Tack!", text: "Svaret har sparats. Enheten kan nu lämnas tillbaka." },
  previewed: { title: "Slut på förhandsgranskningen", text: "Svaren skulle duga så här. Inget sparades." },
  used: {
    title: "Enkäten har redan besvarats",
    text: "Tack! Svaret har sparats och inget behöver göras. Berätta för jobbcoachen om något blev osagt.",
  },
  expired: {
    title: "Länken har gått ut",
    text: "Det går inte längre att svara via den här länken. En ny länk fås av jobbcoachen.",
  },
  closed: {
    title: "Enkäten har avslutats",
    text: "Svar tas inte längre emot. Respons kan ändå ges direkt till jobbcoachen.",
  },
  unknown: {
    title: "Länken fungerar inte",
    text: "Ett tecken kan ha fallit bort ur adressen. Öppna länken på nytt från meddelandet eller kopiera den hel. En ny länk fås av jobbcoachen.",
  },
  broken: {
    title: "Något gick fel",
    text: "Svaret sparades inte. Gå tillbaka till föregående sida och försök igen om en stund.",
  },
  tooLong: {
    title: "Svaret är för långt",
    text: "Svaret sparades inte. Gå tillbaka till föregående sida, korta ner texten och skicka igen.",
  },
  stop: {
    title: "Ska påminnelserna sluta?",
    text: "Enkäten är ändå öppen: du kan svara när du vill.",
    button: "Påminn inte",
  },
  stopped: {
    title: "Vi påminner inte längre",
    text: "Det går fortfarande att svara med samma länk.",
    answer: "Svara på enkäten",
  },
  statement: {
    title: "Tillgänglighets\u00adutlåtande",
    parts: [
      {
        title: null,
        text: [
          "Utlåtandet gäller Tehos enkätsidor. Sidorna har gjorts så att de uppfyller nivåerna A och AA i WCAG 2.2.",
          "Sidorna fungerar med tangentbord, skärmläsare, liten skärm och förstoring, även utan JavaScript. De granskas maskinellt före varje publicering.",
        ],
      },
      {
        title: "Kända brister",
        text: [],
        list: [
          "Funktionen Lyssna använder enhetens egen röst. Om enheten saknar en röst på sidans språk visas funktionen inte.",
          "Utan förbindelse kan sidan inte öppnas på nytt. En öppen sida fungerar och skickar svaret när förbindelsen är tillbaka.",
          "Utan JavaScript sparas inte halvfärdiga svar och texten kan inte förstoras med sidans knapp. Webbläsarens förstoring fungerar.",
          "Datumväljaren är webbläsarens egen och dess användbarhet varierar.",
          "Sidorna har ännu inte testats med användare med funktionsnedsättning.",
        ],
      },
      {
        title: "Respons och hjälp",
        text: [
          "Berätta om brister för jobbcoachen eller projektet som skickade enkäten. Frågorna kan också besvaras per telefon eller på plats.",
          "Om svaret inte hjälper, kontakta tillsynsmyndigheten: Transport- och kommunikationsverket Traficom, tillgänglighetskrav.fi.",
        ],
      },
    ],
  },
};
