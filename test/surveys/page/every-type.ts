import { readQuestionnaire } from "../../../surveys/catalogue/catalogue";
import type { Questionnaire } from "../../../surveys/catalogue/questionnaire";

const all = (fi: string, sv: string, en = fi, uk = fi) => ({ fi, sv, en, uk });
const yesNo = [
  { value: "yes", text: all("Kyllä", "Ja", "Yes", "Так") },
  { value: "no", text: all("Ei", "Nej", "No", "Ні") },
];

/** Two pages with every kind of question that the page draws, and conditions that hang on each other. */
export const EVERY_TYPE: Questionnaire = readQuestionnaire(
  "every-type",
  {
    title: all("Kaikki kysymyslajit", "Alla frågetyper", "Every kind of question", "Усі види запитань"),
    pages: [
      {
        name: "first",
        title: all("Ensin", "Först"),
        elements: [
          { type: "html", name: "hello", html: all("Tervetuloa! Kirjoita lyhyesti.", "Välkommen! Skriv kort.") },
          { type: "text", name: "job", title: all("Mikä on ammattisi?", "Vad är ditt yrke?"), maxLength: 60 },
          { type: "text", name: "email", inputType: "email", title: all("Sähköposti", "E-post") },
          { type: "text", name: "phone", inputType: "tel", title: all("Puhelin", "Telefon") },
          {
            type: "text",
            name: "hours",
            inputType: "number",
            min: 0,
            max: 40,
            title: all("Tunteja viikossa", "Timmar per vecka"),
          },
          { type: "text", name: "from", inputType: "date", title: all("Mistä päivästä?", "Från vilken dag?") },
          {
            type: "radiogroup",
            name: "has_job",
            isRequired: true,
            choices: yesNo,
            title: all("Onko sinulla työ?", "Har du ett arbete?"),
          },
          {
            type: "comment",
            name: "which_job",
            visibleIf: "{has_job} = 'yes'",
            isRequired: true,
            title: all("Mikä työ?", "Vilket arbete?"),
          },
          {
            type: "comment",
            name: "why_glad",
            visibleIf: "{which_job} notempty",
            title: all("Mikä siinä on hyvää?", "Vad är bra med det?"),
          },
        ],
      },
      {
        name: "second",
        elements: [
          {
            type: "checkbox",
            name: "helps",
            title: all("Mikä auttaa?", "Vad hjälper?"),
            description: all("Voit valita monta.", "Du kan välja flera."),
            choices: [
              { value: "rest", text: all("Lepo", "Vila") },
              { value: "talk", text: all("Keskustelu", "Samtal") },
            ],
            showNoneItem: true,
            noneText: all("Ei mikään näistä", "Inget av dessa"),
            maxSelectedChoices: 2,
          },
          {
            type: "dropdown",
            name: "town",
            title: all("Missä asut?", "Var bor du?"),
            choices: [
              { value: 1, text: all("Kajaani", "Kajana") },
              { value: 2, text: all("Sotkamo", "Sotkamo") },
            ],
          },
          {
            type: "rating",
            name: "mood",
            isRequired: true,
            title: all("Miten menee?", "Hur går det?"),
            rateValues: [
              { value: 1, text: all("Huonosti", "Dåligt") },
              { value: 2, text: all("Hyvin", "Bra") },
              { value: "dk", text: all("En osaa sanoa", "Jag kan inte säga") },
            ],
          },
          {
            type: "rating",
            name: "recommend",
            title: all("Suosittelisitko?", "Skulle du rekommendera?"),
            rateMin: 0,
            rateMax: 10,
            minRateDescription: all("En lainkaan", "Inte alls"),
            maxRateDescription: all("Hyvin mielelläni", "Mycket gärna"),
          },
          { type: "boolean", name: "again", title: all("Tulisitko uudelleen?", "Skulle du komma igen?") },
          {
            type: "panel",
            name: "more",
            title: all("Lisää", "Mera"),
            visibleIf: "{again} = true",
            elements: [
              {
                type: "matrix",
                name: "parts",
                title: all("Miten nämä sujuivat?", "Hur gick dessa?"),
                rows: [
                  { value: "start", text: all("Alku", "Början") },
                  { value: "end", text: all("Loppu", "Slutet") },
                ],
                columns: [
                  { value: 1, text: all("Huonosti", "Dåligt") },
                  { value: 2, text: all("Hyvin", "Bra") },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    audience: "client",
    purpose: "own",
    privacy: "confidential",
    health: true,
    minutes: 3,
    why: all("Kysymme, jotta osaamme auttaa.", "Vi frågar för att kunna hjälpa."),
  },
);
