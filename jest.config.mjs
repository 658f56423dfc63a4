/**
 * Three projects: `unit` needs nothing, `database` an embedded PostgreSQL, `browser` that and a Chromium.
 * Not TypeScript: Jest reads a .ts configuration only with ts-node.
 */

const shared = {
  testEnvironment: "node",
  rootDir: import.meta.dirname,
  setupFilesAfterEnv: ["<rootDir>/test/support/setup.ts"],
  transform: {
    "^.+\\.[cm]?[jt]s$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "commonjs" } },
    ],
  },
  // These come as ES modules only, and Jest runs CommonJS.
  transformIgnorePatterns: ["/node_modules/(?!(jose|temporal-polyfill|temporal-utils)/)"],
};

const server = {
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
};

/** @type {import("jest").Config} */
export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["\\.db\\.test\\.ts$", "<rootDir>/test/browser/"],
    },
    {
      ...shared,
      ...server,
      displayName: "database",
      testMatch: ["<rootDir>/test/**/*.db.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/browser/"],
    },
    { ...shared, ...server, displayName: "browser", testMatch: ["<rootDir>/test/browser/**/*.test.ts"] },
  ],
};
