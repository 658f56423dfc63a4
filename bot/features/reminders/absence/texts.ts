import { defineTexts } from "../../../texts/texts";

export const absenceTexts = defineTexts({
  fi: {
    preview: "Poissaolo",
    saved: (days: string) => `Poissa ${days}. Merkitty.`,
    substitute: (name: string) =>
      `${name} sijaistaa: asiasi näkyvät silloin hänelle, ja palaavat sinulle poissaolon jälkeen.`,
    noSubstitute:
      "Sijaista ei ole: asiasi näkyvät silloin päällikölle. Sijainen: kirjoita sama loppuun «…, Pekka sijaistaa».",
    ownOnly: (name: string) =>
      `Hankkeessa kukin näkee vain omat asiakkaansa, joten asiasi näkyvät päällikölle, eivät sijaiselle (${name}).`,
    substituteAway: (name: string, days: string) =>
      `${name} on itsekin poissa ${days}: silloin asiasi näkyvät päällikölle.`,
    substituteSelf: "Et voi sijaistaa itseäsi. Kirjoita, kuka tiimistä sijaistaa, tai jätä sijainen pois.",
    substituteUnknown:
      "En löydä sijaista tiimistäsi. Kirjoita sijaisen nimi niin kuin se on Tehossa, tai jätä sijainen pois.",
    substituteMany: "Sijaisia voi olla yksi. Kenelle asiasi näytetään?",
    replaced: "Aiempi poissaolosi samoilta päiviltä väistyi.",
    noEnd:
      "Milloin palaat? Kirjoita poissaololle myös loppu, esimerkiksi «lomalla 1.1.–15.1.». Voit jatkaa sitä myöhemmin.",
    tooLong: (days: number, most: number) =>
      `Poissaolo olisi ${days} päivää, enintään ${most} voi merkitä kerralla. Pitkästä poissaolosta sovi päällikön kanssa: asiakkaat siirretään silloin toiselle valmentajalle.`,
    endBeforeStart: "Loppu on ennen alkua. Kirjoita päivät uudestaan, esimerkiksi «lomalla 22.12.–6.1.».",
    noSuchDay: (written: string) =>
      `Päivää ${written} ei ole kalenterissa. Kirjoita päivät uudestaan, esimerkiksi «lomalla 22.12.–6.1.».`,
    past: "Nuo päivät ovat jo menneet. Merkitsen vain tätä päivää ja tulevaa, jotta asiasi osaa siirtyä sijaiselle.",
    undo: "Kumoa",
    undone: (days: string) => `Poissaolo ${days} peruttu. Asiasi näkyvät taas sinulle.`,
    restored: (days: string) => `Poissaolo ${days} palautettu.`,
    nothing: "Sinulle ei ole merkitty poissaoloja.",
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
    saved: (days: string) => `Away ${days}. Noted.`,
    substitute: (name: string) =>
      `${name} stands in: your things are shown there meanwhile, and come back to you afterwards.`,
    noSubstitute:
      "Nobody stands in: your manager sees your things meanwhile. To name somebody, write the same with “…, Pekka covers”.",
    ownOnly: (name: string) =>
      `In the project everyone sees own clients only, so your manager sees your things, not ${name}.`,
    substituteAway: (name: string, days: string) => `${name} is away too ${days}: then your manager sees your things.`,
    substituteSelf: "You cannot stand in for yourself. Write who of the team does, or leave it out.",
    substituteUnknown: "I find nobody of that name in your team. Write the name as Teho has it, or leave it out.",
    substituteMany: "Only one can stand in. To whom shall I show your things?",
    replaced: "Your earlier absence on the same days gave way.",
    noEnd:
      "When are you back? Give the absence an end too, for example “on holiday 1.1.–15.1.”. You can make it longer later.",
    tooLong: (days: number, most: number) =>
      `That would be ${days} days; at most ${most} can be noted at once. Agree on a long absence with your manager: the clients are then given to another coach.`,
    endBeforeStart: "The end is before the start. Write the days again, for example “on holiday 22.12.–6.1.”.",
    noSuchDay: (written: string) =>
      `There is no day ${written}. Write the days again, for example “on holiday 22.12.–6.1.”.`,
    past: "Those days have gone. I only note today and what is to come, so that your things can move to whoever stands in.",
    undo: "Undo",
    undone: (days: string) => `The absence ${days} is cancelled. Your things are yours again.`,
    restored: (days: string) => `The absence ${days} is back.`,
    nothing: "You have no absences noted.",
    which: "Which absence is cancelled?",
    gone: "There is no such absence any more.",
    nobodyAway: (when: string) => `Nobody is away (${when}).`,
    away: (when: string) => `Away (${when})`,
    line: (name: string, days: string, substitute: string | null) =>
      substitute ? `${name} ${days}, ${substitute} stands in` : `${name} ${days}`,
    andMore: (count: number) => `and ${count} more`,
  },
});
