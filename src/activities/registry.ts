import type { ActivityBase, ActivityKind } from './activity.ts';

/** The behaviour of every activity type whose element has been loaded. */
export const registry = new Map<string, ActivityKind>();

/**
 * Registers a kind and defines its element. Harmless when called twice: a page may load the same
 * script again.
 */
export function defineActivity<A extends ActivityBase, R>(
  kind: ActivityKind<A, R>,
  element: CustomElementConstructor,
): void {
  registry.set(kind.type, kind);
  if (!customElements.get(kind.tag)) customElements.define(kind.tag, element);
}
