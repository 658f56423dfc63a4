/// <reference lib="dom" />
import { all, fieldsIn } from "./fields";
import type { Words } from "./words";

export interface Problem {
  question: string | null;
  say: string;
}

/** Words beside each field and a summary on top, which takes the focus; with none, all of it goes. */
export function showProblems(questions: HTMLElement[], problems: Problem[], words: Words): void {
  for (const question of questions)
    mark(
      question,
      problems.filter((problem) => problem.question === question.dataset.q).map(({ say }) => say),
    );
  const summary = document.getElementById("sum")!;
  summary.querySelector("ul")!.replaceChildren(...problems.map((problem) => line(problem, questions)));
  if (!showSummary(summary, words)) return;
  summary.focus();
  summary.scrollIntoView({ block: "start" });
}

/** A question that is in order again is named nowhere any more. The other lines are not touched: they would be read aloud again. */
export function mend(question: HTMLElement, words: Words): void {
  mark(question, []);
  const summary = document.getElementById("sum")!;
  for (const link of all(summary, `[href="#i-${question.dataset.q}"]`)) link.parentElement!.remove();
  showSummary(summary, words);
}

/** As long as it has a line, which the title tells too. */
function showSummary(summary: HTMLElement, words: Words): boolean {
  const isWrong = summary.querySelector("li") !== null;
  const title = document.title.replace(`${words.wrong}: `, "");
  document.title = isWrong ? `${words.wrong}: ${title}` : title;
  summary.hidden = !isWrong;
  return isWrong;
}

function mark(question: HTMLElement, say: string[]): void {
  const name = question.dataset.q!;
  const place = document.getElementById(`e-${name}`)!;
  const isWrong = say.length > 0;
  question.classList.toggle("bad", isWrong);
  place.hidden = !isWrong;
  place.lastElementChild!.textContent = say.join(" ");
  const described = [document.getElementById(`d-${name}`) && `d-${name}`, isWrong && `e-${name}`]
    .filter(Boolean)
    .join(" ");
  const holder = question.tagName === "FIELDSET" ? question : fieldsIn(question)[0]!;
  if (described) holder.setAttribute("aria-describedby", described);
  else holder.removeAttribute("aria-describedby");
  if (holder === question) return;
  if (isWrong) holder.setAttribute("aria-invalid", "true");
  else holder.removeAttribute("aria-invalid");
}

function line({ question, say }: Problem, questions: HTMLElement[]): HTMLElement {
  const item = document.createElement("li");
  const asked = questions.find(({ dataset }) => dataset.q === question);
  if (asked) {
    const link = document.createElement("a");
    link.href = `#i-${question}`;
    link.textContent = asked.querySelector(".t")!.textContent;
    item.append(link, " ");
  }
  item.append(say);
  return item;
}
