import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COLOUR_SIZE, colourIcon, OUTLINE_SIZE, outlineIcon, SAFE_ZONE } from "../../manifest/icons";
import { encodePng, type Image } from "../../manifest/png";
import { readPng } from "./read-png";

type Rgb = [number, number, number];

const committed = (file: string) => readPng(readFileSync(join(__dirname, "../../manifest", file)));
const color = committed("color.png");
const outline = committed("outline.png");

function pixel(image: Image, x: number, y: number): number[] {
  const start = (y * image.width + x) * image.channels;
  return [...image.pixels.subarray(start, start + image.channels)];
}

function everyPixel<T>(image: Image, visit: (x: number, y: number) => T): T[] {
  return Array.from({ length: image.width * image.height }, (_, index) =>
    visit(index % image.width, Math.floor(index / image.width)),
  );
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: Rgb, other: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [r, g, b] = rgb.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as Rgb;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe("the colour icon", () => {
  it("is 192 × 192 and has no transparency anywhere", () => {
    expect([color.width, color.height, color.channels]).toEqual([192, 192, 3]);
  });

  it("is filled to the edges: every corner has a colour that is not white", () => {
    for (const [x, y] of [
      [0, 0],
      [191, 0],
      [0, 191],
      [191, 191],
    ] as const) {
      expect(contrast(pixel(color, x, y) as Rgb, [255, 255, 255])).toBeGreaterThanOrEqual(3);
    }
  });

  it("keeps the mark within the middle 96 × 96, which no round or rounded mask cuts", () => {
    const edge = (COLOUR_SIZE - SAFE_ZONE) / 2;
    // The background runs from left top to right bottom, so it is even along each diagonal.
    const onEdge = (along: number) => (along < COLOUR_SIZE ? [0, along] : [along - (COLOUR_SIZE - 1), COLOUR_SIZE - 1]);
    const strangers = everyPixel(color, (x, y) => ({ x, y })).filter(({ x, y }) => {
      if (x >= edge && y >= edge && x < COLOUR_SIZE - edge && y < COLOUR_SIZE - edge) return false;
      const [edgeX, edgeY] = onEdge(x + y) as [number, number];
      return String(pixel(color, x, y)) !== String(pixel(color, edgeX, edgeY));
    });
    expect(strangers).toEqual([]);
  });

  it("tells the mark from what is behind it: at least 3:1 for bubble, path and goal", () => {
    const white: Rgb = [255, 255, 255];
    const behind = everyPixel(color, (x, y) => ({ x, y, rgb: pixel(color, x, y) as Rgb })).filter(
      ({ x, y }) => x < 48 || y < 48 || x >= 144 || y >= 144,
    );
    expect(Math.min(...behind.map(({ rgb }) => contrast(rgb, white)))).toBeGreaterThanOrEqual(3);

    const [bubble, path, goal] = [pixel(color, 60, 70), pixel(color, 85, 88), pixel(color, 121, 73)] as [Rgb, Rgb, Rgb];
    expect(bubble).toEqual(white);
    expect(contrast(path, bubble)).toBeGreaterThanOrEqual(3);
    expect(contrast(goal, bubble)).toBeGreaterThanOrEqual(3);
  });
});

describe("the outline icon", () => {
  it("is 32 × 32", () => {
    expect([outline.width, outline.height, outline.channels]).toEqual([32, 32, 4]);
  });

  it("has nothing but white and transparency", () => {
    expect(
      everyPixel(outline, (x, y) => pixel(outline, x, y).slice(0, 3)).every((rgb) => rgb.every((part) => part === 255)),
    ).toBe(true);
  });

  it("is transparent in its corners and along its edges", () => {
    const edge = everyPixel(outline, (x, y) => ({ x, y })).filter(
      ({ x, y }) => x === 0 || y === 0 || x === OUTLINE_SIZE - 1 || y === OUTLINE_SIZE - 1,
    );
    expect(edge.every(({ x, y }) => pixel(outline, x, y)[3] === 0)).toBe(true);
  });

  it("is drawn in lines: it shows, and most of it can be seen through", () => {
    const alphas = everyPixel(outline, (x, y) => pixel(outline, x, y)[3] ?? 0);
    expect(alphas.filter((alpha) => alpha === 255).length).toBeGreaterThan(100);
    expect(alphas.filter((alpha) => alpha === 0).length).toBeGreaterThan(OUTLINE_SIZE * OUTLINE_SIZE * 0.5);
  });
});

it("the committed icons are what scripts/draw-icons.ts draws", () => {
  for (const [drawn, stored] of [
    [colourIcon(), color],
    [outlineIcon(), outline],
  ] as const) {
    const again = readPng(encodePng(drawn));
    expect([again.width, again.height, again.channels]).toEqual([stored.width, stored.height, stored.channels]);
    expect(Buffer.compare(again.pixels, stored.pixels)).toBe(0);
  }
});
