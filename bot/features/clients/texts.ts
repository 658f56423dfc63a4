import { defineTexts } from "../../texts/texts";

export const clientTexts = defineTexts({
  fi: {
    statuses: { referred: "ohjattu", active: "mukana", paused: "tauolla", ended: "päättynyt" },
    coach: (name: string) => `valmentaja ${name}`,
    noCoach: "ei valmentajaa",
    preview: "Vastaus kysymykseesi",
    undo: "Kumoa",
    aliases: "Kutsumanimet",
    noAliases: "Kutsumanimiä ei ole vielä.",
    aliasHow: "Uusi: «Lissu on Liisa Virtanen». Pois: «unohda Lissu».",
    aliasLearned: (alias: string, name: string) => `Selvä. ${alias} tarkoittaa tästä lähtien asiakasta ${name}.`,
    aliasForgotten: (alias: string, name: string) => `Unohdin: ${alias} ei enää tarkoita asiakasta ${name}.`,
    aliasTaken: (alias: string, name: string) =>
      `${alias} tarkoittaa jo asiakasta ${name}. Valitse toinen kutsumanimi, tai kirjoita ensin «unohda ${alias}».`,
    aliasIsName: (alias: string, name: string) => `${alias} on jo asiakkaan ${name} nimi. Valitse toinen kutsumanimi.`,
    aliasIsWord: (alias: string) =>
      `«${alias}» on tavallinen sana tai jonkun muun nimi, joten se sotkisi kirjauksia. Valitse kutsumanimi, jota ei muuten tarvita.`,
    aliasFull: (name: string) => `Asiakkaalla ${name} on jo kymmenen kutsumanimeä. Poista ensin jokin: «unohda …».`,
    aliasUnknown: "En tunne tällaista kutsumanimeä.",
    aliasForWhom: "En tiedä, ketä tarkoitat. Kirjoita koko nimi, esimerkiksi «Lissu on Liisa Virtanen».",
    aliasWhich: "Kenen kutsumanimi se on?",
    andMore: (count: number) => `ja ${count} muuta`,
    countOf: (name: string, own: number, all: number) =>
      `${name}: ${own === 1 ? "1 asiakas" : `${own} asiakasta`} mukana tai tauolla. Koko tiimillä ${all}.`,
    paused: (count: number) =>
      count === 0
        ? "Kukaan ei ole nyt tauolla."
        : count === 1
          ? "Tauolla on 1 asiakas"
          : `Tauolla on ${count} asiakasta`,
    withoutCoach: (count: number) =>
      count === 0
        ? "Jokaisella asiakkaalla on valmentaja."
        : count === 1
          ? "Ilman valmentajaa on 1 asiakas"
          : `Ilman valmentajaa on ${count} asiakasta`,
    started: (count: number, range: string) =>
      count === 0
        ? `Ei uusia asiakkaita: ${range}`
        : count === 1
          ? `1 uusi asiakas: ${range}`
          : `${count} uutta asiakasta: ${range}`,
    count: (own: number, all: number) =>
      `Sinulla on ${own === 1 ? "1 asiakas" : `${own} asiakasta`} mukana tai tauolla. Koko tiimillä ${all}.`,
  },
  en: {
    statuses: { referred: "referred", active: "active", paused: "on a break", ended: "ended" },
    coach: (name: string) => `coach ${name}`,
    noCoach: "no coach",
    preview: "The answer to your question",
    undo: "Undo",
    aliases: "Nicknames",
    noAliases: "There are no nicknames yet.",
    aliasHow: "New: “Lissu is Liisa Virtanen”. Away: “forget Lissu”.",
    aliasLearned: (alias: string, name: string) => `All right. From now on ${alias} means ${name}.`,
    aliasForgotten: (alias: string, name: string) => `Forgotten: ${alias} no longer means ${name}.`,
    aliasTaken: (alias: string, name: string) =>
      `${alias} already means ${name}. Choose another nickname, or first write “forget ${alias}”.`,
    aliasIsName: (alias: string, name: string) => `${alias} is already the name of ${name}. Choose another nickname.`,
    aliasIsWord: (alias: string) =>
      `“${alias}” is an ordinary word or somebody else's name, so it would muddle entries. Choose a nickname that is needed for nothing else.`,
    aliasFull: (name: string) => `${name} has ten nicknames already. Remove one first: “forget …”.`,
    aliasUnknown: "I know no such nickname.",
    aliasForWhom: "I do not know whom you mean. Write the whole name, for example “Lissu is Liisa Virtanen”.",
    aliasWhich: "Whose nickname is it?",
    andMore: (count: number) => `and ${count} more`,
    countOf: (name: string, own: number, all: number) =>
      `${name} has ${own === 1 ? "1 client" : `${own} clients`} active or on a break. The team has ${all}.`,
    paused: (count: number) =>
      count === 0
        ? "Nobody is on a break now."
        : count === 1
          ? "1 client is on a break"
          : `${count} clients are on a break`,
    withoutCoach: (count: number) =>
      count === 0
        ? "Every client has a coach."
        : count === 1
          ? "1 client has no coach"
          : `${count} clients have no coach`,
    started: (count: number, range: string) =>
      count === 0
        ? `No new clients: ${range}.`
        : count === 1
          ? `1 new client: ${range}`
          : `${count} new clients: ${range}`,
    count: (own: number, all: number) =>
      `You have ${own === 1 ? "1 client" : `${own} clients`} active or on a break. The team has ${all}.`,
  },
});
