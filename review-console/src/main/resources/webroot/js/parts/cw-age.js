import { Piece } from '../base.js';
import { tick, now } from '../clock.js';
import { duration } from '../format.js';

/** How long ago `since` (epoch milliseconds) is; the only thing on the page that moves by itself. */
class Age extends Piece {
  static properties = { since: { attribute: false } };

  watched() {
    return [tick];
  }

  render() {
    return duration(now() - this.since);
  }
}
customElements.define('cw-age', Age);
