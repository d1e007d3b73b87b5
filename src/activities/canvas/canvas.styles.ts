import { css } from 'lit';

export const canvasStyles = css`
  .sheet {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(17rem, 40%)), 1fr));
    gap: var(--eh-space-m);
    margin-block-start: var(--eh-space-m);
  }
  .sheet.list {
    grid-template-columns: minmax(0, 1fr);
  }
  .sheet.row {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
  }
  .area {
    display: flex;
    flex-direction: column;
    padding: var(--eh-space-m);
    border: 1px solid var(--eh-color-line);
    border-block-start: 4px solid var(--eh-color-accent);
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
  }
  h3 {
    margin: 0;
    font: 600 var(--eh-text-l) / 1.3 var(--eh-font-display);
  }
  .area-hint,
  .empty {
    margin: 0;
    color: var(--eh-color-text-soft);
    font-size: 0.95em;
  }
  .empty {
    margin-block-start: var(--eh-space-s);
    font-style: italic;
  }
  .new {
    margin-block-start: auto;
    padding-block-start: var(--eh-space-m);
  }
  .new button,
  .entry > form {
    margin-block-start: var(--eh-space-s);
  }
  .editing {
    flex: 1 1 100%;
  }
`;
