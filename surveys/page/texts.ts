import type { SurveyLanguage } from "../catalogue/languages";
import type { Audience, Privacy } from "../catalogue/metadata";

/** Everything the page says by itself. Plain language, and nobody addressed where it can be avoided: the same words go to clients and employers. */

export const LANGUAGE_NAMES: Record<SurveyLanguage, string> = {
  fi: "Suomi",
  sv: "Svenska",
  en: "English",
  uk: "Українська",
};

export interface PageTexts {
  language: string;
  skip: string;
  askedBy(project: string): string;
  minutes(count: number): string;
  about(name: string): string;
  privacy: Record<Privacy, { name: string; means: string }>;
  whomToAsk(audience: Audience): string;
  /** `{n}` and `{of}` are filled in, by the script too. */
  question: string;
  /** Where nobody can know yet how many there will be. */
  questionOfSome: string;
  optional: string;
  /** Under a free text whose answer is to show no person. */
  noNames: string;
  choose: string;
  next: string;
  back: string;
  send: string;
  sending: string;
  allAsked: string;
  wrong: string;
  summary: string;
  howMany(least: number, most: number | null): string | null;
  listen: string;
  stopListening: string;
  largeText: string;
  normalText: string;
  resumed: string;
  keptOnServer: string;
  keptHere: string;
  keptNowhere: string;
  forget: string;
  forgotten: string;
  offline: string;
  unreachable: string;
  offlineTablet: string;
  noLanguageOffline: string;
  tryNow: string;
  preview: string;
  slowDown(seconds: number): string;
  noMoreReminders: string;
  accessibility: string;
  thanks: Message;
  thanksTablet: Message;
  previewed: Message;
  used: Message;
  expired: Message;
  closed: Message;
  unknown: Message;
  broken: Message;
  tooLong: Message;
  stop: Message & { button: string };
  stopped: Message & { answer: string };
  statement: {
    title: string;
    parts: readonly { title: string | null; text: readonly string[]; list?: readonly string[] }[];
  };
}

export interface Message {
  title: string;
  text: string;
}

