import { createHash } from "node:crypto";
import { join } from "node:path";
import { build, stop } from "esbuild";
import { acceptedEncoding, compress } from "./answer";
import type { PageAnswer, PageRequest } from "./route";

/** The page's style and script, made once a process and kept in memory. */
export interface BuiltAssets {
  style: string;
  script: Asset;
  styleFile: Asset;
}

export interface Asset {
  /** With its hash in the name: what is kept under it never changes. */
  path: string;
  serve(req: Pick<PageRequest, "headers">): Promise<PageAnswer>;
}

/** Phones of 2021: what is older goes the way without JavaScript. */
const TARGET = ["chrome80", "firefox78", "safari14.1"];

let built: Promise<BuiltAssets> | undefined;

/** @throws Error of esbuild: without its script and style there is no page, so the start fails. */
export function buildAssets(): Promise<BuiltAssets> {
  built ??= makeAssets();
  return built;
}

async function makeAssets(): Promise<BuiltAssets> {
  const [script, style] = await Promise.all([
    bundle(join(__dirname, "client", "main.ts")),
    bundle(join(__dirname, "page.css")),
  ]);
  // Its own process is needed no more.
  await stop();
  return {
    style,
    script: asset(script, "js", "text/javascript; charset=utf-8"),
    styleFile: asset(style, "css", "text/css; charset=utf-8"),
  };
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles[0]!.text.trim();
}

function asset(text: string, extension: "js" | "css", type: string): Asset {
  const plain = Buffer.from(text);
  const hash = createHash("sha256").update(plain).digest("hex").slice(0, 16);
  const compressed = new Map<string, Promise<{ encoding: string | null; body: Buffer }>>();
  return {
    path: `/k-assets/${hash}.${extension}`,
    async serve(req) {
      const wanted = acceptedEncoding(req);
      const made = compressed.get(String(wanted)) ?? compress(plain, wanted, 11);
      compressed.set(String(wanted), made);
      const { encoding, body } = await made;
      return {
        status: 200,
        headers: {
          "Content-Type": type,
          "Cache-Control": "public, max-age=31536000, immutable",
          "X-Content-Type-Options": "nosniff",
          ...(encoding && { "Content-Encoding": encoding }),
          Vary: "Accept-Encoding",
          "Content-Length": String(body.length),
        },
        body,
      };
    },
  };
}
