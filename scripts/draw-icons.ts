import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { colourIcon, outlineIcon } from "../manifest/icons";
import { encodePng } from "../manifest/png";

/** Draws the app's two icons into manifest/. Run it after changing manifest/icons.ts: `npx tsx scripts/draw-icons.ts`. */

const folder = join(__dirname, "..", "manifest");
writeFileSync(join(folder, "color.png"), encodePng(colourIcon()));
writeFileSync(join(folder, "outline.png"), encodePng(outlineIcon()));
console.log("manifest/color.png, manifest/outline.png");
