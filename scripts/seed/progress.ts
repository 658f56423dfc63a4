/** How far it is. On a terminal one line that changes, twice a second; elsewhere a line every 10 %. */
export interface Progress {
  begin(what: string, total: number): void;
  /** `done` of the total that `begin` named. */
  at(done: number): void;
}

export interface ProgressOutput {
  write(text: string): void;
  isTTY: boolean;
  /** ms */
  now(): number;
}

export function createProgress(output: ProgressOutput): Progress {
  let what = "";
  let total = 1;
  let began = 0;
  let shownAt = 0;
  let shownTenth = 0;
  return {
    begin(name, count) {
      what = name;
      total = Math.max(1, count);
      began = output.now();
      shownAt = 0;
      shownTenth = 0;
    },
    at(done) {
      const now = output.now();
      const tenth = Math.floor((done / total) * 10);
      const isDone = done >= total;
      if (output.isTTY ? now - shownAt < 500 && !isDone : tenth === shownTenth) return;
      if (isDone && shownTenth === 10) return;
      shownAt = now;
      shownTenth = tenth;
      const line = progressLine(what, done, total, (now - began) / 1000);
      output.write(output.isTTY ? `\r\x1b[K${line}${isDone ? "\n" : ""}` : `${line}\n`);
    },
  };
}

/** «entries: 40,000 of 200,000 (20 %), 7,000/s, 23 s left» */
export function progressLine(what: string, done: number, total: number, seconds: number): string {
  const count = (value: number) => Math.round(value).toLocaleString("en");
  const rate = seconds > 0 ? done / seconds : 0;
  const left =
    rate > 0
      ? `, ${count(rate)}/s, ${done >= total ? `took ${seconds.toFixed(1)} s` : `${sayLeft((total - done) / rate)} left`}`
      : "";
  return `${what}: ${count(done)} of ${count(total)} (${Math.floor((done / total) * 100)} %)${left}`;
}

function sayLeft(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return `${Math.ceil(seconds / 60)} min`;
}
