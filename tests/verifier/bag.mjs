// The entries of a bag, read without a line of the application.

/** The entries of a ZIP archive whose entries are stored, by its central directory. */
export function entries(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = bytes.readUInt16LE(end + 10);
  const found = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const [size, name, extra, comment] = [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    if (bytes.readUInt16LE(at + 10) !== 0) throw new Error('an entry is not stored');
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    found.push({
      name: bytes.subarray(at + 46, at + 46 + name).toString('utf8'),
      bytes: bytes.subarray(begin, begin + size),
    });
    at += 46 + name + extra + comment;
  }
  return found;
}

/** The one entry of a bag whose name ends so. */
export function entry(bytes, ending) {
  const found = entries(bytes).filter(({ name }) => name.endsWith(ending));
  if (found.length !== 1) throw new Error(`${found.length} entries end with ${ending}`);
  return found[0].bytes;
}
