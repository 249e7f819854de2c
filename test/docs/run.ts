import { writeFileSync } from 'node:fs';
import { checksPage } from './checks-page.ts';
import { diagnosisPage } from './diagnosis-page.ts';
import { permissionsPage } from './permissions-page.ts';
import { openReads } from './reads.ts';

/** Writes the pages that are made from the code: `npm run docs`. */
const reads = await openReads();
const pages = {
  'diagnosis.md': diagnosisPage(),
  'checks.md': await checksPage(reads),
  'permissions.md': permissionsPage(),
};
await reads.close();
for (const [name, page] of Object.entries(pages)) {
  writeFileSync(new URL(`../../docs/${name}`, import.meta.url), page);
  console.log(`docs/${name} is written.`);
}
