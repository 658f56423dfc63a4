/** What Teams shows of Teho before anyone has opened it: the store page, the chat header, the list of things to type. */

export type Language = "fi" | "en";

/** Finnish is the manifest's own language; the others travel in files beside it. */
export const DEFAULT_LANGUAGE: Language = "fi";
export const OTHER_LANGUAGES: readonly Language[] = ["en"];

/** `title` is what a tap writes into the message box; [square brackets] mark what the person fills in. */
export interface CommandText {
  title: string;
  description: string;
}

export interface StoreText {
  name: { short: string; full: string };
  description: { short: string; full: string };
}

export const STORE: Record<Language, StoreText> = {
  fi: {
    name: { short: "Teho", full: "Teho – työhönvalmentajan apuri" },
    description: {
      short: "Kirjaa valmennuksen arki omin sanoin ja kysy, missä mennään.",
      full: [
        "Teho on työhönvalmentajan apuri. Kirjoita sille niin kuin kirjoittaisit työkaverille: «soitin asiakkaalle eilen, 20 min, työkokeilu sujuu hyvin». Teho tekee viestistä luonnoksen, sinä vilkaiset sen ja tallennat yhdellä napautuksella. Jos jokin meni väärin, korjaat tai kumoat.",
        "Kysy Teholta, miten asiakkaalla menee, mitä hänestä on kirjattu tai ketä et ole vielä tavoittanut tällä viikolla. Projektipäällikkö saa yhdellä sanalla tilannekatsauksen koko projektista.",
        "Teho ymmärtää suomea ja englantia, arkikieltäkin. Viestin merkitys tulkitaan oman organisaatiosi palvelimella; sitä ei lähetetä tekoälypalveluihin.",
        "Asiakkaista puhutaan Tehon kanssa vain kahden kesken. Ryhmissä ja kanavilla Teho ei kerro asiakkaista mitään, vaan ohjaa omaan keskusteluun.",
        "Teho vastaa vain niille, jotka on lisätty projektin henkilöstöön. Aloita kirjoittamalla ohje.",
      ].join("\n\n"),
    },
  },
  en: {
    name: { short: "Teho", full: "Teho – the job coach's assistant" },
    description: {
      short: "Log coaching work in your own words and ask how things are going.",
      full: [
        "Teho is a job coach's assistant. Write to it as you would to a colleague: “called the client yesterday, 20 min, the work trial is going well”. Teho turns the message into a draft; you take a look and save it with one tap. If something went wrong, you correct it or undo it.",
        "Ask Teho how a client is doing, what has been logged about them, or whom you haven't reached yet this week. A project manager gets the state of the whole project with one word.",
        "Teho understands Finnish and English, everyday language too. What a message means is worked out on your own organization's server; it is not sent to any AI service.",
        "Clients are talked about only in your one-to-one chat with Teho. In groups and channels Teho says nothing about clients and points to that chat.",
        "Teho answers only those who have been added to the project's staff. Begin by typing help.",
      ].join("\n\n"),
    },
  },
};

type Commands = readonly Record<Language, CommandText>[];

const HELP: Record<Language, CommandText> = {
  fi: { title: "ohje", description: "Mitä kaikkea minulle voi kirjoittaa, esimerkkien kanssa." },
  en: { title: "help", description: "What you can write to me, with examples." },
};

/** The one-to-one chat. At most ten: more are not shown in Teams' menu. */
export const PERSONAL_COMMANDS: Commands = [
  HELP,
  {
    fi: {
      title: "[asiakkaalle] soitettu eilen, 20 min",
      description: "Kerro omin sanoin, mitä tapahtui. Teen luonnoksen, jonka tallennat.",
    },
    en: {
      title: "called [client] yesterday, 20 min",
      description: "Tell what happened in your own words. I make a draft for you to save.",
    },
  },
  {
    fi: {
      title: "miten [asiakkaalla] menee",
      description: "Viimeisimmät yhteydet, havainnot aiheittain ja mikä on kesken.",
    },
    en: {
      title: "how is [client] doing",
      description: "Latest contacts, observations by topic, and what is still open.",
    },
  },
  {
    fi: {
      title: "mitä [asiakkaasta] on kirjattu viime viikolla",
      description: "Kirjaukset sen mukaan, milloin asia tapahtui.",
    },
    en: {
      title: "what is logged about [client] last week",
      description: "Entries by the day things happened.",
    },
  },
  {
    fi: {
      title: "ketä en ole tavoittanut tällä viikolla",
      description: "Asiakkaasi, joihin ei ole tällä viikolla ollut yhteyttä.",
    },
    en: {
      title: "who haven't I contacted this week",
      description: "Your clients who have had no contact this week.",
    },
  },
  {
    fi: { title: "tänään", description: "Mitä on hoidettavana, kiireisin ensin." },
    en: { title: "today", description: "What is due, the most urgent first." },
  },
  {
    fi: { title: "uusi asiakas", description: "Lomake uudelle asiakkaalle." },
    en: { title: "new client", description: "The form for a new client." },
  },
  {
    fi: {
      title: "tilannekatsaus",
      description: "Projektin tilanne: asiakkaat, kirjaukset ja ketkä jäivät ilman yhteyttä (projektipäällikölle).",
    },
    en: {
      title: "project status",
      description: "The project now: clients, entries and who lacks contact (for project managers).",
    },
  },
  {
    fi: {
      title: "suora tallennus päälle",
      description: "Tallennan selvät kirjaukset heti; kuitissa on Kumoa. Pois: suora tallennus pois.",
    },
    en: {
      title: "direct saving on",
      description: "I save clear entries at once; the receipt has Undo. To stop: direct saving off.",
    },
  },
  {
    fi: { title: "in English", description: "I will answer in English from now on." },
    en: { title: "suomeksi", description: "Vastaan jatkossa suomeksi." },
  },
];

/** Groups and channels: no client matters there, so there is one thing to ask. */
export const GROUP_COMMANDS: Commands = [HELP];
