import { defineTexts } from "../../texts/texts";

export const reminderTexts = defineTexts({
  fi: {
    preview: "Mitä on hoidettavana",
    previewMorning: (count: number) => `Tänään: ${count === 1 ? "1 asia" : `${count} asiaa`} hoidettavana`,
    today: (day: string, count: number) => `Tänään ${day} · ${count === 1 ? "1 asia" : `${count} asiaa`}`,
    week: (week: number, count: number) => `Viikko ${week} · ${count === 1 ? "1 asia" : `${count} asiaa`}`,
    forgotten: (count: number) => `Odottamassa · ${count === 1 ? "1 asia" : `${count} asiaa`}`,
    nothing: {
      today: "Sinulla ei ole tänään mitään odottamassa. Kaikki omat asiat on hoidettu.",
      week: "Sinulla ei ole tällä viikolla mitään odottamassa. Kaikki omat asiat on hoidettu.",
      forgotten: "Mitään ei ole unohtunut: ei myöhässä olevia, siirrettyjä eikä hiljaa jääneitä asiakkaita.",
    },
    wholeProject: "Koko projektin tilanne: kirjoita «viikkokooste».",
    away: (until: string, substitute: string | null) =>
      substitute
        ? `Olet poissa ${until} asti. Asioitasi hoitaa ${substitute}. Palasitko jo? Kirjoita «loma peruttu».`
        : `Olet poissa ${until} asti. Asiasi näkyvät päällikölle. Palasitko jo? Kirjoita «loma peruttu».`,
    forWhom: (genitive: string) => `(${genitive} puolesta)`,
    putOff: (day: string) => `(siirretty: ${day})`,
    more: "…",
    moreOf: (about: string) => `Siirrä tai kuittaa: ${about}`,
    rest: (count: number) => (count === 1 ? "ja 1 muu" : `ja ${count} muuta`),
    showRest: (count: number) => `Näytä loput (${count})`,
    backToStart: "Alkuun",
    back: "‹ Takaisin",
    tomorrow: "Siirrä huomiseen",
    nextWeek: "Siirrä viikon päähän",
    notNeeded: "Ei tarvita, koska …",
    reasons: { done: "hoidettu jo", not_now: "ei ajankohtainen", agreed: "sovittu toisin" },
    otherReason: "Muu syy",
    otherReasonHint: "Kirjoita syy muutamalla sanalla",
    saveReason: "Muu syy ✓",
    reasonMissing: "Kirjoita syy kenttään, tai valitse jokin valmiista.",
    postponed: (about: string, day: string) => `Siirretty (${day}): ${about}`,
    settled: (about: string, reason: string) => `Kuitattu, ${reason}: ${about}`,
    thing: "asia",
    undo: "Kumoa",
    undone: "Palautettu listalle.",
    gone: "Tämä ei ole enää listallasi.",
    write: (example: string) => `Kirjoita tähän, mitä tapahtui. Esimerkiksi: «${example}»`,
    exampleClient: (allative: string) => `${allative} soitettu, 10 min, kuulumiset vaihdettu`,
    exampleEmployer: (name: string) => `${name}: soitettu, 10 min, kaikki sujuu hyvin`,
    morningFoot: (clock: string) => `Aamukooste työpäivinä klo ${clock}. Pois: «aamukooste pois».`,
    lastOfWeek: (limit: number) =>
      `Tämä on viikon viimeinen muistutus (enintään ${limit} viikossa). Listan saat itse: «tänään».`,
    morningOff: (manager: boolean) =>
      `${manager ? "Aamukooste ja viikkokooste ovat" : "Aamukooste on"} pois päältä. Listan saat kirjoittamalla «tänään». Takaisin: «aamukooste päälle».`,
    morningOn: (manager: boolean) =>
      `Aamukooste on päällä: työpäivinä saat aamulla listan siitä, mitä on hoidettavana.${manager ? " Viikkokooste tulee viikon päätteeksi." : ""}`,
  },
  en: {
    preview: "What is waiting",
    previewMorning: (count: number) => `Today: ${count === 1 ? "1 thing" : `${count} things`} waiting`,
    today: (day: string, count: number) => `Today ${day} · ${count === 1 ? "1 thing" : `${count} things`}`,
    week: (week: number, count: number) => `Week ${week} · ${count === 1 ? "1 thing" : `${count} things`}`,
    forgotten: (count: number) => `Waiting · ${count === 1 ? "1 thing" : `${count} things`}`,
    nothing: {
      today: "Nothing is waiting for you today. All your own matters are done.",
      week: "Nothing is waiting for you this week. All your own matters are done.",
      forgotten: "Nothing is forgotten: nothing late, nothing put off, no client gone quiet.",
    },
    wholeProject: "The whole project: write “weekly digest”.",
    away: (until: string, substitute: string | null) =>
      substitute
        ? `You are away until ${until}. ${substitute} looks after your things. Back already? Write “holiday cancelled”.`
        : `You are away until ${until}. Your manager sees your things. Back already? Write “holiday cancelled”.`,
    forWhom: (name: string) => `(for ${name})`,
    putOff: (day: string) => `(put off: ${day})`,
    more: "…",
    moreOf: (about: string) => `Put off or settle: ${about}`,
    rest: (count: number) => `and ${count} more`,
    showRest: (count: number) => `Show the rest (${count})`,
    backToStart: "To the start",
    back: "‹ Back",
    tomorrow: "Put off to tomorrow",
    nextWeek: "Put off a week",
    notNeeded: "Not needed, because …",
    reasons: { done: "done already", not_now: "not relevant now", agreed: "agreed otherwise" },
    otherReason: "Another reason",
    otherReasonHint: "The reason in a few words",
    saveReason: "Another reason ✓",
    reasonMissing: "Write the reason into the field, or choose one of the others.",
    postponed: (about: string, day: string) => `Put off (${day}): ${about}`,
    settled: (about: string, reason: string) => `Settled, ${reason}: ${about}`,
    thing: "one thing",
    undo: "Undo",
    undone: "Back on the list.",
    gone: "This is no longer on your list.",
    write: (example: string) => `Write here what happened. For example: “${example}”`,
    exampleClient: (name: string) => `Called ${name}, 10 min, all is well`,
    exampleEmployer: (name: string) => `Called ${name}, 10 min, all is well`,
    morningFoot: (clock: string) => `The morning card comes on working days at ${clock}. To stop: “morning card off”.`,
    lastOfWeek: (limit: number) =>
      `This is the last reminder of the week (at most ${limit} a week). Get the list yourself: “today”.`,
    morningOff: (manager: boolean) =>
      `${manager ? "The morning card and the weekly digest are" : "The morning card is"} off. Write “today” to get the list. To have it back: “morning card on”.`,
    morningOn: (manager: boolean) =>
      `The morning card is on: on working days you get a list of what is waiting.${manager ? " The digest comes at the end of the week." : ""}`,
  },
});
