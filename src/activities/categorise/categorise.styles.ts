import { css } from 'lit';

export const categoriseStyles = css`
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
    gap: var(--eh-space-m);
    margin-block-start: var(--eh-space-m);
  }
  .group {
    padding: var(--eh-space-m);
    border: 1px solid transparent;
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
  }
  .heading {
    margin: 0 0 var(--eh-space-s);
    font-weight: 600;
  }
  .sorted {
    padding: var(--eh-space-s) var(--eh-space-m);
    line-height: 1.4;
  }
`;
