import "./set-up-first";
import { sayFaults, UsageError } from "./command-line";

/** `npm run surveys`: what an administrator does with questionnaires. Each command is loaded when it is called: the check needs no database. */
const COMMANDS: Record<string, (argv: string[]) => Promise<void> | void> = {
  check: (argv) => (require("./surveys/check") as typeof import("./surveys/check")).checkSurveys(argv),
  add: (argv) => (require("./surveys/add") as typeof import("./surveys/add")).addSurvey(argv),
  export: (argv) => (require("./surveys/export") as typeof import("./surveys/export")).exportSurveys(argv),
};

const USAGE = `npm run surveys -- check [FILE [--meta FILE]]
npm run surveys -- add FILE --audience WHOM [--meta FILE] [--name NAME] [--project NAME]
npm run surveys -- export --out FILE.xlsx|FOLDER [--project NAME] [--texts] [--overwrite]`;

const [action = "", ...argv] = process.argv.slice(2);
sayFaults(() => {
  const command = Object.hasOwn(COMMANDS, action) ? COMMANDS[action] : undefined;
  if (!command) throw new UsageError(USAGE);
  return command(argv);
});
