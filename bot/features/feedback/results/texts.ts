import type { Hidden } from "../../../../surveys/results/results";
import type { Stage } from "../../../../surveys/results/wellbeing";
import { defineTexts } from "../../../texts/texts";

export const resultsTexts = defineTexts({
  fi: {
    preview: "Palautteet",
    title: "Palautteet",
    none: "Kyselyjä ei ole vielä lähetetty. Aloita: «palautekysely Liisalle».",
    noneSuch: "Tällaista kyselyä ei ole vielä lähetetty.",
    allTime: "Koko ajalta",
    months:
      "Tammikuu Helmikuu Maaliskuu Huhtikuu Toukokuu Kesäkuu Heinäkuu Elokuu Syyskuu Lokakuu Marraskuu Joulukuu".split(
        " ",
      ),
    year: (year: number) => `Vuosi ${year}`,
    byHalfYear: (asked: string, shown: string, isSeveral: boolean) =>
      `${asked}: näytetään ${isSeveral ? "puolivuodet" : "puolivuosi"} ${shown}`,
    partlyByHalfYear: (asked: string, shown: string, isSeveral: boolean) =>
      `${asked}, luottamuksellisista ${isSeveral ? "puolivuodet" : "puolivuosi"} ${shown}`,
    of: (who: string) => `Vain: ${who}`,
    n: (n: number) => `n ${n}`,
    answers: (n: number) => (n === 1 ? "1 vastaus" : `${n} vastausta`),
    rate: (percent: number, answered: number, handedOver: number, isAtLeast: boolean) =>
      `vastausprosentti ${isAtLeast ? "vähintään " : ""}${percent} % (${answered}/${handedOver})`,
    rateHidden: "vastausprosenttia ei näytetä: kysely on annettu alle viidelle",
    mean: (mean: string) => `keskiarvo ${mean}`,
    nps: (score: string) => `NPS ${score}`,
    npsGroups: { promoters: "9–10 suosittelee", passives: "7–8 siltä väliltä", detractors: "0–6 ei suosittele" },
    change: (difference: string, from: string, to: string) => `muutos ${difference} (${from} → ${to})`,
    hidden: {
      no_answers: "Ei vielä vastauksia.",
      under_five: "Ei näytetä: vastauksia on alle 5. Näin kenenkään vastausta ei voi päätellä.",
      round_open: "Tulokset näkyvät, kun kysely on suljettu.",
      not_by_person:
        "Luottamuksellisia ja nimettömiä vastauksia ei näytetä työpaikan tai ihmisen mukaan, ettei ketään voi tunnistaa.",
    } satisfies Record<Hidden, string>,
    waiting: "Uusimmat vastaukset odottavat, kunnes niitä on viisi.",
    questionHidden: "Ei näytetä: tähän vastanneita on alle 5.",
    hiddenRound: (name: string, why: Hidden) =>
      why === "round_open" ? `${name}: näkyy, kun kysely on suljettu` : `${name}: alle 5 vastausta, ei näytetä`,
    inFives:
      "Luottamukselliset vastaukset näytetään puolivuosittain ja viiden erissä: uusi vastaus näkyy, kun viisi on koossa.",
    versions: (numbers: string, isSeveral: boolean) =>
      isSeveral ? `Kyselyn versiot ${numbers}` : `Kyselyn versio ${numbers}`,
    questionVersions: (numbers: string) => `kysytty näin versiossa ${numbers}`,
    open: "Avoimet vastaukset",
    openOf: (title: string) => `Avoimet: ${title}`,
    openBelow: "Avoimet vastaukset: napista alla",
    openTold: "Satunnaisessa järjestyksessä, ilman aikaa.",
    openNone: "Avoimia vastauksia ei ole.",
    openManagersOnly: "Avoimet vastaukset näkee projektipäällikkö.",
    more: "Seuraavat",
    all: "Kaikki palautteet",
    back: "Takaisin tuloksiin",
    topic: (topic: string) => `Kysymykset aiheesta «${topic}»`,
    noTopic: (topic: string) => `Aiheesta «${topic}» ei löytynyt kysymystä. Tässä kaikki:`,
    whoAnswered:
      "Luottamuksellisista ja nimettömistä kyselyistä ei näytetä, kuka on vastannut ja kuka ei: vain montako.",
    wellbeing: "Sama asiakas kahtena aikana",
    stages: { start: "alussa", end: "lopussa", three_months: "3 kk päästä" } satisfies Record<Stage, string>,
    itemChange: (title: string, better: number, same: number, worse: number, n: number) =>
      `${title} parempi ${better} · sama ${same} · huonompi ${worse} · n ${n}`,
    itemHidden: "Ei näytetä: molempina aikoina vastanneita on alle 5.",
    ofClient: (name: string) => `Palaute: ${name}`,
    clientNone: "Hänestä ei ole nimellä annettua palautetta.",
    clientRest: "Asiakkaan omat vastaukset ovat luottamuksellisia: ne näkyvät vain lukuina («palautteet»).",
    answeredOn: (title: string, who: string, day: string) => [title, who, day].filter(Boolean).join(" · "),
  },
  en: {
    preview: "Feedback",
    title: "Feedback",
    none: "No questionnaires have been sent yet. Begin with «send Liisa Mäki a survey».",
    noneSuch: "No such questionnaire has been sent yet.",
    allTime: "From the beginning",
    months: "January February March April May June July August September October November December".split(" "),
    year: (year: number) => `Year ${year}`,
    byHalfYear: (asked: string, shown: string, isSeveral: boolean) =>
      `${asked}: ${isSeveral ? "half-years" : "half-year"} ${shown} shown`,
    partlyByHalfYear: (asked: string, shown: string, isSeveral: boolean) =>
      `${asked}, of confidential ones ${isSeveral ? "half-years" : "half-year"} ${shown}`,
    of: (who: string) => `Only: ${who}`,
    n: (n: number) => `n ${n}`,
    answers: (n: number) => (n === 1 ? "1 answer" : `${n} answers`),
    rate: (percent: number, answered: number, handedOver: number, isAtLeast: boolean) =>
      `response rate ${isAtLeast ? "at least " : ""}${percent}% (${answered}/${handedOver})`,
    rateHidden: "response rate not shown: handed over to fewer than five",
    mean: (mean: string) => `mean ${mean}`,
    nps: (score: string) => `NPS ${score}`,
    npsGroups: { promoters: "9–10 promoters", passives: "7–8 passives", detractors: "0–6 detractors" },
    change: (difference: string, from: string, to: string) => `change ${difference} (${from} → ${to})`,
    hidden: {
      no_answers: "No answers yet.",
      under_five: "Not shown: fewer than 5 answers. So nobody's answer can be worked out.",
      round_open: "Results are shown when the round is closed.",
      not_by_person:
        "Confidential and anonymous answers are not shown by workplace or person, so that nobody can be recognised.",
    },
    waiting: "The newest answers wait until there are five of them.",
    questionHidden: "Not shown: fewer than 5 answered this one.",
    hiddenRound: (name: string, why: Hidden) =>
      why === "round_open" ? `${name}: shown when the round is closed` : `${name}: fewer than 5 answers, not shown`,
    inFives: "Confidential answers are shown by half-year and in fives: a new answer is seen when five are there.",
    versions: (numbers: string, isSeveral: boolean) =>
      isSeveral ? `Versions ${numbers} of the questionnaire` : `Version ${numbers} of the questionnaire`,
    questionVersions: (numbers: string) => `asked so in version ${numbers}`,
    open: "Open answers",
    openOf: (title: string) => `Open answers: ${title}`,
    openBelow: "Open answers: use the button below",
    openTold: "In random order, without time.",
    openNone: "There are no open answers.",
    openManagersOnly: "Open answers are the manager's to see.",
    more: "Next",
    all: "All feedback",
    back: "Back to the results",
    topic: (topic: string) => `Questions about “${topic}”`,
    noTopic: (topic: string) => `I found no question about “${topic}”. Here is everything:`,
    whoAnswered:
      "Of confidential and anonymous questionnaires it is not shown who has answered and who has not: only how many.",
    wellbeing: "The same client at two times",
    stages: { start: "at the start", end: "at the end", three_months: "3 months after" },
    itemChange: (title: string, better: number, same: number, worse: number, n: number) =>
      `${title} better ${better} · same ${same} · worse ${worse} · n ${n}`,
    itemHidden: "Not shown: fewer than 5 answered at both times.",
    ofClient: (name: string) => `Feedback: ${name}`,
    clientNone: "There is no feedback given by name about this client.",
    clientRest: "The client's own answers are confidential: they are seen in figures only («feedback»).",
    answeredOn: (title: string, who: string, day: string) => [title, who, day].filter(Boolean).join(" · "),
  },
});
