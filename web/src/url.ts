// The page's state is its address: /?type=ASSAULT&from=2018-02-01, /event/ID, /article/ID#KEY. Whoever gets the address
// sees the same.
export interface Route { view: string; id: string; query: URLSearchParams }
// What is no escape stays as it was typed.
export const decoded = (text: string): string => { try { return decodeURIComponent(text); } catch { return text; } };
export function route(): Route {
  const parts = location.pathname.split('/').filter(Boolean).map(decoded);
  return {view: parts[0] ?? 'overview', id: parts[1] ?? '', query: new URLSearchParams(location.search)};
}
export function go(address: string, replace = false) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}
// This view with some of its parameters changed; an empty value takes one out.
export function change(values: Record<string, string>, replace = false) {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(values)) value ? query.set(key, value) : query.delete(key);
  const text = query.toString();
  go(location.pathname + (text ? `?${text}` : ''), replace);
}
export const eventAddress = (id: string) => `/event/${encodeURIComponent(id)}`;
export const articleAddress = (id: string, key = '') => `/article/${encodeURIComponent(id)}${key ? `#${encodeURIComponent(key)}` : ''}`;
const kFilters = ['type', 'mode', 'factuality', 'actor', 'recipient', 'side', 'place', 'source', 'agreement', 'review', 'from', 'to', 'day', 'placed', 'disagreement', 'origins', 'q', 'order'];
export function filters(query: URLSearchParams): URLSearchParams {
  const out = new URLSearchParams();
  for (const key of kFilters) for (const value of query.getAll(key)) out.append(key, value);
  return out;
}
