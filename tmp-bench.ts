import { readFileSync } from 'node:fs';
import { createDetector, buildIdentifierRules } from '#engine/detection/index.ts';
import { createNotesReader } from '#engine/notes/index.ts';
import { buildMonthNames, createDateEvidence } from '#engine/dates/index.ts';
import { buildConsentWords } from '#engine/consent/index.ts';
import { dayOf } from '#domain/day.ts';
const j=(p:string)=>JSON.parse(readFileSync('resources/'+p,'utf8'));
const shared={months:buildMonthNames(j('vocabulary/months.json')),consentWords:buildConsentWords(j('vocabulary/values.json')),notes:createNotesReader(j('vocabulary/note-phrases.json')),identifiers:buildIdentifierRules(j('reference/identifiers.json'))};
const roles=['record_id','first_name','last_name','email','phone','birth_date','gender','city','postcode','country','created_date','last_visit_date','total_spend','consent_email','opt_out','notes'] as const;
const mk=(only?:string)=>createDetector({columns:roles.map((role,index)=>({index,name:role,role:(only&&only!==role?'gender':role) as any,channel:role==='opt_out'||role==='consent_email'?'email':null,polarity:role==='opt_out'?'negative':'positive',confidence:1,needsAnswer:false} as any)),dateOrders:new Map(roles.map((_,i)=>[i,'DMY'])),country:'RU',today:dayOf(2026,11,24)!,fileName:'x.csv',sheet:null,samples:[],profileWords:new Map(),listNames:null,...shared});
const notes=['','','prefers mornings, parks behind the house','please do not contact','gel manicure, 45 min, shade 112 then 118','стрижка каре, укладка','отозвала согласие','تفضل المساء بعد الخامسة','aramayın','kaş + kirpik, 40 dakika'];
const N=200000; const rows:string[][]=[];
const pad=(n:number)=>String(n).padStart(2,'0');
for(let i=0;i<N;i++){ const b=String(100000000+(i*7919)%899999999); const ph=[`07700 ${b.slice(0,6)}`,`+7 (9${b.slice(0,2)}) ${b.slice(2,5)}-${b.slice(5,7)}-${b.slice(7,9)}`,`+9665${b.slice(0,8)}`,`+90532 ${b.slice(0,3)} ${b.slice(3,5)} ${b.slice(5,7)}`][i%4]!;
 rows.push(['C'+i,'Анна','Журавлёва',`anna${i}@Example.com`,ph,`${pad(1+i%28)}.${pad(1+i%12)}.${1930+i%90}`,'f','Казань','420000','RU',`${pad(1+i%28)}.${pad(1+i%12)}.2019`,`2024-0${1+i%9}-${pad(1+i%28)}`,'123.45',i%3?'да':'нет',i%10?'':'да',notes[i%10]! + (i%10===2?' '+i:'')]); }
for (const only of [undefined, 'gender', 'email','phone','birth_date','notes','consent_email'] as const){ const d=mk(only as any); for(let i=0;i<20000;i++)d(rows[i]!); const t=performance.now(); for(const r of rows)d(r); const ms=performance.now()-t; console.log(only??'ALL',Math.round(N/ms*1000),'rows/s'); }
{const e=createDateEvidence(); const t=performance.now(); for(const r of rows){e.add(r[5]!);e.add(r[10]!);e.add(r[11]!)} console.log('evidence x3', Math.round(N/(performance.now()-t)*1000),'rows/s', e.decide('x').order);}
{const t=performance.now(); for(let i=0;i<N;i++) shared.notes(notes[i%10]!+' '+i,20800); console.log('unique notes',Math.round(N/(performance.now()-t)*1000),'/s');}
const pieces = ['-', ' ', 'a', '@', 'a@', '.', '1', '1 ', '1-', '٥', 'DE89', '(', '#', 'ext', 'passport ', 'паспорт 1 ', ', ', 'é', '::: ', '\n'];
for (const role of ['email','phone','notes','status','national_id','ignore','full_name','legal_hold','consent_date'] as any[]) { const d=createDetector({columns:[{index:0,name:role,role,channel:null,polarity:null,confidence:1,needsAnswer:false}],dateOrders:new Map(),country:'RU',today:20800,fileName:'x',sheet:null,samples:[],profileWords:new Map(),listNames:null,...shared});
 for(const p of pieces){const cell=p.repeat(Math.ceil(65536/p.length)); const t=performance.now(); d([cell]); const ms=performance.now()-t; if(ms>60)console.log('slow',role,JSON.stringify(p),Math.round(ms));}}
