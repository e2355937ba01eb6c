import { openFile } from '#files/open-file.ts';
import { openTextList } from '#files/text-list.ts';
import { readTextRows } from '#files/read-text-rows.ts';
import { freeChoice } from '#files/reading.ts';
const f = await openFile(process.argv[2]!); if(!f.ok) throw f;
const t0=performance.now();
const l = await openTextList(f.value, freeChoice); if(!l.ok) { console.log(l); process.exit(1);}
console.log(l.value.reading, performance.now()-t0);
const r = readTextRows(f.value, l.value); let n=0; let peak=0; let shown=0;
for await (const b of r.batches()) { n+=b.rows.length; peak=Math.max(peak,process.memoryUsage.rss()); if(shown++<1) console.log(b.rows.slice(0,3).map(x=>x.cells), b.setAside.slice(0,4)); }
const s=(performance.now()-t0)/1000; const o=r.finish();
console.log(o.ok ? {counts:o.value.counts, sha:o.value.sha256}:o, n, s, Math.round(n/s)+' rows/s', Math.round(peak/1e6)+' MB'); await r.close();