const fi: PageTexts = {
  language: "Kieli",
  skip: "Siirry kysymyksiin",
  askedBy: (project) => `Kysyjä: ${project}`,
  minutes: (count) => (count === 1 ? "Vie noin minuutin" : `Vie noin ${count} minuuttia`),
  about: (name) => `Kysymykset koskevat henkilöä ${name}`,
  privacy: {
    named: { name: "Omalla nimellä", means: "Vastaus näkyy nimellä työhönvalmentajalle ja hankkeen työntekijöille." },
    confidential: {
      name: "Luottamuksellinen",
      means: "Nimi ei näy tuloksissa. Vastausta käytetään vain yhteenvedoissa ja kehityksen seuraamisessa.",
    },
    anonymous: {
      name: "Nimetön",
      means:
        "Vastausta ei yhdistetä kehenkään. Tulos näytetään vasta, kun vastanneita on vähintään viisi. Nimiä ei kannata kirjoittaa vastauksiin.",
    },
  },
  whomToAsk: (audience) =>
    audience === "client"
      ? "Jos jokin on epäselvää, kysy työhönvalmentajaltasi."
      : "Lisätietoja antaa työhönvalmentaja.",
  question: "Kysymys {n}/{of}",
  questionOfSome: "Kysymys {n}",
  optional: "vapaaehtoinen",
  noNames: "Älä kirjoita nimiä tai yhteystietoja.",
  choose: "Valitse",
  next: "Seuraava",
  back: "Edellinen",
  send: "Lähetä vastaukset",
  sending: "Lähetetään…",
  allAsked: "Kaikki kysymykset on kysytty. Vastaukset voi nyt lähettää.",
  wrong: "Virhe",
  summary: "Vastauksissa on vielä korjattavaa",
  howMany: (least, most) => countWords(least, most, ["Valitse vähintään", "Valitse enintään", "Valitse"]),
  listen: "Kuuntele",
  stopListening: "Lopeta kuuntelu",
  largeText: "Suurempi teksti",
  normalText: "Tavallinen teksti",
  resumed: "Aiemmat vastaukset ovat tallella. Voit jatkaa siitä, mihin jäit.",
  keptOnServer: "Keskeneräiset vastaukset on tallennettu. Kyselyä voi jatkaa samasta linkistä.",
  keptHere: "Keskeneräiset vastaukset säilyvät vain tässä laitteessa, kunnes ne lähetetään.",
  keptNowhere: "Keskeneräisiä vastauksia ei tallenneta.",
  forget: "Poista vastaukset tältä laitteelta",
  forgotten: "Vastaukset on poistettu tältä laitteelta.",
  offline: "Ei yhteyttä. Vastaus lähtee, kun yhteys palaa.",
  unreachable: "Palvelu ei vastaa juuri nyt. Lähetämme vastauksen uudelleen hetken päästä.",
  offlineTablet: "Älä sulje sivua ennen sitä.",
  noLanguageOffline: "Ei yhteyttä. Kielen voi vaihtaa, kun yhteys palaa.",
  tryNow: "Yritä nyt",
  preview: "Esikatselu – mitään ei tallenneta",
  slowDown: (seconds) =>
    `Lähetyksiä tuli liian monta peräkkäin. Odota ${seconds} sekuntia ja lähetä uudelleen. Vastaukset ovat tallella tällä sivulla.`,
  noMoreReminders: "Älä muistuta tästä kyselystä",
  accessibility: "Saavutettavuus",
  thanks: { title: "Kiitos!", text: "Vastaus on tallennettu. Sivun voi nyt sulkea." },
  thanksTablet: { title: "Kiitos!", text: "Vastaus on tallennettu. Laitteen voi nyt antaa takaisin." },
  previewed: { title: "Esikatselu päättyi", text: "Vastaukset kelpaisivat näin. Mitään ei tallennettu." },
  used: {
    title: "Tähän kyselyyn on jo vastattu",
    text: "Kiitos! Vastaus on tallessa, eikä mitään tarvitse tehdä. Jos jotain jäi sanomatta, kerro siitä työhönvalmentajalle.",
  },
  expired: {
    title: "Linkki on vanhentunut",
    text: "Kyselyyn ei voi enää vastata tästä linkistä. Uuden linkin saa työhönvalmentajalta.",
  },
  closed: {
    title: "Kysely on päättynyt",
    text: "Vastauksia ei enää oteta vastaan. Palautetta voi silti antaa suoraan työhönvalmentajalle.",
  },
  unknown: {
    title: "Linkki ei toimi",
    text: "Osoitteesta on ehkä jäänyt merkki pois. Avaa linkki uudelleen viestistä tai kopioi se kokonaan. Uuden linkin saa työhönvalmentajalta.",
  },
  broken: {
    title: "Jokin meni vikaan",
    text: "Vastausta ei tallennettu. Palaa edelliselle sivulle ja yritä hetken päästä uudelleen.",
  },
  tooLong: {
    title: "Vastaus on liian pitkä",
    text: "Vastausta ei tallennettu. Palaa edelliselle sivulle, lyhennä tekstiä ja lähetä uudelleen.",
  },
  stop: {
    title: "Lopetetaanko muistutukset?",
    text: "Kysely jää silti auki: voit vastata milloin haluat.",
    button: "Älä muistuta",
  },
  stopped: {
    title: "Emme muistuta enää",
    text: "Kyselyyn voi yhä vastata samasta linkistä.",
    answer: "Vastaa kyselyyn",
  },
  statement: {
    title: "Saavutettavuus\u00adseloste",
    parts: [
      {
        title: null,
        text: [
          "Tämä seloste koskee Tehon kyselysivuja. Sivut on tehty niin, että ne täyttävät WCAG 2.2:n tasot A ja AA.",
          "Sivut toimivat näppäimistöllä, ruudunlukijalla, pienellä näytöllä ja suurennettuina, myös ilman JavaScriptiä. Ne tarkastetaan koneellisesti ennen jokaista julkaisua.",
        ],
      },
      {
        title: "Tiedossa olevat puutteet",
        text: [],
        list: [
          "Kuuntele-toiminto käyttää laitteen omaa ääntä. Jos laitteessa ei ole sivun kielistä ääntä, toimintoa ei näytetä.",
          "Ilman yhteyttä sivua ei voi avata uudelleen. Jo avattu sivu toimii ja lähettää vastauksen, kun yhteys palaa.",
          "Ilman JavaScriptiä keskeneräisiä vastauksia ei tallenneta, eikä tekstiä voi suurentaa sivun omalla painikkeella. Selaimen suurennus toimii.",
          "Päivämäärän valitsin on selaimen oma, ja sen käytettävyys vaihtelee laitteittain.",
          "Sivuja ei ole vielä testattu vammaisten käyttäjien kanssa.",
        ],
      },
      {
        title: "Palaute ja apu",
        text: [
          "Kerro puutteesta työhönvalmentajalle tai kyselyn lähettäneelle hankkeelle. Kysymyksiin voi vastata myös puhelimessa tai tavatessa.",
          "Jos vastaus ei auta, ota yhteyttä valvovaan viranomaiseen: Liikenne- ja viestintävirasto Traficom, saavutettavuusvaatimukset.fi.",
        ],
      },
    ],
  },
};

