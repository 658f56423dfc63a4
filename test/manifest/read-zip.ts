import { crc32 } from "node:zlib";

const END_OF_DIRECTORY_LENGTH = 22;

/** The entries of a zip, found by its directory as an unpacker does. @throws when a signature, method or checksum is not as it should be. */
export function readZip(file: Buffer): Map<string, Buffer> {
  const end = file.length - END_OF_DIRECTORY_LENGTH;
  if (file.toString("latin1", end, end + 4) !== "PK\x05\x06") throw new Error("no end of directory");
  const count = file.readUInt16LE(end + 10);
  const entries = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (file.toString("latin1", at, at + 4) !== "PK\x01\x02") throw new Error("no directory entry");
    const [checksum, size, nameLength] = [
      file.readUInt32LE(at + 16),
      file.readUInt32LE(at + 24),
      file.readUInt16LE(at + 28),
    ];
    const name = file.toString("ascii", at + 46, at + 46 + nameLength);
    entries.set(name, readLocal(file, file.readUInt32LE(at + 42), name, size, checksum));
    at += 46 + nameLength;
  }
  if (at !== end) throw new Error("the directory is longer than it says");
  return entries;
}

function readLocal(file: Buffer, at: number, name: string, size: number, checksum: number): Buffer {
  if (file.toString("latin1", at, at + 4) !== "PK\x03\x04") throw new Error(`${name}: no local header`);
  if (file.readUInt16LE(at + 8) !== 0) throw new Error(`${name}: compressed, not stored`);
  if (file.readUInt32LE(at + 14) !== checksum || file.readUInt32LE(at + 22) !== size)
    throw new Error(`${name}: the two headers differ`);
  const nameLength = file.readUInt16LE(at + 26);
  const start = at + 30 + nameLength + file.readUInt16LE(at + 28);
  if (file.toString("ascii", at + 30, at + 30 + nameLength) !== name) throw new Error(`${name}: the two names differ`);
  const data = file.subarray(start, start + size);
  if (crc32(data) !== checksum) throw new Error(`${name}: the checksum is wrong`);
  return data;
}
