/** A value that tells its listeners when it changes. */
export class State {
  #value;
  #listeners = new Set();

  constructor(value) {
    this.#value = value;
  }

  get value() {
    return this.#value;
  }

  set value(next) {
    this.#value = next;
    this.changed();
  }

  /** Call after changing the inside of the value. */
  changed() {
    for (const listener of [...this.#listeners]) listener(this.#value);
  }

  /** Returns the way to stop. */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
