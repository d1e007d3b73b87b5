import { LitElement, type CSSResultGroup } from 'lit';
import { hostStyles } from './host.styles.ts';
import { interfaceStrings } from './interface-strings.ts';
import type { InterfaceStrings } from './locales/interface-en.ts';

/**
 * Base of all our elements: shared host styles, and interface strings in the language of the
 * nearest `lang`. Static `properties` with `declare` fields, not decorators: the syntax stays
 * erasable, and an element weighs a third less (docs/decisions/0003).
 */
export class EhElement extends LitElement {
  static override get styles(): CSSResultGroup {
    return this.ownStyles ? [hostStyles, this.ownStyles] : hostStyles;
  }

  /** The element's own styles, after the shared ones. */
  static ownStyles: CSSResultGroup | undefined;

  /** Interface strings in the language of the nearest `lang` attribute. */
  protected get strings(): InterfaceStrings {
    return interfaceStrings(this.languageTag);
  }

  /** The nearest language tag; English where there is none. */
  protected get languageTag(): string {
    return languageOf(this) ?? 'en';
  }
}

/** The nearest `lang` of a node, through shadow roots. */
function languageOf(node: Node | null): string | undefined {
  if (!node) return undefined;
  if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang')!;
  return languageOf(node instanceof ShadowRoot ? node.host : node.parentNode);
}
