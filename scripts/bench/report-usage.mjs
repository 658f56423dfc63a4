// Loaded into a measured process (node --import): tells its own CPU time and memory when asked over IPC.
process.on("message", (message) => {
  if (message !== "usage") return;
  globalThis.gc?.();
  process.send({ cpu: process.cpuUsage(), memory: process.memoryUsage() });
});
process.channel?.unref();
