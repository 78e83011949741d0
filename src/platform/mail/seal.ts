import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/**
 * Seals what a mail says, for that mail alone (AES-256-GCM, NIST SP 800-38D; its id is authenticated with it): until it is
 * sent its link stands in the database, which must not be enough to use it.
 * @param key 32 bytes, in hex
 */
export function seal(key: string, mail: string, content: object): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(ALGORITHM, Buffer.from(key, 'hex'), iv).setAAD(Buffer.from(mail));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Opens it; undefined where it was sealed with another key or for another mail, or is damaged. */
export function unseal(key: string, mail: string, sealed: Buffer): unknown {
  try {
    const decipher = createDecipheriv(ALGORITHM, Buffer.from(key, 'hex'), sealed.subarray(0, IV), {
      authTagLength: TAG,
    });
    decipher.setAAD(Buffer.from(mail)).setAuthTag(sealed.subarray(IV, IV + TAG));
    const text = Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}
