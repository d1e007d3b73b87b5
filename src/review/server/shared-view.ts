import type { Store } from '../../lrs/store.ts';
import type { SavedView } from '../api/people.ts';
import { refuse } from './refusal.ts';
import type { Visitor } from './visitor.ts';

/**
 * Who follows a shared view (`shared=<id>`) sees what everybody with the course may see: figures, with
 * groups under five merged, whatever their own rights are.
 * @throws Refusal 404 when there is no such view in this course, or it is not shared
 */
export async function throughSharedView(
  store: Store,
  visitor: Visitor,
  { shared, course }: Readonly<Record<string, string>>,
): Promise<Visitor> {
  if (!shared) return visitor;
  const entry = await store.entries.get('view', `${course ?? ''} ${shared}`);
  const isShared = entry !== undefined && (JSON.parse(entry.body) as SavedView).isShared;
  if (!isShared) throw refuse.missing('shared view');
  return visitor.figuresOnly();
}
