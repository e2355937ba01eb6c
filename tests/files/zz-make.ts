import { writeFileSync } from 'node:fs';
const n=Number(process.argv[3]); const names=['Анна','John','سارة','Ayşe','Zoë'];
const out:string[]=['id,first,last,email,phone,birth,city,consent,last_visit,notes,tags,spend,visits,source,created,status'];
for(let i=0;i<n;i++){ out.push(`${i},${names[i%5]},Фамилия${i},user${i}@example.org,+7912${String(i).padStart(7,'0')},1990-0${i%9+1}-11,Москва,${i%3?'yes':'no'},2024-01-1${i%9},"note ${i}, with comma",vip;new,${i*3}.50,${i%50},web,2020-02-02,active`); }
writeFileSync(process.argv[2]!, out.join('\r\n')+'\r\n');
