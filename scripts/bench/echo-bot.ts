import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import restify from "restify";

/** The baseline: the echo bot of botbuilder's own tutorial, on restify and CloudAdapter, without credentials. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post("/api/messages", async (req, res) => {
  await adapter.process(req, res, async (context) => {
    if (context.activity.type === "message") await context.sendActivity(`Echo: ${context.activity.text}`);
  });
});
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => process.send?.({ ready: server.address().port }));
