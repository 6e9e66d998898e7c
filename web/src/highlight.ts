// Words marked inside a text by the CSS Custom Highlight API: ranges, no elements, so that an Arabic word marked in its
// middle (ب left out of بالمدفعية) keeps its joined shape and the text its width.
const all = new Map<string, Map<object, Range[]>>();
export function paint(owner: object, name: string, ranges: Range[]) {
  const by = all.get(name) ?? new Map<object, Range[]>();
  all.set(name, by);
  by.set(owner, ranges);
  put(name, by);
}
// A sentence lies under the words in it, a trigger above all.
function put(name: string, by: Map<object, Range[]>) {
  if (!('highlights' in CSS)) return;
  const highlight = new Highlight(...[...by.values()].flat());
  highlight.priority = name === 'sentence' ? 0 : name === 'trigger' ? 2 : 1;
  CSS.highlights.set(name, highlight);
}
export function wipe(owner: object) {
  for (const [name, by] of all) if (by.delete(owner)) put(name, by);
}
export function range(node: Text, start: number, end: number): Range {
  const out = new Range();
  out.setStart(node, Math.max(0, Math.min(start, node.length)));
  out.setEnd(node, Math.max(0, Math.min(end, node.length)));
  return out;
}
