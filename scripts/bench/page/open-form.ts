import { createLogger } from "../../../bot/log";
import { startServer } from "../../../bot/server";
import type { Questionnaire } from "../../../surveys/catalogue/questionnaire";
import { createVersions, ensureVersion } from "../../../surveys/catalogue/store";
import { createIntake } from "../../../surveys/intake/intake";
import { newToken } from "../../../surveys/links/token";
import { createSurveyPages } from "../../../surveys/page/pages";
import { openBenchServer } from "../bench-database";

const DAY_MS = 24 * 3600_000;

/** The real server and database with one invitation in them. */
export async function openForm(questionnaire: Questionnaire): Promise<{ url: string; close(): Promise<void> }> {
  const database = await openBenchServer();
  const { db } = database;
  const log = createLogger("silent");
  const now = () => new Date();
  const day = (years: number) => new Date(Date.UTC(now().getUTCFullYear() + years, 0, 1));
  const versions = createVersions(db);
  const { id: questionnaireId } = await db.$transaction((tx) => ensureVersion(tx, questionnaire));
  const { token, hash } = newToken();
  await db.project.create({
    data: {
      name: "Eteenpäin-hanke",
      startsOn: day(-1),
      midpointOn: day(0),
      endsOn: day(1),
      invitations: {
        create: {
          questionnaireId,
          privacy: questionnaire.meta.privacy,
          channel: "mail",
          expiresAt: new Date(now().getTime() + DAY_MS),
          dedupeKey: "bench",
          links: { create: { tokenHash: hash, questionnaireId, channel: "mail" } },
        },
      },
    },
  });
  const intake = createIntake({ db, versions, hooks: [], now, log });
  const publicUrl = "https://teho.example.org";
  const { routes } = await createSurveyPages({ db, versions, intake, publicUrl, now, log });
  const server = await startServer({
    host: "127.0.0.1",
    port: 0,
    log,
    routes: { isReady: async () => true, messages: async () => undefined, surveys: routes },
  });
  return {
    url: `http://127.0.0.1:${server.port}/k/${token}`,
    async close() {
      await server.close();
      await database.close();
    },
  };
}
