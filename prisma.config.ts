import { defineConfig } from "prisma/config";

// Only the CLI reads this file. The application applies its own migrations (prisma/migrate.ts).
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
