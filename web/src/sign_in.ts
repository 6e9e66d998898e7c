// Signing in. The address stays, so whoever was sent a link comes to what it shows.
import {LitElement, html, nothing} from 'lit';
import {signIn} from './api';
import {t} from './lang';
import {trouble} from './said';

export class SignIn extends LitElement {
  static properties = {trouble: {state: true}, busy: {state: true}};
  trouble: unknown;
  busy = false;
  createRenderRoot() { return this; }
  firstUpdated() { this.querySelector('input')?.focus(); }
  private async send(e: Event) {
    e.preventDefault();
    const form = e.target as HTMLFormElement, f = new FormData(form);
    this.busy = true;
    try {
      await signIn(String(f.get('name')), String(f.get('password')));
      this.dispatchEvent(new CustomEvent('signed-in', {bubbles: true}));
    } catch (error) {
      this.trouble = error;
      const box = form.querySelector<HTMLInputElement>('[name=password]')!;
      box.value = '';
      box.focus();
    }
    this.busy = false;
  }
  render() {
    return html`<form class="sign-in" @submit=${this.send}><h1>${t('sign_in')}</h1><p class="muted">${t('sign_in_why')}</p>
      <label>${t('name')}<input name="name" autocomplete="username" required maxlength="64" dir="auto"></label>
      <label>${t('password')}<input name="password" type="password" autocomplete="current-password" required maxlength="200" dir="ltr"></label>
      <button class="good" ?disabled=${this.busy}>${t('sign_in')}</button>${this.trouble ? html`<p role="alert" class="warn">${trouble(this.trouble)}</p>` : nothing}</form>`;
  }
}
customElements.define('marsad-sign-in', SignIn);
