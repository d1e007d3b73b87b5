import { EhElement } from '../../ui/eh-element.ts';
import { formatFor, type Format } from './format.ts';
import { partsStyles } from './parts.styles.ts';
import { reviewStrings, type ReviewStrings } from './words.ts';
import type { CSSResultGroup } from 'lit';
import { hostStyles } from '../../ui/host.styles.ts';

/** Base of the page's elements: its words, its way of writing numbers, its shared styles. */
export class ReviewElement extends EhElement {
  static override get styles(): CSSResultGroup {
    return this.ownStyles ? [hostStyles, partsStyles, this.ownStyles] : [hostStyles, partsStyles];
  }

  protected get words(): ReviewStrings {
    return reviewStrings(this.languageTag);
  }

  protected get format(): Format {
    return formatFor(this.languageTag);
  }
}
