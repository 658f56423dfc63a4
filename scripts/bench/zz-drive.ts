import { openBenchDatabase } from "./bench-database";
import { startBot } from "./measured-bot";
import { startMockConnector } from "./mock-connector";
import { sendTurns } from "./senders";
import { execSync } from "node:child_process";
const [mode = "log", n = "2000", senders = "16"] = process.argv.slice(2);
const text = mode === "log" ? "Matti Virtaselle soitettu eilen, 20 min, työkokeilu sujuu hyvin" : "miten Matti Virtasella menee";
(async () => {
  const database = await openBenchDatabase(5000);
  const connector = await startMockConnector();
  const echo = await startBot("scripts/bench/echo-bot.ts", {});
  const bot = await startBot("bot/main.ts", { MODE: "development", PLAYGROUND: "0", DEMO: "1", LOG_LEVEL: "error", DATABASE_URL: database.url, NODE_OPTIONS: "--import /tmp/bp/prof.mjs" });
  try {
    const go = (b: typeof bot, turns: number) => sendTurns({ port: b.port, serviceUrl: connector.url, text, senders: Number(senders), turns });
    await go(echo, 1500); await go(bot, 1500); await database.settleDrafts();
    const pid = execSync(`ps -o pid,args --ppid ${process.pid} | grep bot/main.ts | grep -v grep | awk '{print $1}'`).toString().trim();
    const rs: number[] = [], es: number[] = [], os: number[] = [];
    for (let i = 0; i < 5; i++) {
      const e0 = await echo.cpuMs(); await go(echo, 400); const e = (await echo.cpuMs() - e0) / 400;
      const o0 = await bot.cpuMs(); await go(bot, 400); const o = (await bot.cpuMs() - o0) / 400;
      await database.settleDrafts();
      rs.push(o / e); es.push(e); os.push(o);
    }
    console.log("ratio", rs.map((r) => r.toFixed(2)).join(" "), "echo", es.map((r) => r.toFixed(2)).join(" "), "ours", os.map((r) => r.toFixed(2)).join(" "));
    if (process.env.PROF_OUT) { process.kill(Number(pid), "SIGUSR2"); await go(bot, Number(n)); process.kill(Number(pid), "SIGUSR2"); await new Promise((r) => setTimeout(r, 3000)); }
  } finally { await bot.stop(); await echo.stop(); await connector.close(); await database.close(); }
})();
