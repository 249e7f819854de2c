import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

export interface Image {
  bytes: Buffer;
  etag: string;
}

/** The PNG files of a folder by name, read once. What is not in here is not served, whatever a path says. */
export function imagesIn(folder: URL): ReadonlyMap<string, Image> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  return new Map(names.map((name) => [name, imageFrom(readFileSync(new URL(name, folder)))]));
}

const imageFrom = (bytes: Buffer): Image => ({
  bytes,
  etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
});
