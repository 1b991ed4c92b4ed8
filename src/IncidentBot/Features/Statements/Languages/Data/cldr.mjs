// Makes cldr.txt anew: the names of the catalog's countries and how lists are joined, in the languages that statements are written in.
//
//   npm ci --prefix tests
//   node src/IncidentBot/Features/Statements/Languages/Data/cldr.mjs tests
//
// The packages are looked for in the folder that is given as the first argument, or from this file's folder upwards.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(resolve(process.argv[2] ?? here), 'from.js'));
const locales = ['en', 'de', 'fr', 'es', 'ja'];
// Our English is British, and has no comma before "and".
const listsOf = { en: 'en-GB' };
// The official names of these two are the government's, not what anybody says.
const short = ['HK', 'MO'];

const codes = readFileSync(join(here, '../../../../Catalog/countries.txt'), 'utf8')
  .split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('|')[0]);
const { version } = require('cldr-core/package.json');

const territories = Object.fromEntries(locales.map(locale =>
  [locale, require(`cldr-localenames-full/main/${locale}/territories.json`).main[locale].localeDisplayNames.territories]));
const nameOf = (code, locale) => {
  const names = territories[locale];
  const name = (short.includes(code) && names[`${code}-alt-short`]) || names[code];
  if (!name || name.includes('|')) throw new Error(`CLDR has no name for ${code} in ${locale}.`);
  return name;
};
const lists = locales.map(locale => {
  const source = listsOf[locale] ?? locale;
  const pattern = require(`cldr-misc-full/main/${source}/listPatterns.json`).main[source].listPatterns['listPattern-type-standard'];
  return ['list', locale, pattern[2], pattern.start, pattern.middle, pattern.end].join('|');
});

writeFileSync(join(here, 'cldr.txt'), [
  `# Unicode CLDR ${version}, as cldr.mjs beside this file took it from there; do not edit. Unicode License V3: LICENSE-CLDR.txt.`,
  '# list|locale|of two|start|middle|end',
  ...lists,
  `# code|${locales.join('|')}`,
  ...codes.map(code => [code, ...locales.map(locale => nameOf(code, locale))].join('|')),
  '',
].join('\n'));
