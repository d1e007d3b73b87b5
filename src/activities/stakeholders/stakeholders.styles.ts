import { css } from 'lit';

export const stakeholdersStyles = css`
  .frame {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--eh-space-xs) var(--eh-space-s);
    max-width: 34rem;
    margin-block: var(--eh-space-m);
    /* A plane has its axes where they are in every language. */
    direction: ltr;
  }
  .upwards {
    align-self: center;
    writing-mode: vertical-rl;
    rotate: 180deg;
  }
  .across {
    grid-column: 2;
    text-align: center;
  }
  .axis,
  .quarter {
    unicode-bidi: plaintext;
  }
  .axis {
    margin: 0;
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
  }
  .plane {
    position: relative;
    aspect-ratio: 1;
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background:
      linear-gradient(var(--eh-color-line), var(--eh-color-line)) center / 1px 100% no-repeat,
      linear-gradient(var(--eh-color-line), var(--eh-color-line)) center / 100% 1px no-repeat,
      var(--eh-color-sunken);
  }
  .quarter {
    position: absolute;
    width: 46%;
    margin: 0;
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
    line-height: 1.25;
    text-align: center;
  }
  .win {
    inset: 2% auto auto 2%;
  }
  .close {
    inset: 2% 2% auto auto;
  }
  .watch {
    inset: auto auto 2% 2%;
  }
  .hear {
    inset: auto 2% 2% auto;
  }
  .dot {
    position: absolute;
    display: grid;
    place-content: center;
    width: 2.25rem;
    height: 2.25rem;
    min-height: 0;
    padding: 0;
    border: 2px solid var(--eh-color-surface);
    border-radius: 50%;
    background: var(--eh-color-accent);
    color: var(--eh-color-on-accent);
    font-weight: 700;
    translate: -50% -50%;
    touch-action: none;
    cursor: grab;
  }
  .dot:hover {
    background: var(--eh-color-accent-strong);
    color: var(--eh-color-on-accent);
  }
  span.dot {
    cursor: default;
  }
  .number {
    flex: none;
    font-weight: 700;
  }
  .name {
    font-weight: 600;
  }
  @media print {
    .dot,
    button.dot {
      display: grid !important;
      border: 1px solid #000000;
      print-color-adjust: exact;
    }
  }
`;
