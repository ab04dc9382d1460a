import { mkdirSync, writeFileSync } from 'node:fs';
import { renderGallery } from './gallery/page.ts';

const folder = 'dist';
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/gallery.html`, renderGallery());
console.log(`Open ${folder}/gallery.html`);