const sv: PageTexts = {
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
  keptNowhere: "Halvfärdiga svar sparas inte.",
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

const en: PageTexts = {
  language: "Language",
  skip: "Go to the questions",
  askedBy: (project) => `Asked by: ${project}`,
  minutes: (count) => (count === 1 ? "Takes about a minute" : `Takes about ${count} minutes`),
  about: (name) => `The questions are about ${name}`,
  privacy: {
    named: { name: "With your name", means: "The job coach and the project's staff see the answer with your name." },
    confidential: {
      name: "Confidential",
      means: "No name is shown in the results. The answer is used only in summaries and to follow progress.",
    },
    anonymous: {
      name: "Anonymous",
      means:
        "The answer is not tied to anybody. Results are shown only when at least five have answered. Please write no names in the answers.",
    },
  },
  whomToAsk: (audience) =>
    audience === "client" ? "If anything is unclear, ask your job coach." : "The job coach can tell you more.",
  question: "Question {n}/{of}",
  questionOfSome: "Question {n}",
  optional: "optional",
  noNames: "Please write no names or contact details.",
  choose: "Choose",
  next: "Next",
  back: "Previous",
  send: "Send answers",
  sending: "Sending…",
  allAsked: "That was every question. The answers can be sent now.",
  wrong: "Error",
  summary: "Some answers need a correction",
  howMany: (least, most) => countWords(least, most, ["Choose at least", "Choose at most", "Choose"]),
  listen: "Listen",
  stopListening: "Stop listening",
  largeText: "Larger text",
  normalText: "Normal text",
  resumed: "The earlier answers are still here. You can go on from where you stopped.",
  keptOnServer: "The unfinished answers are saved. You can go on with the same link.",
  keptHere: "The unfinished answers stay on this device only, until they are sent.",
  keptNowhere: "Unfinished answers are not saved.",
  forget: "Remove the answers from this device",
  forgotten: "The answers were removed from this device.",
  offline: "No connection. The answer is sent when the connection is back.",
  unreachable: "The service does not answer just now. We will send the answer again in a moment.",
  offlineTablet: "Do not close the page before that.",
  noLanguageOffline: "No connection. The language can be changed when the connection is back.",
  tryNow: "Try now",
  preview: "Preview – nothing is saved",
  slowDown: (seconds) =>
    `That was sent too many times in a row. Wait ${seconds} seconds and send again. The answers are still on this page.`,
  noMoreReminders: "Do not remind me about this questionnaire",
  accessibility: "Accessibility",
  thanks: { title: "Thank you!", text: "The answer is saved. You can close the page." },
  thanksTablet: { title: "Thank you!", text: "The answer is saved. You can hand back the device." },
  previewed: { title: "End of the preview", text: "The answers would be accepted like this. Nothing was saved." },
  used: {
    title: "This questionnaire has been answered",
    text: "Thank you! The answer is saved and nothing needs to be done. If something was left unsaid, tell the job coach.",
  },
  expired: {
    title: "The link has expired",
    text: "This link no longer takes answers. The job coach can give you a new one.",
  },
  closed: {
    title: "The questionnaire has ended",
    text: "Answers are no longer taken. You can still give feedback to the job coach directly.",
  },
  unknown: {
    title: "The link does not work",
    text: "A character may be missing from the address. Open the link again from the message, or copy all of it. The job coach can give you a new one.",
  },
  broken: {
    title: "Something went wrong",
    text: "The answer was not saved. Go back to the page before and try again in a moment.",
  },
  tooLong: {
    title: "The answer is too long",
    text: "The answer was not saved. Go back to the page before, shorten the text and send again.",
  },
  stop: {
    title: "Stop the reminders?",
    text: "The questionnaire stays open: you can answer whenever you like.",
    button: "Do not remind me",
  },
  stopped: {
    title: "No more reminders",
    text: "You can still answer with the same link.",
    answer: "Answer the questionnaire",
  },
  statement: {
    title: "Accessibility statement",
    parts: [
      {
        title: null,
        text: [
          "This statement is about Teho's questionnaire pages. They are made to meet levels A and AA of WCAG 2.2.",
          "The pages work by keyboard, with a screen reader, on a small screen and enlarged, also without JavaScript. They are checked by machine before every release.",
        ],
      },
      {
        title: "Known gaps",
        text: [],
        list: [
          "Listen uses the device's own voice. Where the device has no voice in the page's language, it is not shown.",
          "Without a connection the page cannot be opened again. A page already open works and sends the answer when the connection is back.",
          "Without JavaScript unfinished answers are not saved, and the page's own button for larger text is missing. The browser's zoom works.",
          "The date picker is the browser's own, and how usable it is depends on the device.",
          "The pages have not yet been tested with disabled users.",
        ],
      },
      {
        title: "Feedback and help",
        text: [
          "Tell the job coach, or the project that sent the questionnaire, about anything that does not work. The questions can also be answered by phone or in person.",
          "If that does not help, turn to the supervisory authority: the Finnish Transport and Communications Agency Traficom, webaccessibility.fi.",
        ],
      },
    ],
  },
};

const uk: PageTexts = {
  language: "Мова",
  skip: "Перейти до запитань",
  askedBy: (project) => `Запитує: ${project}`,
  minutes: (count) => (count === 1 ? "Займе близько хвилини" : `Займе близько ${count} хв`),
  about: (name) => `Запитання стосуються: ${name}`,
  privacy: {
    named: { name: "Під своїм ім’ям", means: "Відповідь з іменем бачать наставник і працівники проєкту." },
    confidential: {
      name: "Конфіденційно",
      means: "Ім’я не показують у результатах. Відповідь використовують лише в підсумках і щоб стежити за змінами.",
    },
    anonymous: {
      name: "Анонімно",
      means:
        "Відповідь ні з ким не пов’язують. Результати показують лише тоді, коли відповіли щонайменше п’ятеро. Не пишіть у відповідях імен.",
    },
  },
  whomToAsk: (audience) =>
    audience === "client" ? "Якщо щось незрозуміло, запитайте свого наставника." : "Більше розповість наставник.",
  question: "Запитання {n}/{of}",
  questionOfSome: "Запитання {n}",
  optional: "необов’язково",
  noNames: "Не пишіть імен і контактних даних.",
  choose: "Виберіть",
  next: "Далі",
  back: "Назад",
  send: "Надіслати відповіді",
  sending: "Надсилаємо…",
  allAsked: "Це були всі запитання. Тепер можна надіслати відповіді.",
  wrong: "Помилка",
  summary: "У відповідях треба дещо виправити",
  howMany: (least, most) => countWords(least, most, ["Виберіть щонайменше", "Виберіть щонайбільше", "Виберіть"]),
  listen: "Слухати",
  stopListening: "Зупинити",
  largeText: "Більший текст",
  normalText: "Звичайний текст",
  resumed: "Попередні відповіді збережено. Можна продовжити з того самого місця.",
  keptOnServer: "Незавершені відповіді збережено. Продовжити можна за тим самим посиланням.",
  keptHere: "Незавершені відповіді зберігаються лише на цьому пристрої, доки їх не надіслано.",
  keptNowhere: "Незавершені відповіді не зберігаються.",
  forget: "Видалити відповіді з цього пристрою",
  forgotten: "Відповіді видалено з цього пристрою.",
  offline: "Немає зв’язку. Відповідь буде надіслано, коли зв’язок відновиться.",
  unreachable: "Сервіс зараз не відповідає. Ми надішлемо відповідь ще раз за мить.",
  offlineTablet: "До того не закривайте сторінку.",
  noLanguageOffline: "Немає зв’язку. Мову можна змінити, коли зв’язок відновиться.",
  tryNow: "Спробувати зараз",
  preview: "Попередній перегляд – нічого не зберігається",
  slowDown: (seconds) =>
    `Надіслано забагато разів поспіль. Зачекайте ${seconds} с і надішліть ще раз. Відповіді залишилися на цій сторінці.`,
  noMoreReminders: "Не нагадувати про це опитування",
  accessibility: "Доступність",
  thanks: { title: "Дякуємо!", text: "Відповідь збережено. Сторінку можна закрити." },
  thanksTablet: { title: "Дякуємо!", text: "Відповідь збережено. Пристрій можна повернути." },
  previewed: { title: "Кінець перегляду", text: "Такі відповіді було б прийнято. Нічого не збережено." },
  used: {
    title: "На це опитування вже відповіли",
    text: "Дякуємо! Відповідь збережено, нічого робити не треба. Якщо щось залишилося несказаним, розкажіть наставнику.",
  },
  expired: {
    title: "Посилання застаріло",
    text: "За цим посиланням відповісти вже не можна. Нове посилання дасть наставник.",
  },
  closed: {
    title: "Опитування завершено",
    text: "Відповіді більше не приймаються. Відгук можна залишити безпосередньо наставнику.",
  },
  unknown: {
    title: "Посилання не працює",
    text: "Можливо, в адресі бракує символу. Відкрийте посилання з повідомлення ще раз або скопіюйте його повністю. Нове посилання дасть наставник.",
  },
  broken: {
    title: "Щось пішло не так",
    text: "Відповідь не збережено. Поверніться на попередню сторінку і спробуйте ще раз трохи пізніше.",
  },
  tooLong: {
    title: "Відповідь задовга",
    text: "Відповідь не збережено. Поверніться на попередню сторінку, скоротіть текст і надішліть ще раз.",
  },
  stop: {
    title: "Припинити нагадування?",
    text: "Опитування залишиться відкритим: відповісти можна будь-коли.",
    button: "Не нагадувати",
  },
  stopped: {
    title: "Більше не нагадуватимемо",
    text: "Відповісти ще можна за тим самим посиланням.",
    answer: "Відповісти на опитування",
  },
  statement: {
    title: "Заява про доступність",
    parts: [
      {
        title: null,
        text: [
          "Ця заява стосується сторінок опитувань Teho. Їх зроблено відповідно до рівнів A та AA настанов WCAG 2.2.",
          "Сторінки працюють з клавіатури, з екранним диктором, на малому екрані та зі збільшенням, також без JavaScript. Перед кожним випуском їх перевіряють автоматично.",
        ],
      },
      {
        title: "Відомі недоліки",
        text: [],
        list: [
          "«Слухати» використовує голос пристрою. Якщо на пристрої немає голосу мовою сторінки, цю функцію не показано.",
          "Без зв’язку сторінку не можна відкрити знову. Відкрита сторінка працює і надсилає відповідь, коли зв’язок відновиться.",
          "Без JavaScript незавершені відповіді не зберігаються, і кнопки більшого тексту немає. Збільшення в браузері працює.",
          "Вибір дати належить браузеру, і його зручність залежить від пристрою.",
          "Сторінки ще не перевіряли люди з інвалідністю.",
        ],
      },
      {
        title: "Відгук і допомога",
        text: [
          "Розкажіть про недолік наставнику або проєкту, що надіслав опитування. Відповісти можна також телефоном чи під час зустрічі.",
          "Якщо це не допомогло, зверніться до наглядового органу: Агентство транспорту та зв’язку Фінляндії Traficom, webaccessibility.fi.",
        ],
      },
    ],
  },
};

/** «Valitse enintään 3»; null where any number will do. */
function countWords(
  least: number,
  most: number | null,
  [atLeast, atMost, exactly]: [string, string, string],
): string | null {
  if (least > 0 && most !== null) return `${exactly} ${least === most ? least : `${least}–${most}`}.`;
  if (least > 0) return `${atLeast} ${least}.`;
  return most === null ? null : `${atMost} ${most}.`;
}

export const TEXTS: Record<SurveyLanguage, PageTexts> = { fi, sv, en, uk };
