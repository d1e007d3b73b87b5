import { agentKey } from '../../lrs/agent-key.ts';
import type { ErasedCounts, Store } from '../../lrs/store.ts';
import { DEMO_AUTHORITY } from './mark.ts';

/** Takes every invented statement out of the store; nothing else is touched. */
export const removeDemonstration = (store: Store): Promise<ErasedCounts> =>
  store.eraseAuthority(agentKey(DEMO_AUTHORITY) ?? '');
