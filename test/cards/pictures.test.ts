import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../cards/images/', import.meta.url);
const pictures = readdirSync(folder).filter((file) => file.endsWith('.png'));
const steps = readdirSync(new URL('../../src/dialogs/enroll/steps/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
const drawings = [...readFileSync(new URL('source/pictures.html', folder), 'utf8').matchAll(/<figure id="([^"]+)"/g)].map(
  (found) => found[1] ?? '',
);

const inOrder = (names: readonly string[]): string[] => names.toSorted((one, two) => one.localeCompare(two));

it('has a picture for each step of the guide, and a drawing for each picture', () => {
  expect(inOrder(pictures.map((file) => file.replace('.png', '')))).toEqual(inOrder(steps));
  expect(inOrder(drawings)).toEqual(inOrder(steps));
});

it.each(pictures)('%s is a PNG that every Teams client shows', (file) => {
  const bytes = readFileSync(new URL(file, folder));

  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeLessThanOrEqual(1024);
  expect(bytes.readUInt32BE(20)).toBeLessThanOrEqual(1024);
  expect(bytes.length).toBeLessThanOrEqual(60_000);
});
