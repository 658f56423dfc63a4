/// <reference lib="dom" />
import { sentence } from "../sentence";
import { all } from "./fields";
import type { Words } from "./words";

/** «Kuuntele»: the browser's own voice reads what is seen, from the question at the top of the screen on. Offered only where a voice speaks the language. */
export function offerListening(button: HTMLElement, words: Words): void {
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!speech) return;
  const language = document.documentElement.lang;
  let turn = 0;
  const voice = () => speech.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
  const offer = () => {
    button.hidden = !voice();
  };
  const show = (isOn: boolean) => {
    button.setAttribute("aria-pressed", String(isOn));
    button.textContent = isOn ? words.stopListening : words.listen;
    for (const one of all(document, ".read")) one.classList.remove("read");
  };
  const stop = () => {
    turn++;
    speech.cancel();
    show(false);
  };
  const say = (pieces: HTMLElement[], mine: number): void => {
    const [piece, ...rest] = pieces;
    if (mine !== turn) return;
    if (!piece) {
      stop();
      return;
    }
    show(true);
    if (piece.dataset.q) {
      piece.classList.add("read");
      piece.scrollIntoView({ block: "nearest" });
    }
    const spoken = new SpeechSynthesisUtterance(textOf(piece));
    spoken.lang = language;
    spoken.voice = voice() ?? null;
    spoken.rate = 0.9;
    spoken.onend = spoken.onerror = () => say(rest, mine);
    speech.speak(spoken);
  };
  button.onclick = () => {
    if (button.getAttribute("aria-pressed") === "true") return stop();
    const pieces = all<HTMLElement>(document, "h1,.intro,[data-q],[data-p]").filter((one) => !one.closest("[hidden]"));
    const from = pieces.findIndex((one) => one.getBoundingClientRect().bottom > 80);
    say(pieces.slice(Math.max(0, from)), ++turn);
  };
  addEventListener("pagehide", stop);
  speech.addEventListener?.("voiceschanged", offer);
  offer();
}

/** With a pause after each label. */
function textOf(piece: HTMLElement): string {
  const parts = all<HTMLElement>(piece, ".t,.hint,legend:not(.l),.o>span,li,.why");
  return (parts.length > 0 ? parts : [piece]).map((part) => sentence(part.textContent ?? "")).join(" ");
}
