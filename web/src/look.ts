// Colour by type, shape by factuality: the same on the map, in lists and in keys. The colours keep 3:1 against the ground
// and are told apart by shape and word too, never by colour alone.
const groups: [string[], string][] = [
  [['ASSAULT', 'COERCE'], '#b3261e'], [['MOBILIZE', 'THREATEN', 'SANCTION'], '#b45309'], [['PROTEST', 'ACCUSE', 'REJECT', 'REQUEST'], '#6d4bb3'],
  [['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE'], '#1d6fa5'], [['AID', 'RETREAT', 'CONCEDE'], '#2e7d4f'],
];
export const color = (type: string): string => groups.find(([types]) => types.includes(type))?.[1] ?? '#5b6770';
export const mark = (factuality: string): string => ({actual: '●', planned: '◆', 'called-for': '▲', possible: '◌', denied: '✕'}[factuality] ?? '●');
// Bidi controls and other unseen characters of a source, one visible sign for each (so that offsets hold): nobody shall
// turn a sentence around unseen.
export function plain(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '\u2370');
}
// Code points → UTF-16: readings count the one, the browser the other.
export function utf16(text: string): (at: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (at) => Math.min(at, text.length);
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    places.push(i);
    if (text.charCodeAt(i) >= 0xd800 && text.charCodeAt(i) < 0xdc00) i++;
  }
  return (at) => places[at] ?? text.length;
}
