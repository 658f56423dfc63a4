import { crc32 } from "node:zlib";

export interface ZipEntry {
  /** ASCII, without a folder. */
  name: string;
  data: Buffer;
}

const VERSION_NEEDED = 20;
/** 1 January 1980, the first day a zip can tell: the same contents give the same bytes. */
const DOS_DATE = (1 << 5) | 1;

/**
 * A zip file (PKWARE APPNOTE 6.3) that stores its entries uncompressed: the icons are compressed already,
 * and deflate may give other bytes on another machine.
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, "ascii");
    const common = commonFields(entry.data, name.length);
    const local = Buffer.concat([signature(0x04034b50), common, name, entry.data]);
    directory.push(
      Buffer.concat([signature(0x02014b50), shorts(VERSION_NEEDED), common, shorts(0, 0, 0), longs(0, offset), name]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.concat([
    signature(0x06054b50),
    shorts(0, 0, entries.length, entries.length),
    longs(central.length, offset),
    shorts(0),
  ]);
  return Buffer.concat([...parts, central, end]);
}

/** What the local header and the directory share: version, flags, method 0, time, date, checksum, sizes, lengths. */
function commonFields(data: Buffer, nameLength: number): Buffer {
  return Buffer.concat([
    shorts(VERSION_NEEDED, 0, 0, 0, DOS_DATE),
    longs(crc32(data), data.length, data.length),
    shorts(nameLength, 0),
  ]);
}

function signature(value: number): Buffer {
  return longs(value);
}

function shorts(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16LE(value, index * 2);
  return buffer;
}

function longs(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, index * 4);
  return buffer;
}
