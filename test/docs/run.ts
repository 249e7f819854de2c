import { writeFileSync } from 'node:fs';
import { diagnosisPage } from './diagnosis-page.ts';

/** Writes the pages that are made from the code: `npm run docs`. */
writeFileSync(new URL('../../docs/diagnosis.md', import.meta.url), diagnosisPage());
console.log('docs/diagnosis.md is written.');
