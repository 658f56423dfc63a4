import type { SurveyLanguage } from "../../../../surveys/catalogue/languages";
import type { Privacy } from "../../../../surveys/catalogue/metadata";

/** What a mail says, in each language of the respondents: plain words, one thing a sentence. Names stay as they are: nothing is bent. */
export interface MailWords {
  hello(name: string | null): string;
  asks(project: string): string;
  about(name: string): string;
  /** The first reminder and the second. */
  reminded: [string, string];
  reminder(title: string): string;
  minutes(minutes: number): string;
  button: string;
  orLink: string;
  lastDay(day: string): string;
  privacy: Record<Privacy, string>;
  whom(asker: string | null): string;
  stop: string;
  sms(project: string, title: string, day: string): string;
}

export const MAIL_WORDS: Record<SurveyLanguage, MailWords> = {
  fi: {
    hello: (name) => (name ? `Hei ${name}!` : "Hei!"),
    asks: (project) => `Kysyjä: ${project}.`,
    about: (name) => `Kysely koskee: ${name}`,
    reminded: [
      "Muistutamme kyselystä. Emme ole vielä saaneet vastaustasi.",
      "Tämä on viimeinen muistutus. Ehdit vielä vastata.",
    ],
    reminder: (title) => `Muistutus: ${title}`,
    minutes: (minutes) =>
      minutes === 1 ? "Vastaaminen kestää minuutin." : `Vastaaminen kestää noin ${minutes} minuuttia.`,
    button: "Vastaa kyselyyn",
    orLink: "Jos painike ei toimi, avaa tämä linkki. Linkki on vain sinulle:",
    lastDay: (day) => `Viimeinen vastauspäivä: ${day}.`,
    privacy: {
      named: "Vastauksesi tallennetaan nimelläsi. Sen näkevät ne, jotka työskentelevät asian parissa.",
      confidential: "Vastauksesi on luottamuksellinen. Tuloksissa näkyvät vain luvut, ei nimeäsi.",
      anonymous: "Vastaat nimettömästi. Kukaan ei näe, mitä juuri sinä vastasit.",
    },
    whom: (asker) =>
      asker ? `Kysyttävää? Vastaa tähän viestiin. Yhteyshenkilö: ${asker}.` : "Kysyttävää? Vastaa tähän viestiin.",
    stop: "Et halua muistutuksia tästä kyselystä? Älä muistuta:",
    sms: (project, title, day) => `${project} kysyy: ${title} Vastaa viimeistään ${day}:`,
  },
  sv: {
    hello: (name) => (name ? `Hej ${name}!` : "Hej!"),
    asks: (project) => `Den som frågar: ${project}.`,
    about: (name) => `Enkäten gäller: ${name}`,
    reminded: [
      "Vi påminner om enkäten. Vi har ännu inte fått ditt svar.",
      "Det här är den sista påminnelsen. Du hinner ännu svara.",
    ],
    reminder: (title) => `Påminnelse: ${title}`,
    minutes: (minutes) =>
      minutes === 1 ? "Det tar en minut att svara." : `Det tar ungefär ${minutes} minuter att svara.`,
    button: "Svara på enkäten",
    orLink: "Om knappen inte fungerar, öppna den här länken. Länken är bara för dig:",
    lastDay: (day) => `Sista svarsdag: ${day}.`,
    privacy: {
      named: "Ditt svar sparas med ditt namn. De som arbetar med saken ser det.",
      confidential: "Ditt svar är konfidentiellt. I resultaten syns bara siffror, inte ditt namn.",
      anonymous: "Du svarar anonymt. Ingen ser vad just du har svarat.",
    },
    whom: (asker) =>
      asker
        ? `Har du frågor? Svara på det här meddelandet. Kontaktperson: ${asker}.`
        : "Har du frågor? Svara på det här meddelandet.",
    stop: "Vill du inte ha påminnelser om den här enkäten? Påminn inte:",
    sms: (project, title, day) => `${project} frågar: ${title} Svara senast ${day}:`,
  },
  en: {
    hello: (name) => (name ? `Hello ${name},` : "Hello,"),
    asks: (project) => `Who asks: ${project}.`,
    about: (name) => `It is about: ${name}`,
    reminded: [
      "This is a reminder. We have not received your answer yet.",
      "This is the last reminder. There is still time to answer.",
    ],
    reminder: (title) => `Reminder: ${title}`,
    minutes: (minutes) => (minutes === 1 ? "It takes one minute." : `It takes about ${minutes} minutes.`),
    button: "Answer the questionnaire",
    orLink: "If the button does not work, open this link. The link is for you only:",
    lastDay: (day) => `Last day to answer: ${day}.`,
    privacy: {
      named: "Your answer is stored with your name. The people who work on this matter see it.",
      confidential: "Your answer is confidential. Results show figures only, not your name.",
      anonymous: "You answer anonymously. Nobody sees what you answered.",
    },
    whom: (asker) =>
      asker ? `Questions? Reply to this message. Contact person: ${asker}.` : "Questions? Reply to this message.",
    stop: "Do you not want reminders of this questionnaire? Stop reminders:",
    sms: (project, title, day) => `${project} asks: ${title} Answer by ${day}:`,
  },
  uk: {
    hello: (name) => (name ? `Вітаємо, ${name}!` : "Вітаємо!"),
    asks: (project) => `Хто запитує: ${project}.`,
    about: (name) => `Опитування стосується: ${name}`,
    reminded: [
      "Нагадуємо про опитування. Ми ще не отримали вашої відповіді.",
      "Це останнє нагадування. Ви ще встигнете відповісти.",
    ],
    reminder: (title) => `Нагадування: ${title}`,
    minutes: (minutes) => (minutes === 1 ? "Це займе одну хвилину." : `Це займе приблизно ${minutes} хв.`),
    button: "Відповісти на опитування",
    orLink: "Якщо кнопка не працює, відкрийте це посилання. Воно лише для вас:",
    lastDay: (day) => `Останній день для відповіді: ${day}.`,
    privacy: {
      named: "Ваша відповідь зберігається з вашим іменем. Її бачать ті, хто працює з цією справою.",
      confidential: "Ваша відповідь конфіденційна. У результатах видно лише цифри, без вашого імені.",
      anonymous: "Ви відповідаєте анонімно. Ніхто не побачить, що відповіли саме ви.",
    },
    whom: (asker) =>
      asker
        ? `Маєте запитання? Дайте відповідь на цей лист. Контактна особа: ${asker}.`
        : "Маєте запитання? Дайте відповідь на цей лист.",
    stop: "Не хочете нагадувань про це опитування? Не нагадувати:",
    sms: (project, title, day) => `${project} запитує: ${title} Відповісти до ${day}:`,
  },
};
