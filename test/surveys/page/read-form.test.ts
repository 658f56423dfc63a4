import { readForm } from "../../../surveys/page/read-form";
import { EVERY_TYPE } from "./every-type";

const read = (text: string) => readForm(EVERY_TYPE, new URLSearchParams(text));

test.each([
  ["a number with a comma", "hours=12%2C5", { hours: 12.5 }],
  ["a number with a space and a minus of typography", "hours=%E2%88%921%20000", { hours: -1000 }],
  ["no number", "hours=kaksi", { hours: "kaksi" }],
  ["the number of a choice", "town=2", { town: 2 }],
  ["no choice of the form", "town=9", { town: "9" }],
  ["a point, and «en osaa sanoa»", "mood=2&recommend=0", { mood: 2, recommend: 0 }],
  ["don't know", "mood=dk", { mood: "dk" }],
  ["yes and no", "again=false", { again: false }],
  ["neither", "again=maybe", { again: "maybe" }],
  ["one of many", "helps=rest", { helps: ["rest"] }],
  ["many, twice the same", "helps=rest&helps=rest&helps=x", { helps: ["rest", "rest", "x"] }],
  ["rows", "parts.start=1&parts.end=2&parts.middle=1", { parts: { start: 1, end: 2 } }],
  ["lines as a form posts them", "which_job=+a%0D%0Ab+", { which_job: "a\nb" }],
  ["nothing", "job=+&email=&helps=&parts.start=&mood=&hours=", {}],
  ["what no question asks", "_step=2&__proto__=1&constructor=1", {}],
])("%s", (_, text, answers) => {
  expect(read(text)).toEqual(answers);
});
