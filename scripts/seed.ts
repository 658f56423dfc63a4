import "./set-up-first";
import { runCommand } from "./command-line";
import { readSeedArguments } from "./seed/arguments";
import { fillProject } from "./seed/fill-project";
import { createProgress } from "./seed/progress";
import { nameOfProject } from "./seed/project-name";

/** `npm run seed`: one invented project of any size, to try and measure things with. */
runCommand(async (db, argv, config) => {
  const asked = readSeedArguments(argv);
  const present = await db.project.findMany({ select: { name: true } });
  const name = nameOfProject(
    asked,
    config.mode,
    present.map((project) => project.name),
  );
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const count = (value: number) => value.toLocaleString("en");
  say(
    `Making the invented project «${name}»: ${count(asked.clients)} clients, ${count(asked.entries)} entries, seed ${asked.seed}. If it is broken off, nothing stays.`,
  );
  const began = performance.now();
  const progress = createProgress({
    write: (text) => void process.stdout.write(text),
    isTTY: process.stdout.isTTY === true,
    now: () => performance.now(),
  });
  const { coaches, managers } = await fillProject(
    db,
    { ...asked, name, now: new Date(), timeZone: config.timeZone },
    progress,
  );
  const someone = coaches[0]!;
  say(
    `Done in ${((performance.now() - began) / 1000).toFixed(1)} s. Coaches: ${coaches.length}, managers: ${managers.length}; «npm run staff -- list» shows them.`,
  );
  if (config.mode === "development")
    say(`To speak as the coach ${someone.name}: npm run chat -- --as ${someone.aadObjectId}`);
});
