/** Jest runs this after all tests, however they ended. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export.
export default async function stopAfterThisRun(): Promise<void> {
  await globalThis.tehoTestServer?.stop();
  globalThis.tehoTestServer = undefined;
}
