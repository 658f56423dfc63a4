import type { Temporal } from "temporal-polyfill";
import { type ClockTime, readClockAt } from "./clock";
import { readDaysAt } from "./dates";
import type { DayExpression } from "./day-expression";
import { type Length, readLengthAt } from "./durations";
import { mayBeginTime } from "./lexicon/time-beginnings";
import type { Token } from "./tokens";

/** Everything in a message that tells of time, in order; no two overlap. */
export interface Times {
  days: DayExpression[];
  clocks: ClockTime[];
  lengths: Length[];
}

/** Reads times left to right. Tokens in `taken` are names and stay names. */
export function readTimes(tokens: Token[], now: Temporal.ZonedDateTime, taken: ReadonlySet<number>): Times {
  const times: Times = { days: [], clocks: [], lengths: [] };
  const today = now.toPlainDate();
  // Reading a field of a ZonedDateTime costs more than reading a word.
  const { hour } = now;
  let dayEndsAt = -2;
  let at = 0;
  const isAfterDay = (at: number) => dayEndsAt === at || (dayEndsAt === at - 1 && tokens[at - 1]?.text === ",");
  // «Timon klo 9–10 ja Eetun 11–12»: after one span of hours another needs no label.
  const isAnotherSpan = (at: number) =>
    times.clocks.some((clock) => clock.end !== null) && /^[-–]$/.test(tokens[at + 1]?.text ?? "");
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (
      taken.has(at) ||
      (token.type === "mark" ? token.text !== "½" : token.type === "word" && !mayBeginTime(token.lower))
    ) {
      at += 1;
      continue;
    }
    const ago = readDaysAt(tokens, at, today, hour);
    if (ago !== null && (ago.certain || ago.future)) {
      times.days.push(ago);
      at = dayEndsAt = ago.to;
      continue;
    }
    const length = readLengthAt(tokens, at);
    const clock = length === null ? readClockAt(tokens, at, isAfterDay(at) || isAnotherSpan(at)) : null;
    if (length !== null) {
      times.lengths.push(length);
      at = length.to;
    } else if (clock !== null) {
      times.clocks.push(clock);
      at = clock.to;
    } else if (ago !== null) {
      times.days.push(ago);
      at = dayEndsAt = ago.to;
    } else {
      at += 1;
    }
  }
  dropCorrected(times.days, tokens);
  dropCorrected(times.clocks, tokens);
  dropCorrected(times.lengths, tokens);
  return times;
}

/** «perjantaina eikun torstaina», «20 min tai siis 30»: what was taken back counts no more. */
function dropCorrected(items: { from: number; to: number }[], tokens: Token[]): void {
  for (let i = items.length - 2; i >= 0; i -= 1) {
    const between = tokens.slice(items[i]!.to, items[i + 1]!.from);
    if (between.length > 5) continue;
    const words = between.map((token) => token.lower).join(" ");
    if (
      /(?:^| )(?:eiku|eikun|eikä ku|ei ku|ei kun|tai siis|korjaan|oho|i mean|or rather|sorry|no wait|wait)(?: |$)/.test(
        words,
      )
    )
      items.splice(i, 1);
  }
}
