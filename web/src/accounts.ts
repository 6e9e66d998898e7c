// Who has an account, for an admin: made, their role changed, a new password given, removed; beneath, who did what.
import {get, patch, post, remove, session, type List} from './api';
import {moment, t} from './lang';
import {actName, trouble} from './said';
import {eventAddress} from './url';
import {status} from './status';
import {plain} from './look';
import {View, html, nothing} from './view';

interface Account { name: string; role: string; since: string }
interface Entry { n: number; at: string; who: string; from: string; act: string; what: string }
const roles = ['viewer', 'coder', 'reviewer', 'admin'];

class AccountsView extends View {
  private list: Account[] = [];
  private log: Entry[] = [];
  private refused: unknown;
  private sure = '';  // whose removal was asked for once
  protected async load(signal: AbortSignal) {
    [this.list, this.log] = (await Promise.all([get<List<Account>>('accounts', signal), get<List<Entry>>('audit?limit=100', signal)])).map((x) => x.items) as [Account[], Entry[]];
  }
  private async do(what: () => Promise<unknown>) {
    this.refused = undefined;
    try {
      await what();
      status(t('changed'));
      this.sure = '';
    } catch (error) { this.refused = error; }
    await this.reload();
  }
  private add(e: Event) {
    e.preventDefault();
    const form = e.target as HTMLFormElement, f = new FormData(form);
    void this.do(async () => { await post('accounts', {name: String(f.get('name')).trim(), role: f.get('role'), password: f.get('password')}); form.reset(); });
  }
  private renew(e: Event, name: string) {
    e.preventDefault();
    const form = e.target as HTMLFormElement;
    void this.do(async () => { await patch(`accounts/${encodeURIComponent(name)}`, {password: new FormData(form).get('password')}); form.reset(); });
  }
  private one(a: Account) {
    const at = `accounts/${encodeURIComponent(a.name)}`;
    return html`<tr data-name=${a.name}><th scope="row"><bdi>${plain(a.name)}</bdi>${a.name === session.name ? html` <small class="muted">${t('yourself')}</small>` : nothing}</th>
      <td><select aria-label=${`${t('role')} ${a.name}`} .value=${a.role} @change=${(e: Event) => this.do(() => patch(at, {role: (e.target as HTMLSelectElement).value}))}>${roles.map((r) => html`<option value=${r} ?selected=${r === a.role}>${t(r)}</option>`)}</select></td>
      <td><time>${moment(a.since)}</time></td>
      <td><details><summary>${t('new_password')}</summary><form class="inline" @submit=${(e: Event) => this.renew(e, a.name)}><input name="password" type="password" required minlength="10" maxlength="200" autocomplete="new-password" dir="ltr" aria-label=${`${t('new_password')} ${a.name}`}> <button>${t('save')}</button></form></details></td>
      <td>${this.sure === a.name ? html`<button class="bad" @click=${() => this.do(() => remove(at))}>${t('remove_sure')}</button> <button @click=${() => { this.sure = ''; this.requestUpdate(); }}>${t('cancel')}</button>` : html`<button @click=${() => { this.sure = a.name; this.requestUpdate(); }}>${t('remove')}</button>`}</td></tr>`;
  }
  protected show() {
    return html`<h1>${t('accounts')}</h1><p class="muted">${t('accounts_note')}</p>
      ${this.refused ? html`<p role="alert" class="warn">${trouble(this.refused)}</p>` : nothing}
      <form class="filters add" @submit=${this.add}><label>${t('name')}<input name="name" required maxlength="64" autocomplete="off" dir="auto"></label><label>${t('role')}<select name="role">${roles.map((r) => html`<option value=${r}>${t(r)}</option>`)}</select></label>
        <label>${t('password')}<input name="password" type="password" required minlength="10" maxlength="200" autocomplete="new-password" dir="ltr"></label><button class="good">${t('add_account')}</button></form>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('accounts')}><table class="full accounts"><thead><tr><th scope="col">${t('name')}</th><th scope="col">${t('role')}</th><th scope="col">${t('since')}</th><th scope="col">${t('password')}</th><th scope="col">${t('remove')}</th></tr></thead><tbody>${this.list.map((a) => this.one(a))}</tbody></table></div>
      <h2>${t('audit')}</h2><div class="scroll" tabindex="0" role="region" aria-label=${t('audit')}><table class="full audit"><thead><tr><th scope="col">${t('date')}</th><th scope="col">${t('name')}</th><th scope="col">${t('what_done')}</th><th scope="col">${t('value')}</th></tr></thead><tbody>${this.log.map((x) => html`<tr><td><time>${moment(x.at)}</time></td><td><bdi>${plain(x.who)}</bdi> <small class="muted" dir="ltr">${x.from}</small></td><td>${plain(actName(x.act))}</td><td>${subject(x.what)}</td></tr>`)}</tbody></table></div>`;
  }
}
// What an act was about: an account, its role, or the event that was ruled on.
function subject(what: string) {
  if (roles.includes(what)) return t(what);
  if (!what.startsWith('{')) return html`<bdi>${plain(what.slice(0, 120))}</bdi>`;
  try {
    const said = JSON.parse(what) as {event?: string; name?: string; as?: string};
    if (said.event) return html`<a href=${eventAddress(said.event)}><code dir="ltr">${plain(said.event)}</code></a>`;
    if (said.name) return html`<bdi>${plain(said.name)}</bdi>${said.as ? html` <code dir="ltr">${plain(said.as)}</code>` : nothing}`;
  } catch { /* cut short */ }
  return html`<bdi>${plain(what.slice(0, 120))}</bdi>`;
}
customElements.define('marsad-accounts', AccountsView);
