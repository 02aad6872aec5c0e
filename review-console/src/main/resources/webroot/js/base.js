import { LitElement } from 'lit';
import { language } from './i18n.js';

/**
 * A part of a page. It renders into the document itself, so that the style sheets, labels and landmarks of the page hold
 * for it, and again whenever the language or one of the states it watches changes.
 */
export class Piece extends LitElement {
  #stops = [];

  createRenderRoot() {
    return this;
  }

  /** States whose change means: render again. */
  watched() {
    return [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stops = [language, ...this.watched()].map((state) => state.subscribe(() => this.requestUpdate()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  /** An event that bubbles up to whoever cares. */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
