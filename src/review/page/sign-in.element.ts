import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SessionInfo } from '../api/session.ts';
import { ApiFailure, type ReviewClient } from './client.ts';
import { textField } from './fields.ts';
import { problemText } from './problem.ts';
import { ReviewElement } from './review-element.ts';

/**
 * @summary Name and password; says what went wrong beside the field, and how the first trainer is made.
 * @fires eh-signed-in - `SessionInfo`
 */
export class EhSignIn extends ReviewElement {
  static override ownStyles = css`
    form {
      display: grid;
      gap: var(--eh-space-m);
      max-width: 24rem;
      margin-block: var(--eh-space-l);
    }
    h1 {
      font-size: var(--eh-text-xxl);
    }
    .wrong {
      margin: 0;
      padding: var(--eh-space-s) var(--eh-space-m);
      border-inline-start: 4px solid var(--eh-color-wrong);
      background: var(--eh-color-wrong-soft);
    }
    pre {
      overflow-x: auto;
      padding: var(--eh-space-s) var(--eh-space-m);
      border-radius: var(--eh-radius);
      background: var(--eh-color-sunken);
    }
  `;
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    needsFirstUser: { attribute: false },
    hasEnded: { attribute: false },
    problem: { state: true },
    isBusy: { state: true },
  };

  declare client: ReviewClient;
  declare needsFirstUser: boolean;
  declare hasEnded: boolean;
  declare private problem: string;
  declare private isBusy: boolean;

  constructor() {
    super();
    this.problem = '';
    this.isBusy = false;
  }

  private submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.isBusy) return;
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const [name, password] = [textField(fields, 'name').trim(), textField(fields, 'password')];
    const { signIn } = this.words.shell;
    if (!name || !password) {
      this.refuse(signIn.missing, form, name ? 'password' : 'name');
      return;
    }
    this.isBusy = true;
    this.problem = '';
    try {
      const detail = await this.client.send<SessionInfo>('sign-in', { name, password });
      this.dispatchEvent(
        new CustomEvent('eh-signed-in', { detail, bubbles: true, composed: true }),
      );
    } catch (error) {
      const isWrong = error instanceof ApiFailure && error.problem.code === 'WRONG_PASSWORD';
      const text = isWrong ? signIn.wrong : problemText(error, this.words, this.format);
      this.refuse(text, form, 'password');
    } finally {
      this.isBusy = false;
    }
  };

  private refuse(text: string, form: HTMLFormElement, field: string): void {
    this.problem = text;
    form.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
  }

  protected override render(): TemplateResult {
    const { signIn } = this.words.shell;
    if (this.needsFirstUser) {
      return html`<h1>${signIn.first}</h1>
        <p>${signIn.firstText}</p>
        <pre tabindex="0"><code>eco lrs user add Ana --role admin</code></pre>`;
    }
    const described = this.problem ? 'problem' : nothing;
    return html`<h1>${signIn.title}</h1>
      <p class="soft">${this.hasEnded ? signIn.ended : signIn.lead}</p>
      <form novalidate @submit=${this.submit}>
        <div aria-live="assertive">
          ${this.problem ? html`<p class="wrong" id="problem">${this.problem}</p>` : nothing}
        </div>
        <label class="field"
          >${signIn.name}
          <input
            name="name"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby=${described}
            required
          />
        </label>
        <label class="field"
          >${signIn.password}
          <input
            name="password"
            type="password"
            autocomplete="current-password"
            aria-describedby=${described}
            required
          />
        </label>
        <button class="primary">${this.isBusy ? signIn.signingIn : signIn.button}</button>
      </form>`;
  }
}

customElements.define('eh-sign-in', EhSignIn);
