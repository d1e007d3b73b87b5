import { css } from 'lit';

export const inventoryStyles = css`
  .name {
    font-weight: 600;
  }
  .closed {
    font-style: italic;
  }
  .twin {
    display: flex;
    gap: 0.4em;
    margin: var(--eh-space-m) 0 0;
    color: var(--eh-color-partly);
    font-weight: 600;
  }
  .found {
    margin: var(--eh-space-xs) 0 0;
  }
`;
