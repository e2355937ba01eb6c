/** Letters that pages of Western Europe write by name; all others come as letters or by number. */
const names =
  'nbsp 160 iexcl 161 cent 162 pound 163 yen 165 sect 167 copy 169 laquo 171 shy 173 reg 174 deg 176 plusmn 177 sup2 178 middot 183 ordm 186 raquo 187 frac12 189 iquest 191 Agrave 192 Aacute 193 Acirc 194 Atilde 195 Auml 196 Aring 197 AElig 198 Ccedil 199 Egrave 200 Eacute 201 Ecirc 202 Euml 203 Igrave 204 Iacute 205 Icirc 206 Iuml 207 ETH 208 Ntilde 209 Ograve 210 Oacute 211 Ocirc 212 Otilde 213 Ouml 214 times 215 Oslash 216 Ugrave 217 Uacute 218 Ucirc 219 Uuml 220 Yacute 221 THORN 222 szlig 223 agrave 224 aacute 225 acirc 226 atilde 227 auml 228 aring 229 aelig 230 ccedil 231 egrave 232 eacute 233 ecirc 234 euml 235 igrave 236 iacute 237 icirc 238 iuml 239 eth 240 ntilde 241 ograve 242 oacute 243 ocirc 244 otilde 245 ouml 246 divide 247 oslash 248 ugrave 249 uacute 250 ucirc 251 uuml 252 yacute 253 thorn 254 yuml 255 OElig 338 oelig 339 Scaron 352 scaron 353 ndash 8211 mdash 8212 lsquo 8216 rsquo 8217 sbquo 8218 ldquo 8220 rdquo 8221 bdquo 8222 bull 8226 hellip 8230 euro 8364 trade 8482 amp 38 lt 60 gt 62 quot 34 apos 39';

const codes = toCodes(names.split(' '));

function toCodes(list: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (let index = 0; index < list.length; index += 2) {
    map.set(list[index] as string, Number(list[index + 1]));
  }
  return map;
}

/** References resolved once; one that nobody knows stays as it stands. */
export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,8});/g, (whole, name: string) => {
    let code = codes.get(name) ?? -1;
    if (name.startsWith('#x')) code = Number.parseInt(name.slice(2), 16);
    else if (name.startsWith('#')) code = Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
