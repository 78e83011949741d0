/** FIN, and the opcode of a text (RFC 6455, section 5.2). */
const WHOLE_TEXT = 0x81;
/** Lengths up to here stand in the second byte; the two above say that 16 or 64 bits of length follow. */
const SHORT = 125;

/**
 * A text as the one frame of a server, unmasked, in one piece of memory: header and text given apart, the text as a string,
 * are gathered anew by Node for every write.
 */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length <= SHORT ? 2 : length < 0x1_00_00 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = WHOLE_TEXT;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = SHORT + 1;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = SHORT + 2;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, header);
  return frame;
}
