/// <reference lib="dom" />
import { all, dump, readFields, restore } from "./fields";
import { openKept } from "./kept";
import { offerListening } from "./listen";
import { mend, showProblems } from "./problems";
import { keepTrying, send } from "./send";
import type { Words } from "./words";

/**
 * What the script adds to a form that works without it: everything on one screen, conditions at once, saving, a queue for the time without a
 * connection, large text, reading aloud, another language without leaving. Thanks are shown only when the server has the answer.
 */

/** Long enough not to send each letter, short enough that a dropped phone loses little. */
const SAVE_AFTER_MS = 1200;
const LARGE = "teho-large";

function start(): void {
  const found = document.querySelector<HTMLFormElement>("#f");
  if (!found) return;
  const form = found;
  const { keep, key = "", tablet, posted, words: json = "{}" } = form.dataset;
  const isTablet = tablet !== undefined;
  const words = JSON.parse(json) as Words;
  const kept = openKept(key, keep !== "none");
  const fields = readFields(form, words.question);
  const button = document.querySelector<HTMLButtonElement>("#go")!;
  const state = document.querySelector<HTMLElement>(".state")!;
  const page = document.documentElement;
  const language = page.lang;
  let id = (form.elements.namedItem("_id") as HTMLInputElement).value;
  let saving = 0;
  let isSending = false;

  unfold();
  offerLargeText();
  offerListening(document.querySelector("#listen")!, words);
  for (const one of all<HTMLButtonElement>(document, "[name=_lang]")) one.onclick = changeLanguage;
  form.onsubmit = (event) => {
    event.preventDefault();
    if (!isSending) void submit();
  };
  form.oninput = changed;
  form.onchange = changed;
  addEventListener("pageshow", (event) => {
    // Brought back by the browser as it was left: on a staff device by somebody else.
    if (event.persisted && isTablet) location.reload();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && saving && form.isConnected) void save();
  });
  resume();

  /** Page by page becomes one screen. */
  function unfold(): void {
    page.classList.add("js");
    for (const one of all<HTMLElement>(document, ".intro,.page,.panel,[data-q],[data-p]")) one.hidden = false;
    for (const one of all<HTMLElement>(form, ".back,[data-end]")) one.remove();
    button.textContent = words.send;
    button.value = "send";
    fields.arrange();
  }

  function resume(): void {
    const half = posted === undefined ? kept.read() : null;
    if (!half) return;
    id = half.id;
    restore(form, half.fields);
    fields.arrange();
    if (half.isWaiting) void submit();
    else tell(words.resumed, words.forget, forget);
  }

  function forget(): void {
    kept.clear();
    form.reset();
    restore(form, []);
    fields.arrange();
    tell(words.forgotten);
  }

  function changed(event: Event): void {
    const field = event.target as HTMLInputElement;
    const question = field.closest<HTMLElement>("[data-q]");
    if (!question) return;
    if (field.type === "checkbox" && field.checked)
      for (const other of all<HTMLInputElement>(question, "input"))
        if (other !== field && ("none" in field.dataset || "none" in other.dataset)) other.checked = false;
    fields.arrange();
    const missing = fields.unanswered();
    for (const bad of fields.questions.filter(({ classList }) => classList.contains("bad")))
      if (fields.isHidden(bad) || (bad === question && !missing.includes(bad.dataset.q!))) mend(bad, words);
    if (keep === "none") return;
    clearTimeout(saving);
    saving = window.setTimeout(() => void save(), SAVE_AFTER_MS);
  }

  /** On the server where it may be kept there; in this browser where it may not, or while there is no connection. */
  async function save(): Promise<void> {
    clearTimeout(saving);
    saving = 0;
    if (isSending) return;
    if (keep === "server") {
      const reply = await send({ language, answers: fields.answers() }, "/draft");
      if (typeof reply === "object" && (reply as { type: string }).type === "kept") {
        kept.clear();
        if (!isSending) tell(words.kept);
        return;
      }
    }
    if (isSending || !form.isConnected) return;
    kept.write({ id, fields: dump(form), isWaiting: false });
    tell(words.kept, words.forget, forget);
  }

  async function submit(): Promise<void> {
    const missing = fields.unanswered();
    showProblems(
      fields.questions,
      missing.map((question) => ({ question, say: words.unanswered })),
      words,
    );
    if (missing.length > 0) return;
    clearTimeout(saving);
    isSending = true;
    kept.write({ id, fields: dump(form), isWaiting: true });
    busy(true);
    if ((await attempt()) === "again") {
      const trying = keepTrying(attempt);
      retry = () => trying.now();
    }
  }

  async function attempt(): Promise<"again" | "stop"> {
    const reply = await send({ submissionId: id, language, answers: fields.answers() });
    if (reply === "offline" || reply === "unreachable") {
      tell(words[reply], words.tryNow, () => retry());
      state.classList.remove("calm");
      return "again";
    }
    isSending = false;
    busy(false);
    if (reply.type === "done") finish(reply);
    else {
      kept.write({ id, fields: dump(form), isWaiting: false });
      tell("");
      showProblems(fields.questions, reply.type === "refused" ? reply.problems : [], words);
      if (reply.type === "slow_down") {
        tell(reply.say);
        state.classList.remove("calm");
      }
    }
    return "stop";
  }

  /** The form leaves the page with everything in it. */
  function finish({ title, page: inside }: { title: string; page: string }): void {
    kept.clear();
    document.title = title;
    document.body.innerHTML = inside;
    document.querySelector<HTMLElement>("h1")?.focus();
    scrollTo(0, 0);
    if (isTablet) lock();
  }

  async function changeLanguage(event: Event): Promise<void> {
    event.preventDefault();
    const sent = new FormData(form);
    sent.set("_lang", (event.currentTarget as HTMLButtonElement).value);
    sent.set("_id", id);
    try {
      const response = await fetch(location.pathname, {
        method: "POST",
        body: new URLSearchParams([...sent] as [string, string][]),
      });
      const next = new DOMParser().parseFromString(await response.text(), "text/html");
      speechSynthesis?.cancel();
      clearTimeout(saving);
      page.lang = next.documentElement.lang;
      document.title = next.title;
      document.body.replaceWith(next.body);
      start();
      document.querySelector<HTMLElement>(".lang[aria-current]")?.focus();
    } catch {
      tell(words.noLanguageOffline);
    }
  }

  function busy(isBusy: boolean): void {
    button.textContent = isBusy ? words.sending : words.send;
    if (isBusy) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
  }

  function tell(text: string, action?: string, act?: () => void): void {
    state.classList.add("calm");
    state.textContent = text;
    if (!action || !act) return;
    const one = document.createElement("button");
    one.type = "button";
    one.className = "plain";
    one.textContent = action;
    one.onclick = act;
    state.append(" ", one);
  }

  /** The wish is remembered, but on no staff device. */
  function offerLargeText(): void {
    const large = document.querySelector<HTMLButtonElement>("#large")!;
    const wish = openWish(!isTablet);
    const show = (isLarge: boolean) => {
      page.classList.toggle("big", isLarge);
      large.setAttribute("aria-pressed", String(isLarge));
    };
    large.onclick = () => {
      const isLarge = !page.classList.contains("big");
      show(isLarge);
      wish.set(isLarge);
    };
    show(wish.get() || page.classList.contains("big"));
  }
}

/** Set while an answer waits for a connection. */
let retry = () => {};

/** Back, forward and reload meet the thanks or the server, which knows that the link is spent. */
function lock(): void {
  history.pushState(null, "");
  addEventListener("popstate", () => history.pushState(null, ""));
}

function openWish(isAllowed: boolean): { get(): boolean; set(isLarge: boolean): void } {
  return {
    get() {
      try {
        return isAllowed && localStorage.getItem(LARGE) === "1";
      } catch {
        return false;
      }
    },
    set(isLarge) {
      try {
        if (isAllowed) localStorage.setItem(LARGE, isLarge ? "1" : "0");
      } catch {
        // Not remembered, that is all.
      }
    },
  };
}

start();
