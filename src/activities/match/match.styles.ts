import { css } from 'lit';

export const matchStyles = css`
  .board {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--eh-space-m);
    margin-block-start: var(--eh-space-m);
  }
  fieldset {
    margin: 0;
  }
  .partners {
    align-self: start;
    padding: var(--eh-space-m);
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
  }
  .partners ol {
    display: grid;
    gap: var(--eh-space-s);
    margin: 0;
    padding-inline-start: 1.5em;
  }
  .partners li::marker {
    font-weight: 700;
  }
  @container (min-width: 52rem) {
    .board.open {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
    .board.open .partners {
      order: 1;
    }
  }
  @media (forced-colors: active) {
    .partners {
      border: 1px solid CanvasText;
    }
  }
`;
