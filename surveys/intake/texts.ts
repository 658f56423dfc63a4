import type { SurveyLanguage } from "../catalogue/languages";

/** What a respondent is told when an answer cannot be taken: what to do, in plain words. Required questions speak through survey-core's own texts. */
export interface IntakeTexts {
  unreadable: string;
  tooBig: string;
  /** A key that no question of the form has; as the respondent's page sent it, cut short. */
  notInForm(key: string): string;
  chooseOne: string;
  chooseFromList: string;
  chosenTwice: string;
  noneAlone(none: string): string;
  chooseAtLeast(least: number): string;
  chooseAtMost(most: number): string;
  chooseInRows: string;
  yesOrNo: string;
  writeText: string;
  tooLong(most: number, length: number): string;
  oneLine: string;
  strangeCharacters: string;
  email: string;
  number: string;
  wholeNumber: string;
  numberAtLeast(least: number): string;
  numberAtMost(most: number): string;
  day: string;
  dayFrom(day: string): string;
  dayTo(day: string): string;
  answerAgain: string;
  identityCode: string;
  /** `words`: as written in the answer. Says the same of every name, so that nobody learns whose it is. */
  name(words: string): string;
}

export const intakeTexts: Record<SurveyLanguage, IntakeTexts> = {
  fi: {
    unreadable: "Vastausta ei voitu lukea. Avaa linkki uudelleen ja vastaa uudelleen.",
    tooBig: "Vastaus on liian pitkä. Lyhennä tekstejä ja lähetä uudelleen.",
    notInForm: (key) =>
      `Vastauksessa on kohta «${key}», jota tässä kyselyssä ei ole. Avaa linkki uudelleen ja vastaa uudelleen.`,
    chooseOne: "Valitse yksi vaihtoehdoista.",
    chooseFromList: "Valitse vaihtoehdoista.",
    chosenTwice: "Sama vaihtoehto on valittu kahdesti. Valitse kukin vain kerran.",
    noneAlone: (none) => `Valitse joko «${none}» tai muita vaihtoehtoja, ei molempia.`,
    chooseAtLeast: (least) => `Valitse vähintään ${least}.`,
    chooseAtMost: (most) => `Valitse enintään ${most}.`,
    chooseInRows: "Valitse joka rivillä yksi vaihtoehdoista.",
    yesOrNo: "Valitse kyllä tai ei.",
    writeText: "Kirjoita vastaus tekstinä.",
    tooLong: (most, length) => `Tekstissä on ${length} merkkiä. Lyhennä se: enintään ${most} merkkiä.`,
    oneLine: "Kirjoita vastaus yhdelle riville.",
    strangeCharacters: "Tekstissä on merkkejä, joita ei voi tallentaa. Kirjoita teksti uudelleen.",
    email: "Tarkista sähköpostiosoite. Se on muotoa nimi@esimerkki.fi.",
    number: "Kirjoita numero, esimerkiksi 3.",
    wholeNumber: "Kirjoita kokonainen numero, esimerkiksi 3.",
    numberAtLeast: (least) => `Kirjoita numero, joka on vähintään ${least}.`,
    numberAtMost: (most) => `Kirjoita numero, joka on enintään ${most}.`,
    day: "Kirjoita päivä, joka on olemassa, esimerkiksi 31.12.2026.",
    dayFrom: (day) => `Valitse päivä, joka on aikaisintaan ${day}.`,
    dayTo: (day) => `Valitse päivä, joka on viimeistään ${day}.`,
    answerAgain: "Muut vastauksesi muuttuivat. Vastaa tähän kysymykseen uudelleen.",
    identityCode: "Tekstissä on henkilötunnus. Emme tallenna henkilötunnuksia. Poista se ja lähetä uudelleen.",
    name: (words) => `Tämä kysely on nimetön. Älä kirjoita ihmisten nimiä. Poista «${words}» ja lähetä uudelleen.`,
  },
  sv: {
    unreadable: "Svaret kunde inte läsas. Öppna länken igen och svara på nytt.",
    tooBig: "Svaret är för långt. Korta av texterna och skicka igen.",
    notInForm: (key) =>
      `I svaret finns punkten «${key}», som inte hör till den här enkäten. Öppna länken igen och svara på nytt.`,
    chooseOne: "Välj ett av alternativen.",
    chooseFromList: "Välj bland alternativen.",
    chosenTwice: "Samma alternativ är valt två gånger. Välj varje alternativ bara en gång.",
    noneAlone: (none) => `Välj antingen «${none}» eller andra alternativ, inte båda.`,
    chooseAtLeast: (least) => `Välj minst ${least}.`,
    chooseAtMost: (most) => `Välj högst ${most}.`,
    chooseInRows: "Välj ett alternativ på varje rad.",
    yesOrNo: "Välj ja eller nej.",
    writeText: "Skriv svaret som text.",
    tooLong: (most, length) => `Texten har ${length} tecken. Korta av den: högst ${most} tecken.`,
    oneLine: "Skriv svaret på en rad.",
    strangeCharacters: "I texten finns tecken som inte kan sparas. Skriv texten på nytt.",
    email: "Kontrollera e-postadressen. Den ser ut så här: namn@exempel.fi.",
    number: "Skriv ett tal, till exempel 3.",
    wholeNumber: "Skriv ett heltal, till exempel 3.",
    numberAtLeast: (least) => `Skriv ett tal som är minst ${least}.`,
    numberAtMost: (most) => `Skriv ett tal som är högst ${most}.`,
    day: "Skriv en dag som finns, till exempel 31.12.2026.",
    dayFrom: (day) => `Välj en dag som är tidigast ${day}.`,
    dayTo: (day) => `Välj en dag som är senast ${day}.`,
    answerAgain: "Dina andra svar har ändrats. Svara på den här frågan på nytt.",
    identityCode: "I texten finns en personbeteckning. Vi sparar inga personbeteckningar. Ta bort den och skicka igen.",
    name: (words) => `Enkäten är anonym. Skriv inga namn på människor. Ta bort «${words}» och skicka igen.`,
  },
  en: {
    unreadable: "The answer could not be read. Open the link again and answer again.",
    tooBig: "The answer is too long. Shorten the texts and send again.",
    notInForm: (key) =>
      `The answer has a part «${key}» that is not in this questionnaire. Open the link again and answer again.`,
    chooseOne: "Choose one of the options.",
    chooseFromList: "Choose from the options.",
    chosenTwice: "The same option is chosen twice. Choose each one only once.",
    noneAlone: (none) => `Choose either «${none}» or other options, not both.`,
    chooseAtLeast: (least) => `Choose at least ${least}.`,
    chooseAtMost: (most) => `Choose at most ${most}.`,
    chooseInRows: "Choose one option in each row.",
    yesOrNo: "Choose yes or no.",
    writeText: "Write the answer as text.",
    tooLong: (most, length) => `The text has ${length} characters. Shorten it: at most ${most} characters.`,
    oneLine: "Write the answer on one line.",
    strangeCharacters: "The text has characters that cannot be saved. Write the text again.",
    email: "Check the email address. It looks like name@example.fi.",
    number: "Write a number, for example 3.",
    wholeNumber: "Write a whole number, for example 3.",
    numberAtLeast: (least) => `Write a number that is at least ${least}.`,
    numberAtMost: (most) => `Write a number that is at most ${most}.`,
    day: "Write a day that exists, for example 31.12.2026.",
    dayFrom: (day) => `Choose a day no earlier than ${day}.`,
    dayTo: (day) => `Choose a day no later than ${day}.`,
    answerAgain: "Your other answers have changed. Answer this question again.",
    identityCode: "The text has a personal identity code. We do not save them. Remove it and send again.",
    name: (words) => `This questionnaire is anonymous. Do not write people’s names. Remove «${words}» and send again.`,
  },
  uk: {
    unreadable: "Відповідь не вдалося прочитати. Відкрийте посилання ще раз і дайте відповідь знову.",
    tooBig: "Відповідь задовга. Скоротіть тексти й надішліть ще раз.",
    notInForm: (key) =>
      `У відповіді є пункт «${key}», якого немає в цій анкеті. Відкрийте посилання ще раз і дайте відповідь знову.`,
    chooseOne: "Виберіть один із варіантів.",
    chooseFromList: "Виберіть із варіантів.",
    chosenTwice: "Один варіант вибрано двічі. Виберіть кожен лише один раз.",
    noneAlone: (none) => `Виберіть або «${none}», або інші варіанти, але не разом.`,
    chooseAtLeast: (least) => `Виберіть щонайменше ${least}.`,
    chooseAtMost: (most) => `Виберіть щонайбільше ${most}.`,
    chooseInRows: "Виберіть один варіант у кожному рядку.",
    yesOrNo: "Виберіть «так» або «ні».",
    writeText: "Напишіть відповідь текстом.",
    tooLong: (most, length) => `У тексті ${length} знаків. Скоротіть його: щонайбільше ${most} знаків.`,
    oneLine: "Напишіть відповідь в один рядок.",
    strangeCharacters: "У тексті є знаки, які не можна зберегти. Напишіть текст ще раз.",
    email: "Перевірте електронну адресу. Вона має вигляд name@example.fi.",
    number: "Напишіть число, наприклад 3.",
    wholeNumber: "Напишіть ціле число, наприклад 3.",
    numberAtLeast: (least) => `Напишіть число, не менше ніж ${least}.`,
    numberAtMost: (most) => `Напишіть число, не більше ніж ${most}.`,
    day: "Напишіть день, який існує, наприклад 31.12.2026.",
    dayFrom: (day) => `Виберіть день не раніше ніж ${day}.`,
    dayTo: (day) => `Виберіть день не пізніше ніж ${day}.`,
    answerAgain: "Інші ваші відповіді змінилися. Дайте відповідь на це питання ще раз.",
    identityCode: "У тексті є особистий ідентифікаційний код. Ми їх не зберігаємо. Видаліть його й надішліть ще раз.",
    name: (words) => `Ця анкета анонімна. Не пишіть імен людей. Видаліть «${words}» і надішліть ще раз.`,
  },
};
