// Questions to the server. Answers are cached by the browser and asked after with their ETag; an error is a Problem that
// says what is wrong in the server's own words.
export class Problem extends Error {
  constructor(public status: number, detail: string) { super(detail); }
}
// Who asks, and what he may. Sent with whatever is written: the session's token, which no other site's page knows.
export interface Session { mode: 'accounts' | 'local' | 'read-only'; name: string | null; role: string; token: string; may: string[] }
export let session: Session = {mode: 'read-only', name: null, role: 'nobody', token: '', may: []};
export async function ask(): Promise<Session> { return (session = await get<Session>('session')); }
export async function signIn(name: string, password: string) { session = await post<Session>('session', {name, password}); }
export async function signOut() { await send('DELETE', 'session'); }
export const may = (kind: string) => session.may.includes(kind);

// Asked for before the view that needs it is there: the first get() of the path takes it.
const early = new Map<string, Promise<Response>>();
export function foresee(path: string) {
  const asked = fetch(`/api/v1/${path}`, {headers: {Accept: 'application/json'}});
  asked.catch(() => undefined);
  early.set(path, asked);
  setTimeout(() => { if (early.get(path) === asked) early.delete(path); }, 5000);  // nobody came for it
}
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const asked = early.get(path);
  early.delete(path);
  const answer = await (asked ?? fetch(`/api/v1/${path}`, {signal, headers: {Accept: 'application/json'}}));
  if (!answer.ok) throw await problem(answer);
  return answer.json() as Promise<T>;
}
// As get(), for what only one asker at a time is told: another one is waited for.
export async function patient<T>(path: string, signal?: AbortSignal): Promise<T> {
  for (let again = 0; ; again++) {
    try {
      return await get<T>(path, signal);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 503 || again > 10) throw error;
      await new Promise((done) => setTimeout(done, 2000));
      signal?.throwIfAborted();
    }
  }
}
export async function tagged<T>(path: string, signal?: AbortSignal): Promise<{value: T; tag: string}> {
  const answer = await fetch(`/api/v1/${path}`, {signal});
  if (!answer.ok) throw await problem(answer);
  return {value: (await answer.json()) as T, tag: answer.headers.get('ETag') ?? ''};
}
export async function post<T>(path: string, body: unknown, tag?: string): Promise<T> {
  return (await send('POST', path, body, tag)).json() as Promise<T>;
}
export async function postTagged<T>(path: string, body: unknown): Promise<{value: T; tag: string}> {
  const answer = await send('POST', path, body);
  return {value: (await answer.json()) as T, tag: answer.headers.get('ETag') ?? ''};
}
export const patch = (path: string, body: unknown) => send('PATCH', path, body);
export const remove = (path: string) => send('DELETE', path);
async function send(method: string, path: string, body?: unknown, tag?: string): Promise<Response> {
  const headers: Record<string, string> = {'Content-Type': 'application/json'};
  if (tag) headers['If-Match'] = tag;
  if (session.token) headers['X-Marsad-Token'] = session.token;
  const answer = await fetch(`/api/v1/${path}`, {method, headers, body: body === undefined ? undefined : JSON.stringify(body)});
  if (!answer.ok) throw await problem(answer);
  return answer;
}
async function problem(answer: Response) {
  // The session ended meanwhile: the frame asks to sign in, and the address stays.
  if (answer.status === 401 && session.name) dispatchEvent(new Event('marsad-signed-out'));
  const said = await answer.json().catch(() => ({detail: answer.statusText}));
  return new Problem(answer.status, said.detail);
}

export interface Span { start: string; end: string; basis?: string }
export interface Place { id: string | null; name: string; text?: string; lat: number | null; lon: number | null; precision: string | null; radius_km: number }
export interface Person { id?: string; name?: string; text: string }
export interface Toll { low: number; best: number; high: number }
export interface Brief {
  id: string; type: string; mode: string | null; actors: Person[]; recipients: Person[]; place: Place | null; date: Span | null; factuality: string;
  numbers: Record<string, Toll>; tally: boolean; reports: number; origins: number; disagreements: string[]; sources: string[]; quote: string; review: string;
}
export interface List<T> { total: number; next: string | null; items: T[] }
export interface Spot { id: string; name: string; lat: number; lon: number; precision: string; radius_km: number; events: number; origins: number; type: string; factuality: string }
export interface Overview {
  total: {events: number; reports: number; origins: number; disagreements: number}; trays: {no_day: number; no_place: number; neither: number};
  days: [string, number, number, number][]; coverage: [string, number, number][]; types: [string, number][]; factuality: [string, number][];
  actors: [string, number][]; sources: [string, number][]; places: Spot[];
}
export interface ReadReport {
  key: string; start: number; end: number; text: string; sentence: {start: number; end: number}; type: string; mode: string | null; actors: (Person & {start: number; end: number})[];
  recipients: (Person & {start: number; end: number})[]; place: (Place & {start: number; end: number}) | null; date: string | null; date_basis: string | null; factuality: string;
  attributed_to: (Person & {cue?: {text: string}; start: number; end: number})[]; numbers: Record<string, {min: number; max: number; text: string; start: number; end: number}>; magnitudes?: Record<string, {min: number; max: number; text: string; start: number; end: number}>; rule: string; event?: string | null; added?: boolean;
  window: {earliest: string; latest: string} | null;
}
export interface Decided { id: string; kind: string; values: Record<string, unknown> | null; reason: string; who: string; at: string; undone: boolean }
export interface Proposal { slot: string; decided: unknown; reads: unknown; decision: string }
export interface Full extends Omit<Brief, 'reports' | 'origins' | 'disagreements' | 'review'> {
  reports: {article: string; start: number; end: number; report: ReadReport | null; context?: {sentence: string; start: number; title: string; source: string | null; published: Span | null}}[];
  origins: {source: string; articles: string[]}[]; disagreements: {slot: string; values: {value: string | number; reports: number[]}[]}[]; because: string[];
  review: {state: string; corrections: Record<string, {machine: unknown; decision: string}>; decisions: Decided[]; proposals: Proposal[]};
}
export interface About { program: string; codebook: string; articles: number; reports: number; events: number; review: string; from: string | null; to: string | null; decisions_kept: boolean; entry: number }
