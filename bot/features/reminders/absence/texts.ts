import { defineTexts } from "../../../texts/texts";

/** What is said of an absence: `own` to the person, `colleague` to the manager who marks it for somebody. */
export const absenceTexts = defineTexts({
  fi: {
    preview: "Poissaolo",
    own: {
      saved: (days: string) => `Merkitty: poissa ${days}`,
      substitute: (name: string) =>
        `${name} sijaistaa: asiasi näkyvät silloin hänelle, ja palaavat sinulle poissaolon jälkeen.`,
      noSubstitute:
        "Sijaista ei ole: asiasi näkyvät silloin päällikölle. Sijainen: kirjoita sama loppuun «…, Pekka sijaistaa».",
      ownOnly: (name: string) =>
        `Hankkeessa kukin näkee vain omat asiakkaansa, joten asiasi näkyvät päällikölle, eivät sijaiselle (${name}).`,
      substituteAway: (name: string, days: string) =>
        `${name} on itsekin poissa ${days}: silloin asiasi näkyvät päällikölle.`,
      substituteSelf: "Et voi sijaistaa itseäsi. Kirjoita, kuka tiimistä sijaistaa, tai jätä sijainen pois.",
      substituteMany: "Sijaisia voi olla yksi. Kenelle asiasi näytetään?",
      replaced: "Aiempi poissaolosi samoilta päiviltä väistyi.",
      noEnd:
        "Milloin palaat? Kirjoita poissaololle myös loppu, esimerkiksi «lomalla 1.1.–15.1.». Voit jatkaa sitä myöhemmin.",
      tooLong: (days: number, most: number) =>
        `Poissaolo olisi ${days} päivää, enintään ${most} voi merkitä kerralla. Pitkästä poissaolosta sovi päällikön kanssa: asiakkaat siirretään silloin toiselle valmentajalle.`,
      past: "Nuo päivät ovat jo menneet. Merkitsen vain tätä päivää ja tulevaa, jotta asiasi osaa siirtyä sijaiselle.",
      undone: (days: string) => `Poissaolo ${days} peruttu. Asiasi näkyvät taas sinulle.`,
      restored: (days: string) => `Poissaolo palautettu: ${days}`,
      nothing: () => "Sinulle ei ole merkitty poissaoloja.",
    },
    colleague: {
      saved: (days: string, who: string) => `Merkitty: ${who} poissa ${days}`,
      substitute: (name: string) =>
        `${name} sijaistaa: asiat näkyvät silloin hänelle, ja palaavat poissaolon jälkeen takaisin.`,
      noSubstitute:
        "Sijaista ei ole: asiat näkyvät silloin päällikölle. Sijainen: kirjoita sama loppuun «…, Maija sijaistaa».",
      ownOnly: (name: string) =>
        `Hankkeessa kukin näkee vain omat asiakkaansa, joten asiat näkyvät päällikölle, eivät sijaiselle (${name}).`,
      substituteAway: (name: string, days: string) =>
        `${name} on itsekin poissa ${days}: silloin asiat näkyvät päällikölle.`,
      substituteSelf: "Kukaan ei voi sijaistaa itseään. Kirjoita, kuka tiimistä sijaistaa, tai jätä sijainen pois.",
      substituteMany: "Sijaisia voi olla yksi. Kenelle asiat näytetään?",
      replaced: "Aiempi poissaolo samoilta päiviltä väistyi.",
      noEnd: "Mihin asti? Kirjoita poissaololle myös loppu, esimerkiksi «Pekka lomalla 1.1.–15.1.».",
      tooLong: (days: number, most: number) =>
        `Poissaolo olisi ${days} päivää, enintään ${most} voi merkitä kerralla. Pitkän poissaolon ajaksi siirrä asiakkaat toiselle valmentajalle.`,
      past: "Nuo päivät ovat jo menneet. Merkitsen vain tätä päivää ja tulevaa.",
      undone: (days: string, who: string) => `${who}: poissaolo ${days} peruttu`,
      restored: (days: string, who: string) => `${who}: poissaolo palautettu, ${days}`,
      nothing: (who: string) => `${who}: ei merkittyjä poissaoloja.`,
    },
    managersOnly: (who: string) => `${who} merkitsee poissaolonsa itse, tai päällikkö merkitsee sen.`,
    whoUnknown: "En tiedä, kenen poissaolosta puhut. Kirjoita koko nimi niin kuin se on Tehossa.",
    substituteUnknown:
      "En löydä sijaista tiimistäsi. Kirjoita sijaisen nimi niin kuin se on Tehossa, tai jätä sijainen pois.",
    endBeforeStart: "Loppu on ennen alkua. Kirjoita päivät uudestaan, esimerkiksi «lomalla 22.12.–6.1.».",
    noSuchDay: (written: string) =>
      `Päivää ${written} ei ole kalenterissa. Kirjoita päivät uudestaan, esimerkiksi «lomalla 22.12.–6.1.».`,
    undo: "Kumoa",
    which: "Mikä poissaolo perutaan?",
    gone: "Tätä poissaoloa ei enää ole.",
    nobodyAway: (when: string) => `Kukaan ei ole poissa (${when}).`,
    away: (when: string) => `Poissa (${when})`,
    line: (name: string, days: string, substitute: string | null) =>
      substitute ? `${name} ${days}, sijaisena ${substitute}` : `${name} ${days}`,
    andMore: (count: number) => `ja ${count} muuta`,
  },
  en: {
    preview: "Absence",
    own: {
      saved: (days: string) => `Noted: away ${days}`,
      substitute: (name: string) =>
        `${name} stands in: your things are shown there meanwhile, and come back to you afterwards.`,
      noSubstitute:
        "Nobody stands in: your manager sees your things meanwhile. To name somebody, write the same with “…, Pekka covers”.",
      ownOnly: (name: string) =>
        `In the project everyone sees own clients only, so your manager sees your things, not ${name}.`,
      substituteAway: (name: string, days: string) =>
        `${name} is away too ${days}: then your manager sees your things.`,
      substituteSelf: "You cannot stand in for yourself. Write who of the team does, or leave it out.",
      substituteMany: "Only one can stand in. To whom shall I show your things?",
      replaced: "Your earlier absence on the same days gave way.",
      noEnd:
        "When are you back? Give the absence an end too, for example “on holiday 1.1.–15.1.”. You can make it longer later.",
      tooLong: (days: number, most: number) =>
        `That would be ${days} days; at most ${most} can be noted at once. Agree on a long absence with your manager: the clients are then given to another coach.`,
      past: "Those days have gone. I only note today and what is to come, so that your things can move to whoever stands in.",
      undone: (days: string) => `The absence ${days} is cancelled. Your things are yours again.`,
      restored: (days: string) => `The absence ${days} is back.`,
      nothing: () => "You have no absences noted.",
    },
    colleague: {
      saved: (days: string, who: string) => `Noted: ${who} away ${days}`,
      substitute: (name: string) => `${name} stands in: the things are shown there meanwhile, and go back afterwards.`,
      noSubstitute:
        "Nobody stands in: the manager sees the things meanwhile. To name somebody, write the same with “…, Maija covers”.",
      ownOnly: (name: string) =>
        `In the project everyone sees own clients only, so the manager sees the things, not ${name}.`,
      substituteAway: (name: string, days: string) => `${name} is away too ${days}: then the manager sees the things.`,
      substituteSelf: "Nobody can stand in for themselves. Write who of the team does, or leave it out.",
      substituteMany: "Only one can stand in. To whom shall I show the things?",
      replaced: "An earlier absence on the same days gave way.",
      noEnd: "Until when? Give the absence an end too, for example “Pekka is on holiday 1.1.–15.1.”.",
      tooLong: (days: number, most: number) =>
        `That would be ${days} days; at most ${most} can be noted at once. For a long absence give the clients to another coach.`,
      past: "Those days have gone. I only note today and what is to come.",
      undone: (days: string, who: string) => `${who}: the absence ${days} is cancelled`,
      restored: (days: string, who: string) => `${who}: the absence ${days} is back`,
      nothing: (who: string) => `${who}: no absences noted.`,
    },
    managersOnly: (who: string) => `${who} notes the absence, or a manager does.`,
    whoUnknown: "I do not know whose absence you mean. Write the full name as Teho has it.",
    substituteUnknown: "I find nobody of that name in your team. Write the name as Teho has it, or leave it out.",
    endBeforeStart: "The end is before the start. Write the days again, for example “on holiday 22.12.–6.1.”.",
    noSuchDay: (written: string) =>
      `There is no day ${written}. Write the days again, for example “on holiday 22.12.–6.1.”.`,
    undo: "Undo",
    which: "Which absence is cancelled?",
    gone: "There is no such absence any more.",
    nobodyAway: (when: string) => `Nobody is away (${when}).`,
    away: (when: string) => `Away (${when})`,
    line: (name: string, days: string, substitute: string | null) =>
      substitute ? `${name} ${days}, ${substitute} stands in` : `${name} ${days}`,
    andMore: (count: number) => `and ${count} more`,
  },
});
