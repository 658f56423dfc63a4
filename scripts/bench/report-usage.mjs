// Loaded into a measured process (node --import): tells its own CPU time, or its memory after a collection, when asked over IPC.
// «cpu» collects no garbage: what a forced collection costs is nobody's turn.
process.on("message", (message) => {
  if (message === "cpu") process.send({ cpu: process.cpuUsage() });
  if (message === "memory") {
    globalThis.gc?.();
    process.send({ memory: process.memoryUsage() });
  }
});
process.channel?.unref();
