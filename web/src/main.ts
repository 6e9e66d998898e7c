// The frame: links to the views, language and digits, and word of changes that others make.
import './style.css';
import {LitElement, html} from 'lit';
import {ask, foresee, get, session, signOut, type About} from './api';
import {apply, many, setNames, settings, t, type Names} from './lang';
import {questions} from './overview';
import './event';
import './agreement';
import './article';
import './accounts';
import './review';
import './sign_in';
import './tables';
import {trouble} from './said';
import {go, route} from './url';

const everybody = ['overview', 'review', 'disagreements', 'actors', 'sources', 'agreements', 'search', 'docs'];

const tabs = () => (session.mode === 'accounts' && session.role === 'admin' ? [...everybody, 'accounts'] : everybody);

class App extends LitElement {
  static properties = {about: {state: true}, trouble: {state: true}, shut: {state: true}};
  about?: About;
  shut = false;  // somebody must sign in first
  private feed?: EventSource;
  trouble: unknown;
  createRenderRoot() { return this; }
  async connectedCallback() {
    super.connectedCallback();
    apply();
    addEventListener('popstate', () => this.requestUpdate());
    // Links of the page change the view without loading it anew.
    this.addEventListener('click', (e) => {
      const link = (e.target as HTMLElement).closest?.('a');
      if (!link || e.defaultPrevented || e.button || e.metaKey || e.ctrlKey || e.shiftKey || link.hasAttribute('download') || link.origin !== location.origin || link.pathname.startsWith('/api/')) return;
      if (link.pathname === location.pathname && link.hash) return;
      e.preventDefault();
      go(link.pathname + link.search + link.hash);
      scrollTo(0, 0);
      this.querySelector<HTMLElement>('main')?.focus();
    });
    addEventListener('marsad-signed-out', () => this.close());
    addEventListener('pagehide', () => this.feed?.close());
    await this.open();
  }
  private close() {
    this.feed?.close();
    this.about = undefined;
    this.shut = true;
  }
  private async open() {
    try {
      // One after the other is what each needs of the one before; all are asked for at once.
      const {view, query} = route();
      for (const path of ['about', 'names', ...(view === 'overview' ? questions(query) : [])]) foresee(path);
      await ask();
      if (session.mode === 'accounts' && !session.name) return void (this.shut = true);
      const [about, names] = await Promise.all([get<About>('about'), get<Names>('names')]);
      setNames(names);
      this.about = about;
      this.shut = false;
    } catch (error) { this.trouble = error; }
    this.feed?.close();
    this.feed = new EventSource('/api/v1/changes/stream');
    this.feed.addEventListener('change', () => { if (!this.querySelector('form textarea, dialog[open]') && !document.activeElement?.closest('input, textarea, select')) dispatchEvent(new Event('marsad-changed')); });
  }
  private set(key: 'lang' | 'digits', value: string) {
    Object.assign(settings, {[key]: value});
    apply();
    if (this.about) this.about = {...this.about};
    this.requestUpdate();
    // Views draw their words anew.
    const view = this.querySelector('main')!.firstElementChild;
    (view as LitElement | null)?.requestUpdate?.();
    view?.dispatchEvent(new Event('language'));
    dispatchEvent(new PopStateEvent('popstate'));
  }
  private async leave() {
    try { await signOut(); } finally { location.reload(); }
  }
  private view() {
    const {view} = route();
    document.title = `${t(tabs().includes(view) ? view : view === 'event' || view === 'article' || view === 'agreement' ? view : 'marsad')} · ${t('marsad')}`;
    switch (view) {
      case 'overview': return html`<marsad-overview></marsad-overview>`;
      case 'event': return html`<marsad-event></marsad-event>`;
      case 'article': return html`<marsad-article></marsad-article>`;
      case 'review': return html`<marsad-review></marsad-review>`;
      case 'actors': return html`<marsad-actors></marsad-actors>`;
      case 'sources': return html`<marsad-sources></marsad-sources>`;
      case 'agreement': return html`<marsad-agreement></marsad-agreement>`;
      case 'agreements': return html`<marsad-agreements></marsad-agreements>`;
      case 'disagreements': return html`<marsad-disagreements></marsad-disagreements>`;
      case 'search': return html`<marsad-search></marsad-search>`;
      case 'accounts': return html`<marsad-accounts></marsad-accounts>`;
      case 'docs': return html`<marsad-api></marsad-api>`;
      default: return html`<p class="state">${t('unknown_page')} <a href="/">${t('overview')}</a></p>`;
    }
  }
  render() {
    const {view} = route();
    return html`<a class="skip" href="#main">${t('skip_to')}</a>
      <header><a class="brand" href="/">${t('marsad')}</a>
      <nav aria-label=${t('marsad')}>${(this.shut ? [] : tabs()).map((tab) => html`<a href=${tab === 'overview' ? '/' : `/${tab}`} aria-current=${tab === view ? 'page' : 'false'}>${t(tab)}</a>`)}</nav>
      <span class="settings">${session.mode === 'accounts' && session.name ? html`<span class="account"><bdi>${session.name}</bdi> <small>${t(session.role)}</small> <button @click=${() => this.leave()}>${t('sign_out')}</button></span>` : ''}<button @click=${() => this.set('lang', settings.lang === 'ar' ? 'en' : 'ar')} lang=${settings.lang === 'ar' ? 'en' : 'ar'}>${t('language')}</button>
      <button title=${t('digits')} @click=${() => this.set('digits', settings.digits === 'arab' ? 'latn' : 'arab')}>${settings.digits === 'arab' ? '123' : '١٢٣'}</button></span></header>
      <main id="main" tabindex="-1">${this.trouble ? html`<div class="state" role="alert"><p>${trouble(this.trouble)}</p><button @click=${() => location.reload()}>${t('again')}</button></div>` : this.shut ? html`<marsad-sign-in @signed-in=${() => this.open()}></marsad-sign-in>` : this.about ? this.view() : html`<p class="state" role="status">${t('loading')}</p>`}</main>
      <footer><span id="status" role="status"></span>${this.about ? html`<span>${many(this.about.articles, 'articles')} · ${many(this.about.events, 'events')} · ${t(session.mode === 'accounts' ? (this.about.review === 'off' ? 'review_viewer' : 'review_account') : this.about.review === 'off' ? 'review_off' : this.about.decisions_kept ? 'review_local' : 'review_memory')}</span><code dir="ltr">marsad ${this.about.program} · ${this.about.codebook}</code>` : ''}</footer>`;
  }
}
customElements.define('marsad-app', App);
