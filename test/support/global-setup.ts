import { startTestServer } from "./test-server";

declare global {
  var tehoTestServer: { stop(): Promise<void> } | undefined;
}

/** Jest runs this once per project before its tests; database and browser tests share one server. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export.
export default async function startForThisRun(): Promise<void> {
  globalThis.tehoTestServer ??= await startTestServer();
}
